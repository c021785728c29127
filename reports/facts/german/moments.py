"""Dates and periods: absolute ones at their own granularity, relative ones against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ...model import Certainty, Moment, Span
from .bounds import HEDGES
from .dating import READERS
from .numerals import COUNT

__all__ = ["moments_in"]

_M = r"(?P<month>Januar|Jänner|Jan\.|Jän\.|Februar|Feber|Feb\.|März|Mrz\.|April|Apr\.|Mai|Juni|Juli|August|Aug\.|September|Sept?\.|Oktober|Okt\.|November|Nov\.|Dezember|Dez\.)"
_D = r"(?P<day>[0-3]?\d)\."
_Y = r"(?P<year>1[5-9]\d\d|20\d\d)"
_DAYS = r"Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag"
_ON = rf"(?:(?:{_DAYS}),?\s(?:de[nm]\s)?)?"
_WHICH = r"(?P<which>(?i:diese[nrmsr]?|vergangene[nrms]?|vorige[nrms]?|letzte[nrms]?|kommende[nrms]?|nächste[nrms]?))"
_PART = r"(?:(?:[Aa]nfang|[Mm]itte|[Ee]nde|[Ss]pätherbst|Frühsommer|Spätsommer)\s)"
_COUNT = rf"(?P<count>(?i:{COUNT}))"
_SPAN = r"(?:Tage?n?|Wochen?|Monate?n?|Jahre?n?)"
_OFTEN = r"(?:Jahrzehnte?n?|Jahre?n?|Tage?n?|Wochen?|Monate?n?)"
_TIME = r"(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)"
_LEADS = "|".join(rf"(?<=\b{word}\s)" for word in ("[Ii]m", "[Ss]eit", "[Bb]is", "[Aa]b", "[Vv]om", "[Zz]um"))
_ORDER = r"(?P<which>[Ee]rste[nrs]?|[Zz]weite[nrs]?|[Dd]ritte[nrs]?|[Vv]ierte[nrs]?)"
_PATTERNS: Sequence[tuple[str, re.Pattern[str], frozenset[str]]] = tuple(
    (kind, re.compile(rf"\b(?<!-)(?:{pattern})(?![\w-])"), frozenset(needs.split("/")))
    for kind, pattern, needs in (
        ("iso", r"(?P<year>\d{4})-(?P<mm>[01]\d)-(?P<dd>[0-3]\d)", "#"),
        ("day", rf"{_ON}{_D}\s?(?P<mm>1[0-2]|0?\d)\.\s?(?P<year>(?:1[5-9]|20)\d\d|\d\d)", "#"),
        ("day", rf"{_ON}{_D}[\s\u00a0]?{_M}\s{_Y}", "#"),
        ("month", rf"{_PART}?{_M}\s(?:des\sJahres\s)?{_Y}", "#"),
        ("quarter", rf"(?:{_ORDER}\s(?:Quartal|Vierteljahr)s?(?:\sdes\sJahres)?|(?P<number>[1-4])\.\sQuartal|Q(?P<short>[1-4]))\s{_Y}", "Quartal/Viertelj/Q1/Q2/Q3/Q4"),
        ("part", rf"(?:{_ORDER}|[1-4]\.)\s(?:Quartal|Vierteljahr)s?(?!\s\d)", "Quartal/Viertelj"),
        ("season", rf"(?:Frühjahr|Frühling|Sommer|Herbst|Winter|Spätsommer|Frühsommer|Spätherbst)s?\s{_Y}(?!/)", "#"),
        ("day", rf"{_ON}{_D}[\s\u00a0]?{_M}", "#"),
        ("day", rf"(?:(?<=\b[Aa][mb]\s)|(?<=\b(?:[Vv]om|[Zz]um|[Bb]is|[Dd]en|[Dd]em)\s)|(?<=\b[Ss]eit\s)){_D}(?P<mm>1[0-2]|0?\d)\.(?!\d)", "#"),
        ("weekday", rf"(?:{_WHICH}\s)?(?<!Welt\sam\s)(?<!Bild\sam\s)(?P<weekday>{_DAYS})(?:{_TIME}|\s(?:früh|Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht))?", "tag/Mittwoch/Sonnabend"),
        ("near", r"(?P<near>(?:[Vv]or)?[Gg]estern|[Hh]eute|[Üü]bermorgen|(?<!guten\s)(?<!jeden\s)(?<!am\s)morgen|Morgen(?=\s(?:soll|wird|will|werden|sollen|wollen|früh)\b))(?:\s(?:früh|Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht))?", "estern/eute/orgen"),
        ("now", r"[Hh]euer", "euer"),
        ("edge", rf"(?i:(?P<edge>Anfang|Beginn|Mitte|Ende))\s(?:des|der)\s(?:{_WHICH}\s|laufenden\s)?(?P<unit>Jahre?s|Monate?s|Woche)(?!\s\d)", "nfang /eginn /itte /nde "),
        ("edge", rf"(?i:(?P<edge>Anfang|Beginn|Mitte|Ende))\s{_WHICH}\s(?P<unit>Jahre?s|Monate?s|Woche)", "nfang /eginn /itte /nde "),
        ("edge", r"(?P<unit>Jahr|Monat)es?(?P<edge>ende|anfang|beginn)s?", "Jahres/Monats"),
        ("period", rf"{_WHICH}\s(?P<unit>Woche|Monat|Jahr)(?:e?s)?", "Woche/Monat/Jahr"),
        ("ago", rf"[Vv]or\s(?:(?:{HEDGES})\s)?{_COUNT}\s(?P<unit>{_OFTEN})", "or "),
        ("beside", rf"{_COUNT}\s{_SPAN}\s(?:später|zuvor|davor|danach|darauf|früher)", "päter/uvor/davor/danach/darauf/früher"),
        ("beside", r"(?:Tag|Woche|Monat|Jahr)\s(?:zuvor|davor|danach|darauf)|(?:folgenden|darauffolgenden|vorherigen)\s(?:Tag|Woche|Monat|Jahr|Morgen)|nächsten\s(?:Tag|Morgen)|Vorjahre?s?|Vortage?s?|Folgejahre?s?|Folgetag", "zuvor/davor/danach/darauf/folgend/vorherigen/nächsten/Vor/Folge"),
        ("decade", r"(?P<decade>(?:1[5-9]|20)\d0|[2-9]0)er(?:n|[-\s]?[Jj]ahren?|(?=\s?[,.;]))|(?P<word>(?i:zwanziger|dreißiger|vierziger|fünfziger|sechziger|siebziger|achtziger|neunziger))[-\s]?[Jj]ahren?", "0er/iger"),
        ("month", rf"(?:{_WHICH}\s|{_PART}){_M}", "nfang /itte /nde /iese/ergangen/orig/etzt/ommende/ächste"),
        ("month", rf"(?:{_LEADS}){_M}(?!\s\d)", "Ja/Feb/M/Apr/Jun/Jul/Aug/Sep/Okt/Nov/Dez"),
        ("year", rf"{_PART}?{_Y}(?:/(?P<until>\d\d(?:\d\d)?))?", "#"),
    )
)  # fmt: skip
"""Kind, pattern, and words one of which a sentence must hold for it (#: a digit), since most hold none."""
_COUNTS = re.compile(
    r"\s(?:[a-zäöü][\wäöüß-]*e\s)?(?:[A-ZÄÖÜ][\w-]*(?:n|e|er|s|eute)\b)|\s?[€$£%°]|\s(?:Euro|Dollar|Franken|Prozent|Meter|Kilometer|"
    r"Quadratmeter|Hektar|Liter|km|kg|PS|MW|Mio|Mrd|Grad|Watt|Volt|Uhr|Fuß|Mal)\b|[.,]\d|\.\s?[A-Za-z]\w*\s?\Z"
)
_DATES = re.compile(
    r"\b(?:Jahre?n?s?|[Ss]eit|[Ii]m|[Aa]b|Saison|Mai|[Aa]nfang|[Mm]itte|[Ee]nde|[Vv]on|[Bb]is|Herbst|Sommer|Winter)\s\Z|\(\Z"
)
_NO_DATE = re.compile(
    rf"(?:\b(?!(?:ab|bis|gegen)\s)(?:{HEDGES}|Nr\.|Nummer|Paragraf|Artikel)\s?|[$€£]\s?|[:/.,-]|\d\s)\Z"
)
_DIGIT = re.compile(r"\d")
_SIGNS = frozenset.union(*(needs for _, _, needs in _PATTERNS)) - {"#"}
_FAR = 90
_RELATIVE = frozenset(("weekday", "ago", "period", "beside", "edge"))


def moments_in(text: str, sentences: Sequence[Span], *, published: date | None) -> tuple[Moment, ...]:
    """Return the moments of a text in order; relative ones have no value while `published` is None."""
    found: list[Moment] = []
    for sentence in sentences:
        found += _in_sentence(text, sentence, published)
    return tuple(found)


def _in_sentence(text: str, sentence: Span, published: date | None) -> list[Moment]:
    taken = bytearray(sentence.end - sentence.start)
    found: list[Moment] = []
    words = sentence.of(text)
    held = {sign for sign in _SIGNS if sign in words}
    if _DIGIT.search(words):
        held.add("#")
    for kind, pattern, needs in _PATTERNS:
        if needs.isdisjoint(held):
            continue
        for match in pattern.finditer(text, sentence.start, sentence.end):
            start, end = match.start() - sentence.start, match.end() - sentence.start
            if not any(taken[start:end]) and _is_moment(kind, match, text):
                taken[start:end] = b"\x01" * (end - start)
                found.append(_moment(kind, match, sentence, published))
    return sorted(found, key=lambda moment: moment.span.start)


def _is_moment(kind: str, match: re.Match[str], text: str) -> bool:
    if kind == "year":
        before = text[max(0, match.start() - 24) : match.start()]
        if _NO_DATE.search(before) and not match[0][0].isalpha():
            return False
        return not match[0][0].isdigit() or _DATES.search(before) is not None or not _COUNTS.match(text, match.end())
    if kind == "day":
        month = match.groupdict().get("mm")
        return 1 <= int(match["day"]) <= 31 and (month is None or 1 <= int(month) <= 12)
    return True


def _moment(kind: str, match: re.Match[str], sentence: Span, published: date | None) -> Moment:
    value = READERS[kind](match, published)
    likely = kind in _RELATIVE or _is_open(kind, match, value, published)
    return Moment(
        text=match[0],
        span=Span(match.start(), match.end()),
        sentence=sentence,
        value=value,
        certainty=Certainty.LIKELY if likely else Certainty.CERTAIN,
    )


def _is_open(kind: str, match: re.Match[str], value: str | None, published: date | None) -> bool:
    """Say whether a month without a year, or a day without one that lies far off, can be another year's."""
    if match.groupdict().get("year") or value is None or published is None:
        return False
    return kind == "month" or (kind == "day" and abs((date.fromisoformat(value) - published).days) > _FAR)
