"""Figures: numbers that count or measure, told apart from years, times, ages, names and scores."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...model import Certainty, Figure, Span
from .bounds import bound_of
from .elliptic import inherited
from .labels import counts
from .measures import TIMES
from .numbers import numbers_in
from .ranges import Told, shared
from .tallies import shared_out, tallied
from .words import Line

__all__ = ["figures_in", "measured_in"]

_MINUS = re.compile(r"(?<![\w)%°€])(?<![\d%]\s)[−-]\Z")
_NEAR = 6
_SEVERAL = 2


def figures_in(text: str, lines: Sequence[Line], *, dates: Sequence[Span]) -> tuple[Figure, ...]:
    """Return the figures of a text in order; `dates` are the spans of moments, which are none."""
    found: list[Figure] = []
    ahead = 0
    for line in lines:
        sentence = line.sentence
        while ahead < len(dates) and dates[ahead].end <= sentence.start:
            ahead += 1
        near = [d for d in dates[ahead : ahead + 40] if d.overlaps(sentence)]
        found += _in_sentence(text, line, near, found)
    return tuple(found)


def measured_in(text: str, sentence: Span) -> list[Figure]:
    """Return every number of a sentence as a figure, whether it counts something or not."""
    numbers = sorted(numbers_in(text, sentence), key=lambda n: n.span)
    return [_measured(text, told, told.counted, sentence) for told in shared(text, numbers, sentence)]


def _in_sentence(text: str, line: Line, dates: Sequence[Span], earlier: Sequence[Figure]) -> list[Figure]:
    found: list[Figure] = []
    sentence = line.sentence
    free = [
        n
        for n in sorted(numbers_in(text, sentence), key=lambda n: n.span)
        if not any(d.overlaps(n.span) for d in dates)
    ]
    listed = tallied(text, sentence) if len(free) > _SEVERAL else frozenset()
    for told in shared(text, free, sentence):
        if told.number.span.start in listed and (what := shared_out(sentence, [*earlier[-_NEAR:], *found[-_NEAR:]])):
            found.append(_measured(text, replace(told, number=replace(told.number, likely=True)), what, sentence))
            continue
        if not counts(text, told, sentence, titled=line.is_headline):
            continue
        near = [*earlier[-_NEAR:], *found[-_NEAR:]]
        figure = _figure(text, told, sentence, near)
        if figure is not None and not (found and found[-1].span.overlaps(figure.span)):
            found.append(figure)
    return found


def _figure(text: str, told: Told, sentence: Span, earlier: Sequence[Figure]) -> Figure | None:
    number, measure, counted = told.number, told.measure, told.counted
    if counted is None and measure.unit is None:
        counted, elliptic, weak = inherited(text, number, sentence, earlier)
        told = replace(told, number=replace(number, likely=number.likely or weak))
        small = not number.in_digits and number.value <= 12 and not number.is_part
        if small and counted is None and not elliptic:
            return None
    measured = measure.unit is not None and measure.unit not in TIMES.values()
    if not number.in_digits and number.value == 1 and not (measured or _is_counted_one(text, number.span)):
        return None
    return _measured(text, told, counted, sentence)


def _measured(text: str, told: Told, counted: str | None, sentence: Span) -> Figure:
    number, measure = told.number, told.measure
    span = (
        Span(min(number.span.start, measure.start), max(number.span.end, measure.end)) if measure.unit else number.span
    )
    value = number.value
    if span.start < number.span.start and _MINUS.search(text, max(sentence.start, span.start - 2), span.start):
        span, value = Span(span.start - 1, span.end), -value
    return Figure(
        text=span.of(text),
        span=span,
        sentence=sentence,
        value=value,
        unit=measure.unit,
        counted=counted,
        bound=told.bound or bound_of(text, span, sentence),
        certainty=Certainty.LIKELY
        if number.likely or (counted is None and measure.unit is None)
        else Certainty.CERTAIN,
    )


def _is_counted_one(text: str, span: Span) -> bool:
    after = re.compile(r"\s(?:person|man|woman|child|soldier|death|million|billion|percent|hundred|thousand)\b")
    return bool(after.match(text, span.end)) and text[max(0, span.start - 3) : span.start].lower() != "no "
