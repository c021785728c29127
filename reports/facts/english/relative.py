"""Moments that count from the day of publication: last Tuesday, three years ago, the end of the month."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from ..reckoning import shifted
from ..words import small
from .tense import had_happened, is_ahead

__all__ = ["RELATIVE", "count_of"]

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_UP_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_WORDS = {word: n for n, word in enumerate(_UP_TO_NINETEEN)}
_WORDS |= {"a": 1, "an": 1, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_DEADLINE = re.compile(r"\b(?:by|until|till|before)\s\Z", re.IGNORECASE)
_NEAR = {
    "yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip
_WHICH = {"last": -1, "this": 0, "next": 1, "the": 0}


def count_of(words: str) -> int | None:
    """Return the number that a word or digits say; None for what is no number up to fifty."""
    return int(words) if words.isdecimal() else _WORDS.get(small(words))


def _weekday(match: re.Match[str], published: date) -> str | None:
    back = (published.weekday() - _DAYS.index(small(match["weekday"]))) % 7
    if match["week"]:
        return shifted(published, "day", ((7 - back) % 7 or 7) + 7)
    which = match["which"]
    if which in ("next", "until"):
        return shifted(published, "day", (7 - back) % 7 or 7)
    if which == "by" and not had_happened(match):
        return shifted(published, "day", (7 - back) % 7)
    if which != "last" and is_ahead(match):
        return shifted(published, "day", (7 - back) % 7)
    return shifted(published, "day", -(back or (7 if match["which"] == "last" else 0)))


def _weekend(match: re.Match[str], published: date) -> str | None:
    """Read a weekend as its two days: the last one, or the next where it is told as to come."""
    back = (published.weekday() - 5) % 7
    ahead = small(match["which"]) == "next" or is_ahead(match)
    days = [shifted(published, "day", by - back + 7 * ahead) for by in (0, 1)]
    return "/".join(day for day in days if day) if all(days) else None


def _near(match: re.Match[str], published: date) -> str | None:
    shift = _NEAR.get(" ".join(small(match["near"]).split()), 0)
    return shifted(published, "day", shift)


def _period(match: re.Match[str], published: date) -> str | None:
    return shifted(published, match["unit"], _WHICH[small(match["which"])])


def _ago(match: re.Match[str], published: date) -> str | None:
    count = count_of(match["count"])
    return shifted(published, match["unit"], -count) if count is not None else None


def _edge(match: re.Match[str], published: date) -> str | None:
    """Read "the end of the year" as its last month, as a deadline its last day; parts of a month as that month."""
    period = shifted(published, match["unit"], _WHICH[small(match["which"])])
    if match["unit"] == "month" or period is None:
        return period
    edge = small(match["edge"])
    if edge == "end" and _DEADLINE.search(match.string, max(0, match.start() - 10), match.start()):
        return f"{period}-12-31"
    month = {"start": "01", "beginning": "01", "end": "12"}.get(edge)
    return f"{period}-{month}" if month else period


RELATIVE: Mapping[str, Callable[[re.Match[str], date], str | None]] = {
    "weekday": _weekday,
    "near": _near,
    "weekend": _weekend,
    "period": _period,
    "ago": _ago,
    "edge": _edge,
}
"""Readers by kind of pattern: they take the match and the day of publication, and return ISO 8601 or None."""
