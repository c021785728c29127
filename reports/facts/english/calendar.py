"""What dates and periods look like in English: the kinds of moments, each with its patterns, in the order tried."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .anchors import EVENT
from .anchors import PATTERNS as ANCHORED
from .dating import DECADES, ORDINALS
from .holidays import HOLIDAY

__all__ = ["DAY_LINE", "PATTERNS"]

_M = r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|" + (
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_NAME = _M.replace("(?P<month>", "(?:")
_D = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_DD = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?:\s?[-–]\s?|\s(?:to|and)\s)(?P<until>[0-3]?\d)(?:st|nd|rd|th)?"
_Y = r"(?P<year>1[5-9]\d\d|20\d\d)"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_ON = rf"(?:{_WEEKDAY},?\s(?:the\s)?)?".replace("(?P<weekday>", "(?:")
_COUNT = r"(?P<count>\d{1,3}|(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty))"
_PART = r"(?:(?i:early|late|mid|earlier|later)[\s-](?:in\s)?)?"
_NOT_MAY = _NAME.replace("|May", "")
_LED = "|".join(
    rf"(?<=\b{word}\s){_NAME}" for word in ("[Ii]n", "[Ss]ince", "[Uu]ntil", "till", "[Bb]y", "[Dd]uring", "through")
) + "".join(rf"|(?<=\b{word}\s){_NOT_MAY}" for word in ("[Oo]f", "[Ff]rom", "[Bb]efore", "[Aa]fter", "[Bb]etween"))
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
PATTERNS: Sequence[tuple[str, re.Pattern[str]]] = tuple(
    (kind, re.compile(rf"(?:(?<![\w-])|(?<=\d-)(?=[A-Z]))(?:{pattern})(?:(?![\w-])|(?=-[A-Z]))".replace(r"\d", "[0-9]")))
    for kind, pattern in (
        ("iso", r"(?P<year>\d{4})-(?P<mm>[01]\d)-(?P<dd>[0-3]\d)"),
        ("january", r"Jan(?:uary|\.)?\s6(?:th)?(?:,?\s2021)?(?=\s(?:attack|riot|insurrection|committee|panel)s?\b)"),
        ("day", rf"{_M}\s{_D}(?=\s?[-–]\s?{_NAME}\s[0-3]?\d,?\s{_Y})"),
        ("attacks", r"(?:Sept(?:ember|\.)?\s11(?:th)?|11\sSeptember)(?:,?\s2001)?(?=\s(?:terror(?:ist)?\s)?attacks?\b)"),
        ("days", rf"{_M}\s{_DD}(?:,?\s{_Y})?"),
        ("days", rf"{_DD}\s(?:of\s)?{_M}(?:,?\s{_Y})?"),
        ("day", rf"{_ON}{_M}\s{_D},?\s{_Y}"),
        ("day", rf"{_ON}{_D}\s(?:of\s)?{_M},?\s{_Y}"),
        ("ordinal", rf"(?i:the\s)(?P<nth>{ORDINALS})\sof\s{_M}(?:,?\s{_Y})?"),
        ("month", rf"{_PART}{_M},?\s(?:of\s)?{_Y}"),
        ("month of", rf"{_PART}{_M}\s(?:of\s)?(?P<which>last|this|next)\syear"),
        ("quarter", rf"(?:(?:the\s)?(?P<which>first|second|third|fourth)\squarter(?:\sof)?|Q(?P<number>[1-4])),?\s{_Y}"),
        ("part", r"(?i:the\s)?(?P<which>(?i:first|second|third|fourth))[\s-]quarter(?!\sof\s(?:the|an?)\b)"),
        ("part", r"(?P<which>(?i:last|this|next))\squarter"),
        ("weekend", r"(?P<which>(?i:last|this|next|the))\sweekend(?!\sof\b)"),
        ("season", rf"(?i:(?:the\s)?{_SEASON}(?:\sof)?)\s{_Y}"),
        ("day", rf"{_ON}{_M}\s{_D}(?!:\d|\spercent|\sper\scent|,\d|\.\d)"),
        ("day", rf"{_ON}{_D}\s(?:of\s)?{_M}"),
        ("holiday", rf"(?:{HOLIDAY})(?:,?\s(?:of\s)?{_Y})?"),
        ("event", EVENT),
        ("weekday", rf"(?:(?P<which>last|next|this|on|since|until|by|late|early)\s)?{_WEEKDAY}(?:\s(?:morning|afternoon|evening|night)|(?P<week>\sweek))?"),
        ("near", r"(?P<near>(?i:the\sday\s(?:before\syesterday|after\stomorrow)|today|yesterday|tomorrow|tonight|last\snight|this\s(?:morning|afternoon|evening)))"),
        ("edge", r"(?i:the\s(?P<edge>start|beginning|middle|end)\sof\s(?P<which>this|the|next|last)\s(?P<unit>month|year))"),
        ("period", rf"{_PART}(?P<which>(?i:last|next|this))\s(?P<unit>week|month|year)"),
        ("season of", rf"(?P<which>(?i:last|next|this))\s{_SEASON}"),
        ("ago", rf"{_COUNT}\s(?P<unit>day|week|month|year|decade)s?\sago"),
        *((kind, pattern.replace("COUNT", _COUNT)) for kind, pattern in ANCHORED),
        ("century", r"(?:(?i:early|late|mid)[\s-])?(?P<century>1\d|2[01])(?:st|th)[\s-]century"),
        ("decade", r"(?:(?i:early|late|mid)[\s-])?(?P<decade>(?:1[5-9]|20)\d0)s"),
        ("tens", rf"the\s(?:(?i:early|late|mid)[\s-])?(?P<decade>{DECADES})"),
        ("decade", r"(?:(?i:early|late|mid)[\s-])?[’'](?P<decade>[2-9]0)s"),
        ("month", rf"(?P<which>(?i:last|this|next))\s{_M}|(?i:early|late|mid)[\s-]{_NAME}|{_LED}"),
        ("years", rf"{_Y}\s?[-–]\s?(?P<until>(?:1[5-9]|20)\d\d|\d\d)"),
        ("year", rf"{_PART}{_Y}"),
    )
)  # fmt: skip
DAY_LINE = re.compile(
    rf"^{_ON}(?:{_NAME}\s[0-3]?\d,?\s20\d\d|[0-3]?\d\s{_NAME},?\s20\d\d)$", re.MULTILINE
)  # fmt: skip
"""A date on a line of its own."""
