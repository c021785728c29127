"""Numbers that stand together share what only one of them says: "from 24.2 to 33–35 billion euros"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...model import Bound, Span
from ..quantities import Measure, Number, is_exact
from .changes import is_from, is_short, rose, steps
from .counted import counted_after
from .measures import TIMES, in_time, measure_of

__all__ = ["Told", "shared"]

_JOINED = re.compile(r"(?:%|°[CF]?|[€£])?(?:\s?[-–—]\s?|\s(?:to|or)\s|\sto-)(?:[A-Z]{0,2}\s?[$€£]|PS)?\s?\Z")
_HYPHEN = re.compile(r"(?:%|°[CF]?|[€£])?\s?[-–]\Z")
_AND = re.compile(r"\sand\s(?:[A-Z]{0,2}\s?[$€£])?\s?\Z")
_BETWEEN = re.compile(r"\b[Bb]etween\s\S{0,3}\Z")
_LONGEST = 12
_FAR = 50
_OUTCOMES = frozenset("win wins victory loss defeat draw tie lead result score scoreline majority vote record".split())
_LIST = re.compile(r"(?:,\s\d[\d.,]{0,12}){0,6},?\s(?:and|or)\s\d")
_VOTED = re.compile(
    r"\b(?:vot(?:ed?|es|ing)|ruled|split|decided|passed|approved|rejected|won|lost)\s(?:[^\s.,;]{1,20}\s){0,4}\Z"
)
_TO = re.compile(r"(?:\s\w+){0,4}\sto\s(?:(?:about|around|just|only|nearly|roughly|over)\s)?")
_FROM = re.compile(r"\bfrom\s(?:(?:about|around|just|nearly|roughly)\s)?(?:\S{1,6}[-–])?\Z")


@dataclass(frozen=True, slots=True)
class Told:
    """A number with its measure and what it counts; `ranged` says that a hyphen makes it one end of a range.

    `bound` says which end of a range it is, None where it is none.
    """

    number: Number
    measure: Measure
    counted: str | None
    ranged: bool = False
    bound: Bound | None = None


def shared(text: str, numbers: Sequence[Number], sentence: Span) -> list[Told]:
    """Return each number as told; the first of a range takes from its end what it doesn't say, and a change's end too.

    A hyphen between two numbers makes a range only where something is measured or counted; else it is a score, or a
    part of a name.
    """
    told: list[Told] = []
    for number in reversed([n for n in numbers if is_exact(text, n)]):
        one = _alone(text, number, sentence)
        if told and _is_range(text, one, told[-1]):
            one, told[-1] = _ranged(text, one, told[-1])
        elif told and _is_listed(text, number, told[-1].number):
            one = _listed(one, told[-1])
        told.append(one)
    return _changed(text, told[::-1])


def _ranged(text: str, first: Told, second: Told) -> tuple[Told, Told]:
    """Return the two ends of a range or of a change with what they share."""
    number = first.number
    hyphen = _HYPHEN.match(text, number.span.end, second.number.span.start) is not None
    second = _same_money(first, second)
    meant = second.measure.unit is not None or _is_counted(second.counted)
    low, high = _ends(text, number) if meant or not hyphen else (None, None)
    own = first.measure.unit is not None
    joined = _joined(text, first, second)
    if not hyphen and rose(text, number):
        stepped = steps(joined.number, second.number)
        if stepped or own:
            low = high = None
        if not stepped and second.measure.unit is not None:
            joined = replace(joined, number=replace(joined.number, likely=True))
            second = replace(second, number=replace(second.number, likely=True))
    second = replace(second, ranged=second.ranged or (hyphen and meant), bound=high)
    return replace(joined, ranged=hyphen and meant, bound=low), second


def _same_money(first: Told, second: Told) -> Told:
    """Give the end of a range the currency that stands before its start: "€130–140 million"."""
    sign = first.measure.unit is not None and first.measure.start < first.number.span.start
    if not sign or second.measure.unit is not None or second.counted is not None:
        return second
    return replace(second, measure=replace(second.measure, unit=first.measure.unit))


def _is_counted(counted: str | None) -> bool:
    """Say whether a noun is counted by a range: "2-0 win" is a result."""
    return counted is not None and counted.split()[0] not in _OUTCOMES


def _ends(text: str, first: Number) -> tuple[Bound | None, Bound | None]:
    """Return what the two ends of a range say; "from 5 to 7" may be a change, and "voted 6 to 3" has none."""
    if is_from(text, first) or _VOTED.search(text, max(0, first.span.start - _FAR), first.span.start):
        return None, None
    return Bound.AT_LEAST, Bound.AT_MOST


def _is_listed(text: str, first: Number, second: Number) -> bool:
    """Say whether two numbers stand in a list that "and" or "or" ends: "12, 18 and 24 months"."""
    between = text[first.span.end : second.span.start]
    return between in (" and ", " or ") or (between == ", " and _LIST.match(text, second.span.end) is not None)


def _listed(first: Told, second: Told) -> Told:
    if first.measure.unit is not None or first.counted is not None or second.measure.unit is None:
        return first
    measure = Measure(second.measure.unit, first.number.span.start, first.number.span.end, second.measure.words)
    return replace(first, measure=measure, counted=second.counted)


def _alone(text: str, number: Number, sentence: Span) -> Told:
    """Return a number with its unit, or the noun after it; for a measure, the words of its unit are what is counted."""
    measure = measure_of(text, number.span, sentence)
    if measure.unit not in (None, "%"):
        return Told(number, measure, measure.words)
    part = number.is_part or measure.unit == "%"
    counted = counted_after(text, measure.end, sentence, is_part=part)
    if measure.unit is None and counted in TIMES:
        measure = in_time(text, number.span, counted)
    if counted is None and measure.words and measure.words[0].isalpha():
        counted = measure.words
    return Told(number, measure, counted)


def _is_range(text: str, first: Told, second: Told) -> bool:
    start, end = first.number.span.start, first.number.span.end
    between = text[end : second.number.span.start]
    if len(between) > _LONGEST or "\n" in between:
        return False
    if _AND.fullmatch(between):
        return bool(_BETWEEN.search(text, max(0, start - 14), start))
    if between[0] in "%°€£" and first.measure.unit != second.measure.unit:
        return False
    return _JOINED.fullmatch(between) is not None


def _joined(text: str, first: Told, second: Told) -> Told:
    number, measure, counted = first.number, first.measure, first.counted
    after, its_measure, its_counted = second.number, second.measure, second.counted
    money = measure.unit is not None and measure.unit == (its_measure.unit or "").partition("/")[0]
    if (
        measure.unit is not None
        and its_measure.unit is None
        and its_counted is None
        and measure.start < number.span.start
    ):
        money, its_measure = True, measure
    if (measure.unit is not None and not money) or (counted is not None and measure.unit is None):
        return first
    if after.scale > 1 and number.scale == 1 and 0 < number.value <= after.value / after.scale:
        number = replace(number, value=number.value * after.scale, scale=after.scale)
    elif is_short(text, number, after):
        change = is_from(text, number) or rose(text, number)
        scale = 1 if change else 1000
        number = replace(number, value=number.value * scale, scale=scale, likely=True)
    return Told(number, Measure(its_measure.unit, measure.start, measure.end, its_measure.words), its_counted)


def _changed(text: str, told: Sequence[Told]) -> list[Told]:
    """Give the end of a change what its start is measured in: "from 208 pounds to 193"."""
    found: list[Told] = []
    for one in told:
        bare = one.measure.unit is None and one.counted is None
        if found and bare and found[-1].measure.unit and _is_change(text, found[-1].measure, one.number):
            its, span = found[-1], one.number.span
            found.append(replace(one, measure=Measure(its.measure.unit, span.start, span.end), counted=its.counted))
        else:
            found.append(one)
    return found


def _is_change(text: str, first: Measure, second: Number) -> bool:
    between = text[first.end : second.span.start] if second.span.start - first.end < _FAR else ""
    return bool(_TO.fullmatch(between) and _FROM.search(text, max(0, first.start - 20), first.start))
