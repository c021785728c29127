"""Figures: numbers that count or measure, told apart from what only looks like them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Certainty, Figure, Span
from ..occupied import Occupied
from ..quantities import Measure, Number
from .bounds import HEDGES, bound_of
from .counted import counted_before, inherited
from .labels import counts
from .measures import TIMES
from .numbers import numbers_in
from .ranges import Told, shared

__all__ = ["figures_in", "measured_in"]

_NEAR = 6
_SMALLEST = 12
_AGE = re.compile(r"\s(?:alt|alte[nrsm]?)\b")
_OLD = re.compile(r"\b[Ii]m Alter (?:von|zwischen)(?: \S{1,12} (?:und|bis))? \Z")
_AT_AGE = re.compile(r"(?:\b[Mm]it|\b(?:älter|jünger) als|[A-ZÄÖÜ]\w+ (?:unter|über|ab|bis)) \Z")
_ONE = re.compile(
    r"\s(?:Mensch|Person|Tote[rn]?|Todesopfer|Verletzte[rn]?|Vermisste[rn]?)\b(?!\s(?:des|der|von)\b)|"
    r"\seinzige[nrsm]?\s"
)
_ONLY = re.compile(
    r"\b(?:nur|lediglich|genau|bloß|mindestens|höchstens|maximal|wenigstens|mehr als|weniger als)\s\Z",
    re.IGNORECASE,
)
_HEDGED = re.compile(rf"\b(?:{HEDGES})\s\Z", re.IGNORECASE)
_JOINED = re.compile(r"\d[–-]\Z")
_TIMES = frozenset(TIMES.values())


def figures_in(text: str, sentences: Sequence[Span], *, dates: Sequence[Span]) -> tuple[Figure, ...]:
    """Return the figures of a text in order; `dates` are the spans of moments, which are none."""
    found: list[Figure] = []
    taken = Occupied(dates)
    for sentence in sentences:
        free = [n for n in sorted(numbers_in(text, sentence), key=lambda n: n.span.start) if n.span not in taken]
        for told in shared(text, free, sentence):
            if not _counts(text, told, sentence):
                continue
            figure = _figure(text, told, sentence, found[-_NEAR:])
            if figure is not None and not (found and found[-1].span.overlaps(figure.span)):
                found.append(figure)
    return tuple(found)


def _counts(text: str, told: Told, sentence: Span) -> bool:
    number, measure = told.number, told.measure
    if not number.in_digits and number.value == 1 and not number.scaled:
        return _is_counted_one(text, number, measure, sentence)
    if measure.unit in _TIMES:
        before = _before(text, number.span, sentence)
        grown = measure.unit == "year" and number.value > _SMALLEST and _AT_AGE.search(before)
        is_age = grown and not re.compile(r"\s[A-ZÄÖÜ]").match(text, measure.end, sentence.end)
        return not (is_age or _AGE.match(text, measure.end, sentence.end) or _OLD.search(before))
    if measure.unit is not None:
        return True
    if told.counted is None and _JOINED.search(_before(text, number.span, sentence)):
        return False
    return counts(text, number, sentence, counted=told.counted)


def _before(text: str, span: Span, sentence: Span) -> str:
    return text[max(sentence.start, span.start - 40) : span.start]


def _is_counted_one(text: str, number: Number, measure: Measure, sentence: Span) -> bool:
    """Say whether "ein" counts: before a measure, one of the dead, or after "nur"; elsewhere it is an article."""
    before = _before(text, number.span, sentence)
    if measure.unit is not None:
        return measure.unit not in _TIMES or _HEDGED.search(before) is not None
    return _ONLY.search(before) is not None or _ONE.match(text, number.span.end, sentence.end) is not None


def _figure(text: str, told: Told, sentence: Span, earlier: Sequence[Figure]) -> Figure | None:
    number, measure, counted = told.number, told.measure, told.counted
    if counted is None and measure.unit is None:
        near = [f for f in earlier if f.sentence == sentence] if number.is_part else earlier
        counted, elliptic = inherited(text, number.span, sentence, near)
        counted = counted or counted_before(text, number.span, sentence)
        is_small = not number.in_digits and number.value <= _SMALLEST and not number.is_part
        if is_small and counted is None and not elliptic:
            return None
    return _measured(text, told, counted, sentence)


def measured_in(text: str, sentence: Span) -> list[Figure]:
    """Return every number of a sentence as a figure, whether it counts something or not."""
    numbers = sorted(numbers_in(text, sentence), key=lambda n: n.span.start)
    return [_measured(text, told, told.counted, sentence) for told in shared(text, numbers, sentence)]


def _measured(text: str, told: Told, counted: str | None, sentence: Span) -> Figure:
    number, measure = told.number, told.measure
    span = number.span
    if measure.unit is not None:
        span = Span(min(span.start, measure.start), max(span.end, measure.end))
    return Figure(
        text=span.of(text),
        span=span,
        sentence=sentence,
        value=number.value,
        unit=measure.unit,
        counted=counted,
        bound=told.bound or bound_of(text, span, sentence, unit=measure.unit),
        certainty=Certainty.LIKELY if counted is None and measure.unit is None else Certainty.CERTAIN,
    )
