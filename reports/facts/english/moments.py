"""Dates and periods: absolute ones at their own granularity, relative ones against the day of publication."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from ...model import Certainty, Moment, Span
from .dating import READERS

__all__ = ["moments_in"]

_M = r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|" + (
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_D = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_Y = r"(?P<year>1[5-9]\d\d|20\d\d)"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_ON = rf"(?:{_WEEKDAY},?\s)?".replace("(?P<weekday>", "(?:")
_COUNT = r"(?P<count>\d{1,3}|(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty))"
_PART = r"(?:(?i:early|late|mid|earlier|later)[\s-](?:in\s)?)?"
_PATTERNS: Sequence[tuple[str, re.Pattern[str]]] = tuple(
    (kind, re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])"))
    for kind, pattern in (
        ("iso", r"(?P<year>\d{4})-(?P<mm>[01]\d)-(?P<dd>[0-3]\d)"),
        ("day", rf"{_ON}{_M}\s{_D},?\s{_Y}"),
        ("day", rf"{_ON}{_D}\s(?:of\s)?{_M},?\s{_Y}"),
        ("month", rf"{_PART}{_M},?\s(?:of\s)?{_Y}"),
        ("quarter", rf"(?:(?:the\s)?(?P<which>first|second|third|fourth)\squarter(?:\sof)?|Q(?P<number>[1-4])),?\s{_Y}"),
        ("part", r"(?i:the\s)?(?P<which>first|second|third|fourth)\squarter(?!\sof\s(?:the|an?)\b)"),
        ("season", rf"(?i:(?:the\s)?(?P<season>spring|summer|autumn|fall|winter)(?:\sof)?)\s{_Y}"),
        ("day", rf"{_ON}{_M}\s{_D}(?!:\d|\spercent|\sper\scent|,\d|\.\d)"),
        ("day", rf"{_ON}{_D}\s(?:of\s)?{_M}"),
        ("weekday", rf"(?:(?P<which>last|next|this|on|since|until|by|late|early)\s)?{_WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?"),
        ("near", r"(?P<near>(?i:today|yesterday|tomorrow|tonight|last\snight|this\s(?:morning|afternoon|evening)))"),
        ("edge", r"(?i:the\s(?P<edge>start|beginning|middle|end)\sof\s(?P<which>this|the|next|last)\s(?P<unit>month|year))"),
        ("period", rf"{_PART}(?P<which>(?i:last|next|this))\s(?P<unit>week|month|year)"),
        ("ago", rf"{_COUNT}\s(?P<unit>day|week|month|year|decade)s?\sago"),
        ("beside", rf"(?:{_COUNT}\s(?P<unit>day|week|month|year)s?\s(?P<side>earlier|later))"),
        ("beside", r"(?i:the)\s(?P<side>following|next|previous)\s(?P<unit>day|week|month|year)"),
        ("decade", r"(?P<decade>(?:1[5-9]|20)\d0)s"),
        ("month", rf"(?<=\b[Ii]n\s){_M}|(?<=\b[Ss]ince\s){_M}|(?<=\b[Uu]ntil\s){_M}|(?<=\b[Bb]y\s){_M}|(?<=\blast\s){_M}".replace("(?P<month>", "(?:")),
        ("year", _PART.replace("[\\s-]", "[\\s-]") + _Y),
    )
)  # fmt: skip
_COUNTED_YEAR = re.compile(r"\s(?:schoolchildren|pupils|patients|participants|respondents|passengers|victims|refugees|"
                           r"migrants|civilians|inmates|officers|delegates|voters|villagers|people|men|women|children|prisoners|soldiers|troops|homes|houses|jobs|workers|students|"
                           r"cases|deaths|dollars|euros|pounds|percent|per\scent|miles|kilometres|kilometers|metres|meters|"
                           r"feet|square|sq|km|kg|mg|MW|hp|calories|tons|tonnes|votes|members|employees|million|billion)\b|%")  # fmt: skip
_RELATIVE = frozenset(("weekday", "ago", "period", "beside", "edge"))


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
        value=READERS[kind](match, published),
        certainty=Certainty.LIKELY if kind in _RELATIVE else Certainty.CERTAIN,
    )
