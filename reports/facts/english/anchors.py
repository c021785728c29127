"""Moments that stand on another moment: the days of an event, "that day", "two days later"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from ...model import Moment, Span
from ..reckoning import shifted
from ..words import small
from .relative import count_of

__all__ = ["EVENT", "PATTERNS", "anchored"]

_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_OF = r"(?:\sof\s(?:the|its|their|his|her)(?:\s(?:\d{4}|[a-z]+(?=\s[A-Z])|[A-Z][\w’'-]*)){1,6})?"
EVENT = (
    rf"(?i:day)\s{_NUMBER}\b{_OF}|(?i:(?:the|its|their)\s)?(?i:opening|closing|final)\s(?:night|day)(?!\sof\s(?:the\s)?month)"
    r"|(?i:election|polling|voting|inauguration)\s(?i:day|night)"
)
"""A pattern of days that are named by what happens on them."""
_OF_THE_DAY = (
    "match of",
    "game of",
    "race of",
    "stage of",
    "event of",
    "later in",
    "Later in",
    "earlier in",
    "Earlier in",
)
PATTERNS = (
    ("beside", r"COUNT\s(?P<unit>day|week|month|year)s?\s(?P<side>earlier|later|before(?=[.,;]))"),
    ("beside", r"(?i:the)\s(?P<unit>day|week|month|year)\s(?P<side>before|after)(?=[.,;])"),
    ("beside", r"(?i:the)\s(?P<side>following|next|previous)\s(?P<unit>day|week|month|year)"),
    ("same", r"(?i:that(?:\ssame)?|the\ssame)\s(?P<unit>day|month|year)"),
    ("same", "|".join(rf"(?<=\b{lead}\s)the\s(?:day)" for lead in _OF_THE_DAY)),
)
"""Kinds and patterns of moments that count from the one told before; COUNT stands for a number."""
_BESIDE = re.compile(
    r"(?:the\s|(?P<count>\w+)\s)?(?:(?P<near>following|next|previous)\s)?(?P<unit>day|week|month|year)s?(?:\s(?P<side>\w+))?",
    re.IGNORECASE,
)
_SAME = re.compile(r".*\b(?P<unit>day|month|year)", re.IGNORECASE | re.DOTALL)
_APPOSED = re.compile(r",\s(?:on\s)?|\s\(")
_DIGITS = {"day": 10, "month": 7, "year": 4}
_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_FAR = 3000

Told = dict[str, tuple[int, str]]


def anchored(text: str, moments: Sequence[Moment], kinds: Mapping[Span, str]) -> tuple[Moment, ...]:
    """Return the moments of a text in order, those that stand on another one with its help.

    `kinds` says by which kind of pattern each was read. The day of an event is the date that stands in apposition to
    it, anywhere in the text; the others count from the last moment told before them. What can't be told stays None.
    """
    days = _event_days(text, moments, kinds)
    found: list[Moment] = []
    told: Told = {}
    for moment in moments:
        value = moment.value or _value(moment, kinds[moment.span], days, told)
        found.append(replace(moment, value=value))
        if value and _ISO.fullmatch(value):
            for unit, digits in _DIGITS.items():
                if len(value) >= digits:
                    told[unit] = (moment.span.end, value[:digits])
    return tuple(found)


def _value(moment: Moment, kind: str, days: Mapping[str, str], told: Told) -> str | None:
    if kind == "event":
        return days.get(_core(moment.text))
    if kind not in ("beside", "same"):
        return None
    near = {unit: value for unit, (at, value) in told.items() if moment.span.start - at < _FAR}
    if kind == "beside":
        return _beside(moment.text, near)
    if small(moment.text) == "the day" and len(set(days.values())) == 1:
        return next(iter(days.values()))
    return _same(moment.text, near)


def _event_days(text: str, moments: Sequence[Moment], kinds: Mapping[Span, str]) -> dict[str, str]:
    """Return the full date beside each event's day: "Opening night, January 23, 2014", "Yesterday, day five"."""
    found: dict[str, str] = {}
    for one, other in pairwise(moments):
        event, day = (one, other) if kinds[one.span] == "event" else (other, one)
        if kinds[event.span] != "event" or day.value is None or len(day.value) != _DIGITS["day"]:
            continue
        if _APPOSED.fullmatch(text, one.span.end, other.span.start):
            found.setdefault(_core(event.text), day.value)
    return found


def _core(words: str) -> str:
    """Return what an event's day is called without article and event: "opening night", "day five"."""
    return small(" ".join(re.sub(r"\A(?:the|its|their)\s", "", words, flags=re.IGNORECASE).split()[:2]))


def _same(words: str, near: Mapping[str, str]) -> str | None:
    unit = _SAME.match(words)
    return near.get(small(unit["unit"])) if unit else None


def _beside(words: str, near: Mapping[str, str]) -> str | None:
    """Count from the last moment that is told as finely as the unit: days and weeks from a day, years from a year."""
    match = _BESIDE.fullmatch(words)
    if match is None:
        return None
    unit, back = small(match["unit"]), small(match["near"] or match["side"] or "") in ("previous", "earlier", "before")
    base = near.get("day" if unit == "week" else unit)
    count = count_of(match["count"]) if match["count"] else 1
    if base is None or count is None:
        return None
    start = date.fromisoformat(f"{base}-01-01"[:10] if len(base) == 4 else f"{base}-01"[:10])
    return shifted(start, unit, -count if back else count)
