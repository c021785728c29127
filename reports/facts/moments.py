"""Dates and periods: absolute ones at their own granularity, relative ones against the day of publication."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from ..model import Certainty, Moment, Span

__all__ = ["moments_in"]

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_M = r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|" + (
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_D = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_Y = r"(?P<year>1[5-9]\d\d|20\d\d)"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_PATTERNS: Sequence[tuple[str, re.Pattern[str]]] = tuple(
    (kind, re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])"))
    for kind, pattern in (
        ("iso", r"(?P<year>\d{4})-(?P<mm>[01]\d)-(?P<dd>[0-3]\d)"),
        ("day", rf"{_M}\s{_D},?\s{_Y}"),
        ("day", rf"{_D}\s(?:of\s)?{_M},?\s{_Y}"),
        ("month", rf"{_M},?\s(?:of\s)?{_Y}"),
        ("day", rf"{_M}\s{_D}(?!:|\spercent|\sper\scent|,\d|\.\d)"),
        ("day", rf"{_D}\s(?:of\s)?{_M}"),
        ("weekday", rf"(?:(?P<which>last|next|this|on|since|until|by|late|early)\s)?{_WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?"),
        ("near", r"(?P<near>(?i:today|yesterday|tomorrow|tonight))"),
        ("period", r"(?P<which>(?i:last|next|this))\s(?P<unit>week|month|year)"),
        ("ago", r"(?P<count>\d{1,3}|(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten))\s(?P<unit>day|week|month|year)s?\sago"),
        ("decade", r"(?P<decade>(?:1[5-9]|20)\d0)s"),
        ("month", rf"(?<=\b[Ii]n\s){_M}|(?<=\b[Ss]ince\s){_M}|(?<=\b[Uu]ntil\s){_M}|(?<=\b[Bb]y\s){_M}|(?<=\blast\s){_M}".replace("(?P<month>", "(?:")),
        ("year", _Y),
    )
)  # fmt: skip
_COUNTED_YEAR = re.compile(r"\s(?:people|men|women|children|prisoners|soldiers|troops|homes|houses|jobs|workers|students|"
                           r"cases|deaths|dollars|euros|pounds|percent|per\scent|miles|kilometres|kilometers|metres|meters|"
                           r"feet|square|sq|km|kg|mg|MW|hp|calories|tons|tonnes|votes|members|employees|million|billion)\b|%")  # fmt: skip
_WORDS = {
    w: n for n, w in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
} | {
    "a": 1,
    "an": 1,
}


def moments_in(text: str, sentences: Sequence[Span], *, published: date | None) -> tuple[Moment, ...]:
    """Return the moments of a text in order; relative ones have no value while `published` is None."""
    found: list[Moment] = []
    for sentence in sentences:
        taken: list[Span] = []
        for kind, pattern in _PATTERNS:
            for match in pattern.finditer(text, sentence.start, sentence.end):
                span = Span(match.start(), match.end())
                at = bisect_left(taken, span)
                if any(span.overlaps(other) for other in taken[max(0, at - 1) : at + 1]):
                    continue
                if _is_moment(kind, match, text):
                    taken.insert(at, span)
                    found.append(_moment(kind, match, sentence, published))
    return tuple(sorted(found, key=lambda moment: moment.span))


def _is_moment(kind: str, match: re.Match[str], text: str) -> bool:
    if kind == "year":
        before = text[max(0, match.start() - 2) : match.start()]
        return not _COUNTED_YEAR.match(text, match.end()) and not before.endswith(
            ("$", "€", "£", "$ ", "€ ", "£ ", ":", "/")
        )
    if kind in ("day", "iso"):
        groups = match.groupdict()
        return 1 <= int(groups.get("day") or groups.get("dd") or 1) <= 31
    return True


def _moment(kind: str, match: re.Match[str], sentence: Span, published: date | None) -> Moment:
    return Moment(
        text=match[0],
        span=Span(match.start(), match.end()),
        sentence=sentence,
        value=_READERS[kind](match, published),
        certainty=Certainty.LIKELY if kind in ("weekday", "ago", "period") else Certainty.CERTAIN,
    )


def _iso(match: re.Match[str], _: date | None) -> str | None:
    return _valid(int(match["year"]), int(match["mm"]), int(match["dd"]))


def _day(match: re.Match[str], published: date | None) -> str | None:
    month, day = _month_number(match["month"]), int(match["day"])
    year = match.groupdict().get("year")
    if year:
        return _valid(int(year), month, day)
    return _nearest(published, month, day) if published else None


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
    back = (published.weekday() - _DAYS.index(match["weekday"].lower())) % 7
    if match["which"] in ("next", "until", "by"):
        return (published + timedelta(days=(7 - back) % 7 or 7)).isoformat()
    return (published - timedelta(days=back or (7 if match["which"] == "last" else 0))).isoformat()


def _near(match: re.Match[str], published: date | None) -> str | None:
    shift = {"yesterday": -1, "tomorrow": 1}.get(match["near"].lower(), 0)
    return (published + timedelta(days=shift)).isoformat() if published else None


def _period(match: re.Match[str], published: date | None) -> str | None:
    if published is None:
        return None
    shift = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return _at(published, match["unit"], shift)


def _ago(match: re.Match[str], published: date | None) -> str | None:
    if published is None:
        return None
    count = match["count"].lower()
    back = int(count) if count.isdigit() else _WORDS[count]
    if match["unit"] == "day":
        return (published - timedelta(days=back)).isoformat()
    return _at(published, match["unit"], -back)


def _at(published: date, unit: str, shift: int) -> str | None:
    """Return the week, month or year that lies `shift` units from the day of publication."""
    if unit == "week":
        year, week, _ = (published + timedelta(weeks=shift)).isocalendar()
        return f"{year}-W{week:02d}"
    if unit == "month":
        months = published.year * 12 + published.month - 1 + shift
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    return f"{published.year + shift:04d}"


def _month_number(name: str) -> int:
    return next(n for n, month in enumerate(_MONTHS, 1) if month.startswith(name.lower().rstrip(".")[:3]))


def _nearest(published: date, month: int, day: int) -> str | None:
    """Return the date within half a year of publication; a news article without a year means that one."""
    candidates = [_valid(year, month, day) for year in (published.year - 1, published.year, published.year + 1)]
    dates = [date.fromisoformat(c) for c in candidates if c]
    return min(dates, key=lambda d: (abs((d - published).days), d)).isoformat() if dates else None


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


_READERS: dict[str, Callable[[re.Match[str], date | None], str | None]] = {
    "iso": _iso,
    "day": _day,
    "month": _month,
    "weekday": _weekday,
    "near": _near,
    "period": _period,
    "ago": _ago,
    "decade": lambda match, _: match["decade"][:3] + "X",
    "year": lambda match, _: match["year"],
}
