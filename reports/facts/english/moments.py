"""Dates and periods: absolute ones at their own granularity, relative ones against the day of publication."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from ...model import Certainty, Moment, Span
from .anchors import anchored
from .calendar import DAY_LINE, PATTERNS
from .dating import READERS

__all__ = ["day_line", "moments_in"]

_COUNTED_YEAR = re.compile(r"\s(?:schoolchildren|pupils|patients|participants|respondents|passengers|victims|refugees|"
                           r"migrants|civilians|inmates|cars|pages|boats|books|copies|officers|delegates|voters|villagers|people|men|women|children|prisoners|soldiers|troops|homes|houses|jobs|workers|students|"
                           r"cases|deaths|dollars|euros|pounds|percent|per\scent|miles|kilometres|kilometers|metres|meters|"
                           r"feet|square|sq|km|kg|mg|MW|hp|calories|tons|tonnes|votes|members|employees|million|billion)\b|%")  # fmt: skip
_NAMED_BEFORE = re.compile(
    r"\b(?:Sheffield|Good|Black|Ash|Super|Shrove|Palm|Maundy|Giving|Cyber|Bloody|Ruby|Easter|Holy|Whit)\s\Z"
)
_NAMED_AFTER = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Mail|Post|Independent|Herald|World|Mercury|Sun|Club|Group|sermons?|prayers|roasts?)\b"
)
_COUNTS_BEFORE = re.compile(
    r"\b(?:more than|less than|fewer than|at least|up to|over|nearly|almost|about|around|some|roughly|sold|killed|employs?|employed|"
    r"built|bought|hired|injured)\s\Z",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"\d[.,]\Z")
_AS_YEAR = re.compile(r"\b(?:[Bb]y|[Ss]ince|[Uu]ntil)\s\Z")
_NOWADAYS = re.compile(r"(?:\bas\s\w+\s\Z)")
_AS_EVER = re.compile(r"\sas\b")
_RELATIVE = frozenset(("weekday", "ago", "period", "beside", "edge", "event", "part", "weekend", "same", "month of", "season of"))  # fmt: skip
_SEEN = re.compile(
    r"(?P<digit>\d)|(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?P<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?P<word>[Dd]ay|[Yy]ear|[Mm]onth|[Ww]eek|[Nn]ight|[Mm]orn|ago\b|decade|century|quarter|[tf]ies\b|[Ss]pring|[Ss]ummer|[Aa]utumn|"
    r"[Ff]all|[Ww]inter|[Tt]omorrow|Eve\b|Halloween|Thanksgiving|Fourth\sof|4th\sof|[Tt]onight|this\s(?:afternoon|evening))"
)
_NEEDED = {
    "iso": "digit", "attacks": "digit", "january": "month", "days": "month", "day": "month", "month": "month", "month of": "month", "quarter": "digit",
    "weekday": "weekday", "ordinal": "month", "century": "digit", "decade": "digit", "years": "digit", "year": "digit",
}  # fmt: skip
"""What a sentence must hold before a kind of pattern is tried on it; "word" for all others."""
_HEAD = 600
_FAR = 90


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
    for kind, pattern in PATTERNS:
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
    line = DAY_LINE.search(text, 0, _HEAD)
    if line is None:
        return None
    match = next((m for kind, p in PATTERNS if kind == "day" and (m := p.fullmatch(line[0]))), None)
    value = READERS["day"](match, None) if match else None
    return date.fromisoformat(value) if value else None


def _is_moment(kind: str, match: re.Match[str], text: str) -> bool:
    if kind == "year":
        return _is_year(match, text)
    if kind in ("day", "days", "iso"):
        groups = match.groupdict()
        last = int(groups.get("until") or 1)
        return 1 <= int(groups.get("day") or groups.get("dd") or 1) <= 31 and 1 <= last <= 31
    if kind == "weekday":
        named = _NAMED_BEFORE.search(text, max(0, match.start() - 12), match.start())
        return not (named or _NAMED_AFTER.match(text, match.end()))
    if kind == "near" and _AS_EVER.match(text, match.end()):
        return not _NOWADAYS.search(text, max(0, match.start() - 30), match.start())
    return True


def _is_year(match: re.Match[str], text: str) -> bool:
    """Say whether four digits are a year: no count, no price, no decimals of another number."""
    lead = max(0, match.start() - 14)
    if _DECIMAL.search(text, max(0, match.start() - 2), match.start()):
        return False
    if _AS_YEAR.search(text, lead, match.start()):
        return True
    counts = _COUNTED_YEAR.match(text, match.end()) or _COUNTS_BEFORE.search(text, lead, match.start())
    before = text[max(0, match.start() - 2) : match.start()]
    return not counts and not before.endswith(("$", "€", "£", "$ ", "€ ", "£ ", ":", "/"))


def _moment(kind: str, match: re.Match[str], sentence: Span, published: date | None) -> Moment:
    value = READERS[kind](match, published)
    likely = kind in _RELATIVE or _lacks_year(kind, match) or _is_far(kind, match, value, published)
    return Moment(
        text=match[0],
        span=Span(match.start(), match.end()),
        sentence=sentence,
        value=value,
        certainty=Certainty.LIKELY if likely else Certainty.CERTAIN,
    )


def _is_far(kind: str, match: re.Match[str], value: str | None, published: date | None) -> bool:
    """Say whether a day without a year lies so far from the publication that another year can be meant."""
    if kind not in ("day", "ordinal") or match.groupdict().get("year") or value is None or published is None:
        return False
    return abs((date.fromisoformat(value) - published).days) > _FAR


def _lacks_year(kind: str, match: re.Match[str]) -> bool:
    """Say whether a month is told without its year, so that the one meant is only the likely one."""
    return kind == "month" and match.groupdict().get("year") is None
