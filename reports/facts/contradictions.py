"""One quantity told differently inside one article: alike sentences, the same things counted, another number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from ..model import Article, Bound, Evidence, Fact, Figure, Finding, Moment, Severity, Span
from .language import Phrases
from .telling import told

__all__ = ["compatible", "contradictions", "is_part"]

_LEAST = 3
_COMMON = 4
_MOST = 24
_WORD = re.compile(r"[^\W\d_]{4,}")
_RATES = frozenset(("%", "pp", "bp"))


def contradictions(
    article: Article,
    facts: Sequence[Fact],
    head: Callable[[str | None], str | None],
    phrases: Phrases,
    *,
    small: Collection[str] = (),
) -> Iterator[Finding]:
    """Yield pairs of figures in different sentences that tell one quantity in two ways.

    Their sentences must speak of the same names and days, and one must hold all the words of the other that are not
    all over the article; `small` are words that say nothing. Rates are left out: news sets them side by side to
    contrast them. Bounds that don't contradict each other, and parts of a whole, are no contradictions.
    """
    aspects = _Aspects.of(article, facts, phrases, small)
    for figures in _alike(article, facts, head):
        once = [f for f in figures if sum(f.sentence == g.sentence for g in figures[:_MOST]) == 1]
        for one, other in combinations(islice(once, _MOST), 2):
            if is_part(article.text, one, phrases) or is_part(article.text, other, phrases) or compatible(one, other):
                continue
            if one.value != other.value and aspects.are_one(one, other):
                message = f"told in two ways: {told(one)} and {told(other)} {other.noun or one.noun or ''}".rstrip()
                evidence = (Evidence(article.id, one.span), Evidence(article.id, other.span))
                yield Finding("told differently", Severity.WARNING, message, evidence)


def _alike(
    article: Article, facts: Sequence[Fact], head: Callable[[str | None], str | None]
) -> Iterator[Sequence[Figure]]:
    """Yield the figures of the running text that count or measure the same things."""
    alike: dict[tuple[str | None, str | None], list[Figure]] = {}
    for fact in facts:
        if isinstance(fact, Figure) and fact.span.start >= len(article.title) and fact.unit not in _RATES:
            alike.setdefault((head(fact.counted), fact.unit), []).append(fact)
    yield from (figures for (noun, _), figures in alike.items() if noun is not None and not _is_time(figures[0]))


@dataclass(frozen=True, slots=True)
class _Aspects:
    """What sentences speak of: the days told in each, and in how many sentences a word stands."""

    text: str
    phrases: Phrases
    small: Collection[str]
    days: Mapping[Span, set[str]]
    spread: Mapping[str, int]

    @classmethod
    def of(cls, article: Article, facts: Sequence[Fact], phrases: Phrases, small: Collection[str]) -> _Aspects:
        days: dict[Span, set[str]] = {}
        for moment in (fact for fact in facts if isinstance(fact, Moment)):
            days.setdefault(moment.sentence, set()).add(moment.value or moment.text.casefold())
        sentences = {fact.sentence for fact in facts}
        spread = Counter(word for sentence in sentences for word in _words(article.text, sentence))
        return cls(article.text, phrases, small, days, spread)

    def are_one(self, one: Figure, other: Figure) -> bool:
        """Say whether the sentences of two figures speak of one thing."""
        mine, theirs = (
            {*self.phrases.name.findall(f.sentence.of(self.text)), *self.days.get(f.sentence, ())} for f in (one, other)
        )
        if mine != theirs:
            return False
        words, others = ({w for w in _words(self.text, f.sentence) if self.spread[w] <= _COMMON} for f in (one, other))
        # A word of its own in both can be what sets them apart: "first", "second".
        return (words <= others or others <= words) and len((words & others).difference(self.small)) >= _LEAST


def _words(text: str, sentence: Span) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text, sentence.start, sentence.end)}


def _is_time(figure: Figure) -> bool:
    """Say whether a figure is a stretch of time, of which an article tells many."""
    return figure.unit in ("h", "min", "s", "day", "week", "month", "year", "decade", "century")


def compatible(one: Figure, other: Figure) -> bool:
    """Say whether the bounds of two different values let both be true: "at least 12" and 15."""
    low, high = sorted((one, other), key=lambda f: f.value)
    return low.bound in (Bound.AT_LEAST, Bound.ABOUT) or high.bound in (Bound.AT_MOST, Bound.ABOUT)


def is_part(text: str, figure: Figure, phrases: Phrases) -> bool:
    """Say whether a figure is told as a part of a whole: "of those, 9"."""
    before = text[max(figure.sentence.start, figure.span.start - 200) : figure.span.start]
    return bool(phrases.subset_before.search(before) or phrases.subset_after.match(text, figure.span.end))
