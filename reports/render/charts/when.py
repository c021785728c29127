"""Moments as stretches of days: where an ISO 8601 value of any granularity begins and ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from ...model import Certainty, When
from ...prose.iso import Partial, partial

__all__ = ["Stretch", "stretch_of"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A moment from `start` to `end`, in days since 1 January of year 1; `exact` is a day or finer."""

    value: str
    start: float
    end: float
    exact: bool
    likely: bool

    @property
    def middle(self) -> float:
        """The day it is drawn at."""
        return self.start if self.exact else (self.start + self.end) / 2


def stretch_of(when: When) -> Stretch | None:
    """Return where a moment begins and ends; None while it isn't resolved, or only to a decade."""
    sides = [partial(side) for side in (when.value or "").split("/", 1)]
    first, last = sides[0], sides[-1]
    if first is None or last is None or first.decade or last.decade:
        return None
    start, end = _start(first), _start(last) + _days(last)
    exact = len(sides) == 1 and first.day is not None
    if end <= start:
        return None
    return Stretch(when.value or "", start, end, exact, when.certainty is Certainty.LIKELY)


def _start(value: Partial) -> float:
    if value.week is not None:
        return float(date.fromisocalendar(value.year, value.week, 1).toordinal())
    month = value.month or (3 * (value.quarter - 1) + 1 if value.quarter else 1)
    day = float(date(value.year, month, value.day or 1).toordinal())
    if not value.time:
        return day
    at = datetime.strptime(value.time, "%H:%M")  # noqa: DTZ007 - a time of day alone
    return day + (at.hour * 60 + at.minute) / (24 * 60)


def _days(value: Partial) -> float:
    """Return how many days a value lasts; a time of day is a point."""
    if value.time or value.day:
        return 0.001 if value.time else 1.0
    if value.week is not None:
        return 7.0
    if value.month is None and value.quarter is None:
        return 366.0 if _is_leap(value.year) else 365.0
    month = value.month or 3 * (value.quarter or 1)
    first = date(value.year, value.month or month - 2, 1)
    after = date(value.year, month, 28) + timedelta(days=4) if (value.year, month) != (9999, 12) else date.max
    return float((after.replace(day=1) if after != date.max else after).toordinal() - first.toordinal())


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
