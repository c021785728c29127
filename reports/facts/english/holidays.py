"""Days that have a name instead of a number, where English-language news means one day of the year by them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

__all__ = ["HOLIDAY", "holiday_in"]


def _nth(month: int, weekday: int, n: int) -> Callable[[int], date]:
    def day(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))

    return day


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


_DAYS: dict[str, Callable[[int], date]] = {
    r"New Year[’']s Day": _fixed(1, 1),
    r"Valentine[’']s Day": _fixed(2, 14),
    r"St\.? Patrick[’']s Day": _fixed(3, 17),
    r"May Day": _fixed(5, 1),
    r"(?:the )?(?:Fourth of July|4th of July)": _fixed(7, 4),
    r"Bastille Day": _fixed(7, 14),
    r"Labor Day": _nth(9, 0, 1),
    r"Halloween": _fixed(10, 31),
    r"Thanksgiving(?: Day)?": _nth(11, 3, 4),
    r"Christmas Eve": _fixed(12, 24),
    r"Christmas Day": _fixed(12, 25),
    r"Boxing Day": _fixed(12, 26),
    r"New Year[’']s Eve": _fixed(12, 31),
}
HOLIDAY = "|".join(_DAYS)
"""A pattern of their names."""


def holiday_in(name: str, year: int) -> date:
    """Return the day that a name means in a year."""
    return next(day for words, day in _DAYS.items() if re.fullmatch(words, name))(year)
