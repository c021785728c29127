"""What a date or period means, at its own granularity: relative ones count from the day of publication.

A reader takes the match of a pattern of `moments` and the day of publication (None: unknown), and returns ISO 8601, or
None where it can't be told.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from ..reckoning import day_of, nearest
from ..words import small
from .holidays import holiday_in
from .relative import RELATIVE
from .tense import is_ahead, is_past

__all__ = ["DECADES", "ORDINALS", "READERS"]

_NTH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
    "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
ORDINALS = "|".join(sorted(_NTH, key=len, reverse=True))
"""A pattern of the days of a month in words."""
_TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()
DECADES = "|".join(_TENS)
"""A pattern of decades in words."""
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH_NAME = re.compile(r"[JFMASOND][a-z]{2,8}\.?\Z")
_RECENT = 31
_QUARTERS = ("first", "second", "third", "fourth")


def _iso(match: re.Match[str], _: date | None) -> str | None:
    return day_of(int(match["year"]), int(match["mm"]), int(match["dd"]))


def _day(match: re.Match[str], published: date | None) -> str | None:
    month, day = _month_number(match["month"]), int(match["day"])
    year = match.groupdict().get("year")
    if year:
        return day_of(int(year), month, day)
    return _nearest(match, published, month, day) if published else None


def _nearest(match: re.Match[str], published: date, month: int, day: int) -> str | None:
    """Return the nearest such date, or the next one where the nearest is long past and the verb speaks of a plan."""
    found = nearest(published, month, day)
    if found is None or (published - date.fromisoformat(found)).days <= _RECENT or not is_ahead(match):
        return found
    return day_of(int(found[:4]) + 1, month, day)


def _month(match: re.Match[str], published: date | None) -> str | None:
    groups = match.groupdict()
    month = _month_number(groups.get("month") or _MONTH_NAME.search(match[0])[0])  # type: ignore[index]
    if groups.get("year"):
        return f"{groups['year']}-{month:02d}"
    if published is None:
        return None
    which = small(groups.get("which") or "")
    if which == "last":
        return f"{published.year - (month >= published.month):04d}-{month:02d}"
    if which == "next" or is_ahead(match):
        return f"{published.year + (month < published.month):04d}-{month:02d}"
    latest = published.month if is_past(match) else published.month + 6
    return f"{published.year - (month > latest):04d}-{month:02d}"


def _month_of(match: re.Match[str], published: date | None) -> str | None:
    """Read "March last year"."""
    if published is None:
        return None
    year = published.year + {"last": -1, "this": 0, "next": 1}[small(match["which"])]
    return f"{year:04d}-{_month_number(match['month']):02d}"


def _days(match: re.Match[str], published: date | None) -> str | None:
    """Read "December 3-5" as a period of ISO 8601, from the first day to the last."""
    month, first, last = _month_number(match["month"]), int(match["day"]), int(match["until"])
    start = day_of(int(match["year"]), month, first) if match["year"] else None
    if match["year"] is None and published:
        start = nearest(published, month, first)
    end = day_of(int(start[:4]), month, last) if start else None
    return f"{start}/{end}" if end else None


def _ordinal(match: re.Match[str], published: date | None) -> str | None:
    """Read "the third of August, 1976"."""
    month, day = _month_number(match["month"]), _NTH.index(small(match["nth"])) + 1
    if match["year"]:
        return day_of(int(match["year"]), month, day)
    return nearest(published, month, day) if published else None


def _part(match: re.Match[str], published: date | None) -> str | None:
    """Read a quarter without its year as the one that its verb means, else the nearest that is not far ahead."""
    if published is None:
        return None
    now, which = published.year * 4 + (published.month - 1) // 3, small(match["which"])
    if which in ("last", "this", "next"):
        at = now + {"last": -1, "this": 0, "next": 1}[which]
    else:
        at = published.year * 4 + _QUARTERS.index(which)
        if is_ahead(match):
            at += 4 * (at < now)
        else:
            at -= 4 * (at > now + (0 if is_past(match) else 1))
    return f"{at // 4:04d}-Q{at % 4 + 1}"


def _season(match: re.Match[str], published: date | None) -> str | None:
    """Read "last summer" as the year of the last one that is over, in the north; a winter lies in two years."""
    months = _SEASONS.get(small(match["season"]))
    if published is None or months is None:
        return None
    over, begun = months[1] < published.month, months[0] <= published.month
    shift = {"last": -(not over), "this": 0, "next": int(begun)}[small(match["which"])]
    return f"{published.year + shift:04d}"


def _years(match: re.Match[str], _: date | None) -> str:
    """Read "2014-15" as a period of ISO 8601."""
    return f"{match['year']}/{match['year'][: 4 - len(match['until'])]}{match['until']}"


def _holiday(match: re.Match[str], published: date | None) -> str | None:
    name = match[0][: match.start("year") - match.start()].rstrip(" ,of") if match["year"] else match[0]
    if match["year"]:
        return holiday_in(name, int(match["year"])).isoformat()
    if published is None:
        return None
    days = [holiday_in(name, year) for year in (published.year - 1, published.year, published.year + 1) if year > 0]
    return min(days, key=lambda day: abs((day - published).days)).isoformat()


def _quarter(match: re.Match[str], _: date | None) -> str:
    return f"{match['year']}-Q{match['number'] or _QUARTERS.index(match['which']) + 1}"


def _month_number(name: str) -> int:
    return next(n for n, month in enumerate(_MONTHS, 1) if month.startswith(small(name).rstrip(".")[:3]))


def _decade(match: re.Match[str], _: date | None) -> str:
    digits = match["decade"]
    if digits in _TENS:
        return f"19{_TENS.index(digits) + 2}X"
    return f"{digits[:3]}X" if len(digits) == 4 else f"19{digits[0]}X"


def _relative(read: Callable[[re.Match[str], date], str | None]) -> Callable[[re.Match[str], date | None], str | None]:
    return lambda match, published: read(match, published) if published else None


def _untold(_: re.Match[str], __: date | None) -> None:
    return None


READERS: dict[str, Callable[[re.Match[str], date | None], str | None]] = {
    "iso": _iso,
    "day": _day,
    "days": _days,
    "month": _month,
    "month of": _month_of,
    "quarter": _quarter,
    "holiday": _holiday,
    "attacks": lambda _, __: "2001-09-11",
    "january": lambda _, __: "2021-01-06",
    "season": lambda match, _: match["year"],
    "century": lambda match, _: f"{int(match['century']) - 1}XX",
    "decade": _decade,
    "tens": _decade,
    "years": _years,
    "year": lambda match, _: match["year"],
    **{kind: _relative(read) for kind, read in RELATIVE.items()},
    "ordinal": _ordinal,
    "part": _part,
    "season of": _season,
    **dict.fromkeys(("beside", "same", "event"), _untold),
}
