"""Dates in the shapes that feeds write: what they say and no more.

feedparser's own reading isn't used: it takes a time without a zone for UTC, and swallows what it doesn't know.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from .months import month_of
from .zones import zone_of

__all__ = ["moment"]

_LONGEST = 100
_FIRST_YEAR, _LAST_YEAR = 1400, 2999
_WORD = r"[^\W\d_]{2,12}\.?"
_WEEKDAY = rf"(?:{_WORD},?\s+)?"
_DAY, _YEAR = r"(?P<day>\d{1,2})", r"(?P<year>\d{4})"
_TIME = r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
_HALF = r"(?:\s*Uhr\b)?\s*(?P<half>[AaPp]\.?[Mm]\.?(?!\w))?"
_AFTER = rf"(?:(?:,?\s+(?:(?:at|um|à|alle|-)\s+)?|[Tt]){_TIME}{_HALF}(?P<zone>.*))?"
_BASIC = r"(?:[Tt ](?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?(?P<zone>.*))?"
_AMERICAN = rf"{_WEEKDAY}(?P<name>{_WORD})\s+{_DAY}"
_EUROPEAN = rf"{_WEEKDAY}{_DAY}(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:of\s+|de\s+)?(?P<name>{_WORD}),?[\s-]+(?:de\s+)?"
_SHAPES = (
    re.compile(rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.]{_DAY}\.?{_AFTER}"),
    re.compile(rf"{_YEAR}(?P<month>\d{{2}})(?P<day>\d{{2}}){_BASIC}"),
    re.compile(rf"{_EUROPEAN}(?P<year>\d{{2,4}}){_AFTER}"),
    re.compile(rf"{_AMERICAN}(?:st|nd|rd|th)?,?\s+{_YEAR}{_AFTER}"),
    re.compile(rf"{_AMERICAN}\s+{_TIME}\s+(?P<zone>[A-Za-z]{{1,5}}\s+|[+-]\d{{4}}\s+)?{_YEAR}"),
    re.compile(rf"{_YEAR}[-.\s]+(?P<name>{_WORD})[-.\s]+{_DAY}\.?{_AFTER}"),
    re.compile(rf"{_WEEKDAY}{_DAY}\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}{_AFTER}"),
    re.compile(rf"(?P<first>\d{{1,2}})/(?P<other>\d{{1,2}})/{_YEAR}{_AFTER}"),
)
_EASTERN = re.compile(r"(\d{4})[년年]\s?(\d{1,2})[월月]\s?(\d{1,2})[일日]")
_EPOCH = re.compile(r"(\d{10})(?:\d{3})?")
_LEAP = 60


def moment(words: str | None) -> datetime | date | None:
    """Return the time that a feed's words state: with its zone, or the day alone where they give no zone.

    None is what can't be read, and what could be two days (03/04/2026). Two-digit years are read as RFC 2822 says. A
    time in the future is what the feed claims, and stays.
    """
    text = _EASTERN.sub(r"\1-\2-\3", " ".join((words or "").split()))
    if not text or len(text) > _LONGEST:
        return None
    if epoch := _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(epoch[1]), UTC)
    for shape in _SHAPES:
        if (found := shape.fullmatch(text)) and (day := _day(found.groupdict())):
            return _time(day, found.groupdict()) or day
    return None


def _day(found: dict[str, str | None]) -> date | None:
    year = _year(found["year"] or "")
    month, day = int(found.get("month") or 0), int(found.get("day") or 0)
    if name := found.get("name"):
        month = month_of(name) or 0
    elif first := found.get("first"):
        month, day = _apart(int(first), int(found["other"] or 0))
    try:
        known = date(year, month, day)
    except ValueError:
        return None
    return known if _FIRST_YEAR <= known.year <= _LAST_YEAR else None


def _apart(first: int, other: int) -> tuple[int, int]:
    """Return month and day of two numbers, of which only one can be a month; two zeros where both can."""
    if first == other or other > 12:
        return first, other
    return (other, first) if first > 12 else (0, 0)


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 2:
        return year + (2000 if year < 50 else 1900)
    return year + 1900 if len(digits) == 3 else year


def _time(day: date, found: dict[str, str | None]) -> datetime | None:
    zone = zone_of(found.get("zone") or "")
    if zone is None or not (hour := found.get("hour")):
        return None
    hours, minute, second = int(hour), int(found["minute"] or 0), int(found["second"] or 0)
    if half := found.get("half"):
        hours = hours % 12 + (12 if half[0] in "Pp" else 0)
    try:
        midnight = datetime(day.year, day.month, day.day, tzinfo=zone)
        # 24:00 is the next day's start; 23:59:60 is a leap second, which datetime can't hold.
        return midnight + _clock(hours, minute, min(second, _LEAP - 1))
    except (ValueError, OverflowError):
        return None


def _clock(hours: int, minute: int, second: int) -> timedelta:
    if hours * 60 + minute > 24 * 60 or minute > 59:
        raise ValueError("no such time")
    return timedelta(hours=hours, minutes=minute, seconds=second)
