"""Numbers that stand together share what only the last one says: "from 24.2 to 33–35 billion euros"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...model import Span
from ..quantities import Measure, Number
from .counted import counted_after
from .measures import measure_of

__all__ = ["shared"]

_JOINED = re.compile(r"(?:\s?[-–—]\s?|\s(?:to|or)\s|\sto-)(?:[A-Z]{0,2}\s?[$€£]|PS)?\s?\Z")
_AND = re.compile(r"\sand\s(?:[A-Z]{0,2}\s?[$€£])?\s?\Z")
_BETWEEN = re.compile(r"\b[Bb]etween\s\S{0,3}\Z")
_LONGEST = 12

Told = tuple[Number, Measure, str | None]


def shared(text: str, numbers: Sequence[Number], sentence: Span) -> Iterator[Told]:
    """Yield each number with its measure and what it counts; the first of a range takes them from its end."""
    told: list[Told] = []
    for number in reversed(numbers):
        measure = measure_of(text, number.span, sentence)
        one: Told = (number, measure, _counted(text, measure, sentence))
        told.append(_joined(one, told[-1]) if told and _is_range(text, number, told[-1][0]) else one)
    return reversed(told)


def _counted(text: str, measure: Measure, sentence: Span) -> str | None:
    """Return what is counted: the noun after a plain number or a percentage, else the words of the unit."""
    if measure.unit in (None, "%"):
        counted = counted_after(text, measure.end, sentence)
        return counted or (measure.words if measure.words and measure.words[0].isalpha() else None)
    return measure.words


def _is_range(text: str, first: Number, second: Number) -> bool:
    between = text[first.span.end : second.span.start]
    if len(between) > _LONGEST or "\n" in between:
        return False
    if _AND.fullmatch(between):
        return bool(_BETWEEN.search(text, max(0, first.span.start - 14), first.span.start))
    return _JOINED.fullmatch(between) is not None


def _joined(first: Told, second: Told) -> Told:
    number, measure, counted = first
    after, its_measure, its_counted = second
    money = measure.unit is not None and measure.unit == (its_measure.unit or "").partition("/")[0]
    if (
        measure.unit is not None
        and its_measure.unit is None
        and its_counted is None
        and measure.start < number.span.start
    ):
        money, its_measure = True, measure
    if measure.unit is not None and not money:
        return first
    if counted is not None and measure.unit is None:
        return first
    if after.scale > 1 and number.scale == 1 and 0 < number.value <= after.value / after.scale:
        number = replace(number, value=number.value * after.scale, scale=after.scale)
    return number, Measure(its_measure.unit, measure.start, measure.end, its_measure.words), its_counted
