"""What can be checked within one article: sums of parts, headline against body, and what is missing or unnamed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from ..model import (
    Article,
    Bound,
    Decision,
    Evidence,
    Fact,
    Figure,
    Finding,
    Severity,
    Span,
    Statement,
)
from .counted import head_of
from .doubts import doubts

__all__ = ["check", "told"]

_PARTS = re.compile(r"\b(?:[Oo]f (?:those|these|them|whom|which|the)|the (?:remaining|rest|other)|remaining)\b")
_REMAINDER = re.compile(r"\b(?:remaining|other|rest)\b")
_NEAR = 300
_WHOLES = 40
_UNNAMED = re.compile(
    r"(?:(?:some|many|several|anonymous|unnamed|political|independent)\s)?(?:observers|sources?|analysts|experts|critics|"
    r"insiders|commentators|people familiar\b.*|a source|an official)\Z",
    re.IGNORECASE,
)
_AGENTLESS = re.compile(
    r"\b(?:is|are|was|were)\s(?:widely\s|generally\s|largely\s|often\s)?(?:seen|viewed|regarded|considered|perceived|believed|"
    r"thought|understood)\s(?:as|to)\b"
)


def check(article: Article, sentences: Sequence[Span], facts: Sequence[Fact]) -> tuple[Finding, ...]:
    """Return what is found in one article, sums first."""
    figures = [fact for fact in facts if isinstance(fact, Figure)]
    return (
        *_sums(article, figures),
        *_headline(article, figures),
        *_unnamed(article, facts),
        *_agentless(article, sentences),
        *doubts(article, sentences, facts),
        *_missing(article),
    )


def _sums(article: Article, figures: Sequence[Figure]) -> list[Finding]:
    """Add up the parts that a sentence names as parts, and compare with the nearest whole of the same things."""
    found = []
    alike: dict[str | None, list[Figure]] = {}
    for figure in figures:
        if figure.unit is None:
            alike.setdefault(head_of(figure.counted), []).append(figure)
    for first, second in _told_together(figures):
        if not _are_parts(article.text, first, second):
            continue
        wholes = _before(alike[head_of(first.counted)], first)
        parts = first.value + second.value
        match = next((f for f in reversed(wholes) if f.value == parts and f.span.start > len(article.title)), None)
        match = match or next((f for f in reversed(wholes) if f.value == parts), None)
        whole = match or (wholes[-1] if wholes else None)
        if whole is None:
            continue
        message = f"{first.value:f} + {second.value:f} = {parts:f}"
        severity = Severity.OK
        if match is None:
            message, severity = f"{message}, not {whole.value:f}", Severity.WARNING
        evidence = tuple(Evidence(article.id, f.span) for f in (first, second, whole))
        found.append(Finding("sum", severity, message, evidence))
    return found


def _told_together(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Yield figures of the same things that follow one another in one sentence; others may stand between them."""
    for _, group in groupby(figures, key=lambda f: f.sentence):
        alike: dict[str | None, list[Figure]] = {}
        for figure in (f for f in group if f.counted):
            alike.setdefault(head_of(figure.counted), []).append(figure)
        for same in alike.values():
            yield from pairwise(same)


def _are_parts(text: str, first: Figure, second: Figure) -> bool:
    exact = first.bound is second.bound is Bound.EXACT and first.unit is second.unit is None
    if not exact or second.span.start - first.span.end > _NEAR:
        return False
    opening = _PARTS.search(text, max(first.sentence.start, first.span.start - _NEAR), first.span.start)
    return bool(opening and _REMAINDER.search(text, first.span.end, second.span.start))


def _before(alike: Sequence[Figure], part: Figure) -> list[Figure]:
    """Return the figures of the same things before a part's sentence: the first of the text, and the nearest."""
    end = bisect_right(alike, part.sentence.start, key=lambda f: f.span.end)
    return [*alike[: min(1, end)], *alike[max(1, end - _WHOLES) : end]]


def _headline(article: Article, figures: Sequence[Figure]) -> list[Finding]:
    title = [f for f in figures if f.span.end <= len(article.title)]
    body = [f for f in figures if f.span.start >= len(article.title)]
    found = []
    for figure in title:
        alike = [f for f in body if f.unit == figure.unit and head_of(f.counted) == head_of(figure.counted) is not None]
        if alike and figure.bound is Bound.EXACT and all(f.value != figure.value for f in alike):
            nearest = alike[0]
            message = f"the headline says {told(figure)}, the text says {told(nearest)}"
            evidence = (Evidence(article.id, figure.span), Evidence(article.id, nearest.span))
            found.append(Finding("headline", Severity.WARNING, message, evidence))
    return found


def told(figure: Figure) -> str:
    """Return a figure as the article writes it, or as an editor corrected it."""
    corrected = figure.ruling is not None and figure.ruling.decision is Decision.CORRECTED
    return f"{figure.value:f} (corrected)" if corrected else figure.text


def _unnamed(article: Article, facts: Sequence[Fact]) -> list[Finding]:
    return [
        Finding(
            "unnamed source",
            Severity.NOTE,
            f"the source is not named: “{fact.source.text}”",
            (Evidence(article.id, fact.source.span),),
        )
        for fact in facts
        if isinstance(fact, Statement) and _UNNAMED.fullmatch(fact.source.text)
    ]


def _agentless(article: Article, sentences: Sequence[Span]) -> list[Finding]:
    found = []
    for sentence in sentences:
        match = _AGENTLESS.search(article.text, sentence.start, sentence.end)
        if match:
            message = f"a judgement that nobody is named for: “{match[0]}”"
            evidence = (Evidence(article.id, Span(*match.span())),)
            found.append(Finding("agentless judgement", Severity.NOTE, message, evidence))
    return found


def _missing(article: Article) -> list[Finding]:
    found = []
    if article.published is None:
        found.append(Finding("publication time", Severity.NOTE, "the publication time is not stated"))
    if article.publisher is None:
        found.append(Finding("publisher", Severity.NOTE, "the publisher is not stated"))
    return found
