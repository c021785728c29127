"""Dates and periods: absolute ones at their own granularity, relative ones against the day of publication."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from ...model import Certainty, Moment, Span
from .anchors import EVENT, PATTERNS, anchored
from .dating import READERS
from .holidays import HOLIDAY

__all__ = ["day_line", "moments_in"]

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
_PATTERNS: Sequence[tuple[str, re.Pattern[str]]] = tuple(
    (kind, re.compile(rf"(?:(?<![\w-])|(?<=\d-)(?=[A-Z]))(?:{pattern})(?:(?![\w-])|(?=-[A-Z]))"))
    for kind, pattern in (
        ("iso", r"(?P<year>\d{4})-(?P<mm>[01]\d)-(?P<dd>[0-3]\d)"),
        ("january", r"Jan(?:uary|\.)?\s6(?:th)?(?:,?\s2021)?(?=\s(?:attack|riot|insurrection|committee|panel)s?\b)"),
        ("day", rf"{_M}\s{_D}(?=\s?[-–]\s?{_NAME}\s[0-3]?\d,?\s{_Y})"),
        ("attacks", r"(?:Sept(?:ember|\.)?\s11(?:th)?|11\sSeptember)(?:,?\s2001)?(?=\s(?:terror(?:ist)?\s)?attacks?\b)"),
        ("days", rf"{_M}\s{_DD}(?:,?\s{_Y})?"),
        ("days", rf"{_DD}\s(?:of\s)?{_M}(?:,?\s{_Y})?"),
        ("day", rf"{_ON}{_M}\s{_D},?\s{_Y}"),
        ("day", rf"{_ON}{_D}\s(?:of\s)?{_M},?\s{_Y}"),
        ("month", rf"{_PART}{_M},?\s(?:of\s)?{_Y}"),
        ("month of", rf"{_PART}{_M}\s(?:of\s)?(?P<which>last|this|next)\syear"),
        ("quarter", rf"(?:(?:the\s)?(?P<which>first|second|third|fourth)\squarter(?:\sof)?|Q(?P<number>[1-4])),?\s{_Y}"),
        ("part", r"(?i:the\s)?(?P<which>first|second|third|fourth)\squarter(?!\sof\s(?:the|an?)\b)"),
        ("season", rf"(?i:(?:the\s)?{_SEASON}(?:\sof)?)\s{_Y}"),
        ("day", rf"{_ON}{_M}\s{_D}(?!:\d|\spercent|\sper\scent|,\d|\.\d)"),
        ("day", rf"{_ON}{_D}\s(?:of\s)?{_M}"),
        ("holiday", rf"(?:{HOLIDAY})(?:,?\s(?:of\s)?{_Y})?"),
        ("event", EVENT),
        ("weekday", rf"(?:(?P<which>last|next|this|on|since|until|by|late|early)\s)?{_WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?"),
        ("near", r"(?P<near>(?i:the\sday\s(?:before\syesterday|after\stomorrow)|today|yesterday|tomorrow|tonight|last\snight|this\s(?:morning|afternoon|evening)))"),
        ("edge", r"(?i:the\s(?P<edge>start|beginning|middle|end)\sof\s(?P<which>this|the|next|last)\s(?P<unit>month|year))"),
        ("period", rf"{_PART}(?P<which>(?i:last|next|this))\s(?P<unit>week|month|year)"),
        ("season of", rf"(?P<which>(?i:last|next|this))\s{_SEASON}"),
        ("ago", rf"{_COUNT}\s(?P<unit>day|week|month|year|decade)s?\sago"),
        *((kind, pattern.replace("COUNT", _COUNT)) for kind, pattern in PATTERNS),
        ("century", r"(?:(?i:early|late|mid)[\s-])?(?P<century>1\d|2[01])(?:st|th)[\s-]century"),
        ("decade", r"(?:(?i:early|late|mid)[\s-])?(?P<decade>(?:1[5-9]|20)\d0)s"),
        ("decade", r"(?:(?i:early|late|mid)[\s-])?[’'](?P<decade>[2-9]0)s"),
        ("month", rf"(?P<which>(?i:last|this|next))\s{_M}|(?i:early|late|mid)[\s-]{_NAME}|{_LED}"),
        ("years", rf"{_Y}\s?[-–]\s?(?P<until>(?:1[5-9]|20)\d\d|\d\d)"),
        ("year", rf"{_PART}{_Y}"),
    )
)  # fmt: skip
_COUNTED_YEAR = re.compile(r"\s(?:schoolchildren|pupils|patients|participants|respondents|passengers|victims|refugees|"
                           r"migrants|civilians|inmates|cars|pages|boats|books|copies|officers|delegates|voters|villagers|people|men|women|children|prisoners|soldiers|troops|homes|houses|jobs|workers|students|"
                           r"cases|deaths|dollars|euros|pounds|percent|per\scent|miles|kilometres|kilometers|metres|meters|"
                           r"feet|square|sq|km|kg|mg|MW|hp|calories|tons|tonnes|votes|members|employees|million|billion)\b|%")  # fmt: skip
_NAMED_BEFORE = re.compile(
    r"\b(?:Sheffield|Good|Black|Ash|Super|Shrove|Palm|Maundy|Giving|Cyber|Bloody|Ruby|Easter|Holy|Whit)\s\Z"
)
_NAMED_AFTER = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Mail|Post|Independent|Herald|World|Mercury|Sun|Club|Group)\b"
)
_COUNTS_BEFORE = re.compile(
    r"\b(?:more than|less than|fewer than|at least|up to|over|nearly|almost|about|around|some|roughly|sold|killed|employs?|employed|"
    r"built|bought|hired|injured)\s\Z",
    re.IGNORECASE,
)
_AS_YEAR = re.compile(r"\b(?:[Bb]y|[Ss]ince|[Uu]ntil)\s\Z")
_NOWADAYS = re.compile(r"(?:\bas\s\w+\s\Z)")
_AS_EVER = re.compile(r"\sas\b")
_RELATIVE = frozenset(("weekday", "ago", "period", "beside", "edge", "event", "same", "month of", "season of"))  # fmt: skip
_SEEN = re.compile(
    r"(?P<digit>\d)|(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?P<word>[Dd]ay|[Yy]ear|[Mm]onth|[Ww]eek|[Nn]ight|[Mm]orn|ago\b|decade|century|quarter|[Ss]pring|[Ss]ummer|[Aa]utumn|"
    r"[Ff]all|[Ww]inter|[Tt]omorrow|Eve\b|Halloween|Thanksgiving|Fourth\sof|4th\sof|[Tt]onight|this\s(?:afternoon|evening))"
)
_NEEDED = {
    "iso": "digit", "attacks": "digit", "january": "month", "days": "month", "day": "month", "month": "month", "month of": "month", "quarter": "digit",
    "weekday": "weekday", "century": "digit", "decade": "digit", "years": "digit", "year": "digit",
}  # fmt: skip
"""What a sentence must hold before a kind of pattern is tried on it; "word" for all others."""
_DAY_LINE = re.compile(
    rf"^{_ON}(?:{_NAME}\s[0-3]?\d,?\s20\d\d|[0-3]?\d\s{_NAME},?\s20\d\d)$", re.MULTILINE
)  # fmt: skip
_HEAD = 600


def moments_in(text: str, sentences: Sequence[Span], *, published: date | None) -> tuple[Moment, ...]:
    """Return the moments of a text in order; relative ones have no value while `published` is None.

    A date that has a line to itself at the head of the text is the author's own day: it stands for `published` where
    that is None, or the neighbouring day, as in another time zone.
    """
    own = day_line(text)
    if own and (published is None or abs((own - published).days) == 1):
        published = own
    found: list[Moment] = []
    kinds: dict[Span, str] = {}
    for sentence in sentences:
        seen = {match.lastgroup for match in _SEEN.finditer(text, sentence.start, sentence.end)}
        if seen:
            for kind, moment in _in_sentence(text, sentence, published, seen):
                found.append(moment)
                kinds[moment.span] = kind
    return anchored(text, sorted(found, key=lambda moment: moment.span), kinds)


def _in_sentence(
    text: str, sentence: Span, published: date | None, seen: Collection[str | None]
) -> Iterator[tuple[str, Moment]]:
    taken: list[Span] = []
    for kind, pattern in _PATTERNS:
        if _NEEDED.get(kind, "word") not in seen:
            continue
        for match in pattern.finditer(text, sentence.start, sentence.end):
            span = Span(match.start(), match.end())
            at = bisect_left(taken, span)
            if any(span.overlaps(other) for other in taken[max(0, at - 1) : at + 1]):
                continue
            if _is_moment(kind, match, text):
                taken.insert(at, span)
                yield kind, _moment(kind, match, sentence, published)


def day_line(text: str) -> date | None:
    """Return the day that stands on a line of its own at the head of a text."""
    line = _DAY_LINE.search(text, 0, _HEAD)
    if line is None:
        return None
    match = next((m for kind, p in _PATTERNS if kind == "day" and (m := p.fullmatch(line[0]))), None)
    value = READERS["day"](match, None) if match else None
    return date.fromisoformat(value) if value else None


def _is_moment(kind: str, match: re.Match[str], text: str) -> bool:
    if kind == "year":
        before = text[max(0, match.start() - 2) : match.start()]
        lead = max(0, match.start() - 14)
        if _AS_YEAR.search(text, lead, match.start()):
            return True
        counts = _COUNTED_YEAR.match(text, match.end()) or _COUNTS_BEFORE.search(text, lead, match.start())
        return not counts and not before.endswith(("$", "€", "£", "$ ", "€ ", "£ ", ":", "/"))
    if kind in ("day", "days", "iso"):
        groups = match.groupdict()
        last = int(groups.get("until") or 1)
        return 1 <= int(groups.get("day") or groups.get("dd") or 1) <= 31 and 1 <= last <= 31
    if kind == "weekday":
        return not (
            _NAMED_BEFORE.search(text, max(0, match.start() - 12), match.start())
            or _NAMED_AFTER.match(text, match.end())
        )
    if kind == "near" and _AS_EVER.match(text, match.end()):
        return not _NOWADAYS.search(text, max(0, match.start() - 30), match.start())
    return True


def _moment(kind: str, match: re.Match[str], sentence: Span, published: date | None) -> Moment:
    return Moment(
        text=match[0],
        span=Span(match.start(), match.end()),
        sentence=sentence,
        value=READERS[kind](match, published),
        certainty=Certainty.LIKELY if kind in _RELATIVE or _lacks_year(kind, match) else Certainty.CERTAIN,
    )


def _lacks_year(kind: str, match: re.Match[str]) -> bool:
    """Say whether a month is told without its year, so that the one meant is only the likely one."""
    return kind == "month" and match.groupdict().get("year") is None
