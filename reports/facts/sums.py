"""Parts and wholes: parts that should add up to a figure told before, and parts that are larger than their whole."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise

from ..model import Article, Bound, Evidence, Figure, Finding, Severity
from .language import Phrases
from .telling import amount, told

__all__ = ["sums"]

_NEAR = 300
_WHOLES = 40
_LEADS_IN = 100
_CLAUSE = re.compile(r"\b(?:where|who|which|whose|when)\b")
_AND = re.compile(r"[^.;]{1,40}\s(?:and|und)\s")

Head = Callable[[str | None], str | None]


def sums(article: Article, figures: Sequence[Figure], head: Head, phrases: Phrases) -> Iterator[Finding]:
    """Yield the sums that hold or don't, and parts that can't be parts; `head` returns the noun that is counted."""
    alike: dict[str | None, list[Figure]] = {}
    for figure in figures:
        if figure.unit is None:
            alike.setdefault(head(figure.counted), []).append(figure)
    for first, second in _told_together(figures, head):
        if _are_parts(article.text, first, second, phrases):
            yield from _sum(article, first, second, _before(alike[head(first.counted)], first))
    for whole, part in _included(article.text, figures, head, phrases):
        if part.value > whole.value:
            message = f"a part is larger than its whole: {told(part)} of {told(whole)}"
            evidence = (Evidence(article.id, part.span), Evidence(article.id, whole.span))
            yield Finding("sum", Severity.WARNING, message, evidence)


def _sum(article: Article, first: Figure, second: Figure, wholes: Sequence[Figure]) -> Iterator[Finding]:
    """Compare what two parts add up to with the nearest whole of the same things, the text's before the headline's."""
    parts = first.value + second.value
    match = next((f for f in reversed(wholes) if f.value == parts and f.span.start > len(article.title)), None)
    match = match or next((f for f in reversed(wholes) if f.value == parts), None)
    whole = match or (wholes[-1] if wholes else None)
    if whole is None:
        return
    message = f"{amount(first)} + {amount(second)} = {parts:f}"
    severity = Severity.OK
    if match is None:
        message, severity = f"{message}, not {amount(whole)}", Severity.WARNING
    yield Finding("sum", severity, message, tuple(Evidence(article.id, f.span) for f in (first, second, whole)))


def _told_together(figures: Sequence[Figure], head: Head) -> Iterator[tuple[Figure, Figure]]:
    """Yield figures of the same things that follow one another in one sentence; others may stand between them."""
    for _, group in groupby(figures, key=lambda f: f.sentence):
        alike: dict[str | None, list[Figure]] = {}
        for figure in (f for f in group if f.counted):
            alike.setdefault(head(figure.counted), []).append(figure)
        for same in alike.values():
            yield from pairwise(same)


def _are_parts(text: str, first: Figure, second: Figure, phrases: Phrases) -> bool:
    exact = first.bound is second.bound is Bound.EXACT and first.unit is second.unit is None
    if not exact or second.span.start - first.span.end > _NEAR:
        return False
    opening = phrases.parts.search(text, max(first.sentence.start, first.span.start - _NEAR), first.span.start)
    if opening is None and phrases.parts_after is not None:
        opening = phrases.parts_after.match(text, first.span.end)
    return bool(opening and phrases.remainder.search(text, first.span.end, second.span.start))


def _before(alike: Sequence[Figure], part: Figure) -> list[Figure]:
    """Return the figures of the same things before a part's sentence: the first of the text, and the nearest."""
    end = bisect_right(alike, part.sentence.start, key=lambda f: f.span.end)
    return [*alike[: min(1, end)], *alike[max(1, end - _WHOLES) : end]]


def _included(text: str, figures: Sequence[Figure], head: Head, phrases: Phrases) -> Iterator[tuple[Figure, Figure]]:
    """Yield (whole, part) where "including" leads from one count to others: "12 people, including 3 children"."""
    listed = {
        second.id for first, second in pairwise(figures) if _AND.fullmatch(text, first.span.end, second.span.start)
    }
    for whole, part in pairwise(figures):
        apart = whole.sentence != part.sentence or part.span.start - whole.span.end > _LEADS_IN
        if apart or whole.id in listed:
            continue
        counts = whole.unit is part.unit is None and whole.counted is not None and part.counted is not None
        exact = whole.bound in (Bound.EXACT, Bound.AT_MOST) and part.bound in (Bound.EXACT, Bound.AT_LEAST)
        leads = phrases.including.search(text, whole.span.end, part.span.start)
        clause = _CLAUSE.search(text, whole.span.end, part.span.start)
        if counts and exact and leads and not clause and _are_alike(whole, part, head, phrases):
            yield whole, part


def _are_alike(whole: Figure, part: Figure, head: Head, phrases: Phrases) -> bool:
    """Say whether a part can be one of its whole: the same things, or people and people."""
    one, other = head(whole.counted), head(part.counted)
    people = phrases.persons is not None and all(
        phrases.persons.fullmatch((f.counted or "").rsplit(maxsplit=1)[-1].casefold()) for f in (whole, part)
    )
    return one == other or people
