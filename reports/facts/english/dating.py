"""What a date or period means, at its own granularity: relative ones count from the day of publication.

A reader takes the match of a pattern of `moments` and the day of publication (None: unknown), and returns ISO 8601, or
None where it can't be told.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from ..reckoning import day_of, nearest, period_at, shifted
from ..words import small

__all__ = ["READERS"]

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_UP_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_WORDS = {word: n for n, word in enumerate(_UP_TO_NINETEEN)}
_WORDS |= {"a": 1, "an": 1, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_AHEAD = re.compile(r"\b(?:will|shall|scheduled|due|(?:plans?|expected|set|going)\sto)\b")
_QUARTERS = ("first", "second", "third", "fourth")


def _iso(match: re.Match[str], _: date | None) -> str | None:
    return day_of(int(match["year"]), int(match["mm"]), int(match["dd"]))


def _day(match: re.Match[str], published: date | None) -> str | None:
    month, day = _month_number(match["month"]), int(match["day"])
    year = match.groupdict().get("year")
    if year:
        return day_of(int(year), month, day)
    return nearest(published, month, day) if published else None


def _month(match: re.Match[str], published: date | None) -> str | None:
    groups = match.groupdict()
    name = groups.get("month") or match[0]
    month = _month_number(name)
    if groups.get("year"):
        return f"{groups['year']}-{month:02d}"
    if published is None:
        return None
    return f"{published.year - (month > published.month + 1)}-{month:02d}"


def _weekday(match: re.Match[str], published: date | None) -> str | None:
    if published is None:
        return None
    back = (published.weekday() - _DAYS.index(small(match["weekday"]))) % 7
    if match["which"] in ("next", "until", "by") or (match["which"] != "last" and _is_ahead(match)):
        return (published + timedelta(days=(7 - back) % 7 or 7)).isoformat()
    return (published - timedelta(days=back or (7 if match["which"] == "last" else 0))).isoformat()


def _is_ahead(match: re.Match[str]) -> bool:
    """Say whether the words before a weekday speak of what is to come."""
    before = match.string[max(0, match.start() - 90) : match.start()]
    clause = re.split(r"[.;!?]\s|\n", before)[-1]
    return _AHEAD.search(clause) is not None


def _near(match: re.Match[str], published: date | None) -> str | None:
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(" ".join(small(match["near"]).split()), 0)
    return (published + timedelta(days=shift)).isoformat() if published else None


def _period(match: re.Match[str], published: date | None) -> str | None:
    if published is None:
        return None
    shift = {"last": -1, "this": 0, "next": 1}[small(match["which"])]
    return period_at(published, match["unit"], shift)


def _count(match: re.Match[str]) -> int:
    count = small(match["count"])
    return int(count) if count.isdigit() else _WORDS[count]


def _ago(match: re.Match[str], published: date | None) -> str | None:
    return shifted(published, match["unit"], -_count(match)) if published else None


def _edge(match: re.Match[str], published: date | None) -> str | None:
    """Read "the end of the year" as its last month, "the start of the month" as that month."""
    if published is None:
        return None
    by = {"next": 1, "last": -1}.get(small(match["which"]), 0)
    period = period_at(published, match["unit"], by)
    if match["unit"] == "month" or period is None:
        return period
    month = {"start": "01", "beginning": "01", "end": "12"}.get(small(match["edge"]))
    return f"{period}-{month}" if month else period


def _quarter(match: re.Match[str], _: date | None) -> str | None:
    number = match["number"] or str(_QUARTERS.index(match["which"]) + 1)
    return f"{match['year']}-Q{number}"


def _month_number(name: str) -> int:
    return next(n for n, month in enumerate(_MONTHS, 1) if month.startswith(small(name).rstrip(".")[:3]))


READERS: dict[str, Callable[[re.Match[str], date | None], str | None]] = {
    "iso": _iso,
    "day": _day,
    "month": _month,
    "weekday": _weekday,
    "near": _near,
    "period": _period,
    "ago": _ago,
    "edge": _edge,
    "quarter": _quarter,
    "part": lambda _, __: None,
    "season": lambda match, _: match["year"],
    "beside": lambda _, __: None,
    "decade": lambda match, _: match["decade"][:3] + "X",
    "year": lambda match, _: match["year"],
}
