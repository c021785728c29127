"""One quantity told differently inside one article: alike sentences, the same things counted, another number."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import combinations, islice

from ..model import Article, Bound, Evidence, Fact, Figure, Finding, Moment, Severity, Span
from .language import Phrases
from .telling import told

__all__ = ["compatible", "contradictions", "is_part"]

_ALIKE = 0.6
_MOST = 24
_WORD = re.compile(r"[^\W\d_]{3,}")


def contradictions(
    article: Article,
    facts: Sequence[Fact],
    head: Callable[[str | None], str | None],
    phrases: Phrases,
    *,
    small: Collection[str] = (),
) -> Iterator[Finding]:
    """Yield pairs of figures in different sentences that tell one quantity in two ways.

    Bounds that don't contradict each other, parts of a whole, and sentences about different days or names are none.
    `small` are words that say nothing of what sentences share.
    """
    moments: dict[Span, set[str]] = {}
    alike: dict[tuple[str | None, str | None], list[Figure]] = {}
    for fact in facts:
        if isinstance(fact, Moment):
            moments.setdefault(fact.sentence, set()).add(fact.value or fact.text.casefold())
        elif isinstance(fact, Figure) and fact.span.start >= len(article.title):
            alike.setdefault((head(fact.counted), fact.unit), []).append(fact)
    for (noun, _), figures in alike.items():
        if noun is None:
            continue
        once = [f for f in figures if sum(f.sentence == g.sentence for g in figures[:_MOST]) == 1]
        for one, other in combinations(islice(once, _MOST), 2):
            if _contradict(article.text, one, other, moments, phrases=phrases, small=small):
                message = f"told in two ways: {told(one)} and {told(other)} {other.noun or one.noun or ''}".rstrip()
                evidence = (Evidence(article.id, one.span), Evidence(article.id, other.span))
                yield Finding("told differently", Severity.WARNING, message, evidence)


def _contradict(
    text: str,
    one: Figure,
    other: Figure,
    moments: dict[Span, set[str]],
    *,
    phrases: Phrases,
    small: Collection[str],
) -> bool:
    if (
        one.value == other.value
        or compatible(one, other)
        or is_part(text, one, phrases)
        or is_part(text, other, phrases)
    ):
        return False
    first, second = one.sentence.of(text), other.sentence.of(text)
    mine = {*phrases.name.findall(first), *moments.get(one.sentence, ())}
    theirs = {*phrases.name.findall(second), *moments.get(other.sentence, ())}
    if mine - theirs and theirs - mine:
        return False
    words, others = ({w.casefold() for w in _WORD.findall(s)}.difference(small) for s in (first, second))
    return len(words & others) >= _ALIKE * max(3, min(len(words), len(others)))


def compatible(one: Figure, other: Figure) -> bool:
    """Say whether the bounds of two different values let both be true: "at least 12" and 15."""
    low, high = sorted((one, other), key=lambda f: f.value)
    return low.bound in (Bound.AT_LEAST, Bound.ABOUT) or high.bound in (Bound.AT_MOST, Bound.ABOUT)


def is_part(text: str, figure: Figure, phrases: Phrases) -> bool:
    """Say whether a figure is told as a part of a whole: "of those, 9"."""
    before = text[max(figure.sentence.start, figure.span.start - 200) : figure.span.start]
    return bool(phrases.subset_before.search(before) or phrases.subset_after.match(text, figure.span.end))
