"""Numbers that stand together share what only the last one says: "zwischen 24 und 33 Millionen Euro"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...model import Bound, Span
from ..quantities import Measure, Number, is_exact, whole
from .bounds import HEDGES
from .counted import can_be_many, counted_after
from .measures import measure_of

__all__ = ["Told", "shared"]

_SIGN = r"(?:[$€£]|EUR|CHF|Fr\.)?\s?"
_FROM_TO = re.compile(rf"(?:\s?[–—-]\s?|\sbis\s(?:zu\s)?){_SIGN}\Z")
_CHANGE = re.compile(rf"(?:\s(?:auf|oder|statt|beziehungsweise|bzw\.)\s(?:(?:{HEDGES})\s)?){_SIGN}\Z")
_AND = re.compile(rf"\sund\s(?:(?:{HEDGES})\s)?{_SIGN}\Z")
_BETWEEN = re.compile(r"\b[Zz]wischen\s(?:\w+\s)?\S{0,3}\Z")
_FEW_OF = re.compile(r"\svon\s")
_LONGEST = 20


@dataclass(frozen=True, slots=True)
class Told:
    """A number with its measure and what it counts; `bound` is what a range says of it, None outside of ranges."""

    number: Number
    measure: Measure
    counted: str | None
    bound: Bound | None = None


def shared(text: str, numbers: Sequence[Number], sentence: Span) -> Iterator[Told]:
    """Yield each number with what it measures and counts; the first of a range takes them from its end."""
    told: list[Told] = []
    for number in reversed([n for n in numbers if is_exact(text, n)]):
        measure = measure_of(text, number.span, sentence)
        one = Told(number, measure, _counted(text, number, measure, sentence))
        joins = _joins(text, one, told[-1]) if told else None
        if joins is not None:
            if joins:
                told[-1] = replace(told[-1], bound=Bound.AT_MOST)
            one = _joined(text, one, told[-1], bound=Bound.AT_LEAST if joins else None)
        told.append(one)
    return reversed(told)


def _counted(text: str, number: Number, measure: Measure, sentence: Span) -> str | None:
    """Return what is counted: the noun after a plain number or a percentage, else the words of the unit."""
    if measure.unit in (None, "%"):
        counted = counted_after(text, measure.end, sentence, start=number.span.start)
        is_many = measure.unit is None and number.value > 1
        if counted and (
            (is_many and not can_be_many(counted)) or (_FEW_OF.search(number.span.of(text)) and counted[-1] not in "ns")
        ):
            counted = None
        return counted or (measure.words if measure.words and measure.words[0].isalpha() else None)
    return measure.words


def _joins(text: str, one: Told, other: Told) -> bool | None:
    """Return True for the ends of a range, False for numbers that only share a unit, None for others."""
    end, start = max(one.number.span.end, one.measure.end), min(other.number.span.start, other.measure.start)
    between = text[end:start]
    if start < end or len(between) > _LONGEST or "\n" in between or one.number.is_part or other.number.is_part:
        return None
    if _FROM_TO.fullmatch(between):
        return one.number.value < other.number.value or None
    if _AND.fullmatch(between):
        return True if _BETWEEN.search(text, max(0, one.number.span.start - 24), one.number.span.start) else None
    return False if _CHANGE.fullmatch(between) else None


def _joined(text: str, first: Told, second: Told, *, bound: Bound | None) -> Told:
    number, measure = first.number, first.measure
    same = measure.unit is not None and measure.unit == (second.measure.unit or "").partition("/")[0]
    if (measure.unit is not None and not same) or (first.counted is not None and measure.unit is None):
        return replace(first, bound=bound if measure.unit == second.measure.unit else None)
    after, counted = second.number, second.counted
    if measure.unit is None and after.scale > 1 and number.scale == 1 and 0 < number.value <= after.value / after.scale:
        number = replace(number, value=whole(number.value * after.scale), scale=after.scale)
        # "24" alone would be printed as 24 Euro: what it counts are "Millionen Euro".
        counted = f"{_scale_of(text, after)} {counted or ''}".strip()
    unit = Measure(second.measure.unit, measure.start, measure.end, second.measure.words)
    return Told(number, unit, counted, bound)


def _scale_of(text: str, number: Number) -> str:
    """Return the scale word of a number as the text writes it."""
    return number.span.of(text).replace("\u00a0", " ").rsplit(" ", 1)[-1].lstrip("0123456789.,")
