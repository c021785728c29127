"""Two parties that count one thing differently, side by side: "The guild says 90. The owners say 60."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ..model import Article, Evidence, Fact, Figure, Finding, Severity, Span, Statement
from .contradictions import compatible
from .language import Phrases
from .telling import told

__all__ = ["disputes"]

_REACH = 80
_FARTHEST = Decimal(3)
_ENDS = re.compile(r"[.,;:!?”“\"]|\s(?:by|at|as\sof|bis|um|bei)\b|\Z")


def disputes(article: Article, sentences: Sequence[Span], facts: Sequence[Fact], phrases: Phrases) -> Iterator[Finding]:
    """Yield a bare number that somebody gives right after somebody else gave another of the same size.

    The second sentence leaves out what it counts, so that it can only mean what the first one counted.
    """
    if phrases.puts is None:
        return
    figures: dict[Span, list[Figure]] = {}
    for fact in facts:
        if isinstance(fact, Figure) and fact.span.start >= len(article.title):
            figures.setdefault(fact.sentence, []).append(fact)
    attributed = {fact.sentence for fact in facts if isinstance(fact, Statement)}
    for one, other in pairwise(sentences):
        if len(figures.get(one, ())) != 1 or other not in figures or "\n" in article.text[one.end : other.start]:
            continue
        first, second = figures[one][0], figures[other][0]
        if not (one in attributed or _is_put(article.text, first, phrases)):
            continue
        if _is_bare(article.text, second, phrases) and _is_other(first, second):
            message = f"told in two ways: {told(first)} and {told(second)} {first.noun or ''}".rstrip()
            evidence = (Evidence(article.id, first.span), Evidence(article.id, second.span))
            yield Finding("told differently", Severity.WARNING, message, evidence)


def _is_put(text: str, figure: Figure, phrases: Phrases) -> bool:
    """Say whether somebody gives a number: "spoke of 12", "put the number at 12"."""
    start = max(figure.sentence.start, figure.span.start - _REACH)
    return phrases.puts is not None and phrases.puts.search(text[start : figure.span.start]) is not None


def _is_bare(text: str, figure: Figure, phrases: Phrases) -> bool:
    leaves_out = figure.counted is None and figure.unit is None and _ENDS.match(text, figure.span.end)
    return bool(leaves_out) and _is_put(text, figure, phrases)


def _is_other(one: Figure, other: Figure) -> bool:
    low, high = sorted((one.value, other.value))
    return low != high and high <= low * _FARTHEST and one.unit is None and not compatible(one, other)
