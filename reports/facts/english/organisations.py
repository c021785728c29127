"""Bodies: names that end in what a body is, governments of countries, acronyms, and names said to be companies."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from ...model import Certainty, Organisation, Span
from ..given_names import GIVEN_NAMES
from ..named import mentions_at
from ..sentences import sentence_around
from .bodyhood import LEGAL_FORMS, ends_in_a_s, is_body, is_likely_body
from .cues import CUE
from .gazetteer import CITIES, COUNTRIES, DEMONYMS
from .names import Run

__all__ = ["organisations_in"]

_GOVERNMENT = re.compile(
    r"(?<![\w-])(?:" + "|".join(re.escape(n) for n in sorted([*DEMONYMS, *COUNTRIES], key=len, reverse=True))
    + r")(?:[’']s)?\s(?:government|parliament|military|army|navy|authorities|administration|foreign ministry|cabinet)(?!\w)"
)  # fmt: skip
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,5}\Z")
_NO_ACRONYM = frozenset(
    (
        "US UK USA UAE AM PM TV CEO CFO DNA HIV AIDS GDP VIP ID OK II III IV DC LA NY EDT EST GMT UTC BC AD PDF NOK SEK DKK EUR USD GBP JPY CHF CNY PLN RUB INR CAD AUD"
    ).split()
)
_COMMON = frozenset(
    "national international royal federal central united general american british european bank university ministry".split()
) | {name.lower() for name in (*COUNTRIES, *DEMONYMS, *CITIES)}
_COMPANIES = frozenset(
    (
        "a/s company group holdings industries systems partners tours pharma pharmaceuticals foods motor motors media capital "
        "ventures labs logistics freight telecom software technologies robotics aerospace insurance shipping airlines airways"
    ).split()
)
_LANDS = COUNTRIES | DEMONYMS
_IN = re.compile(r"\b(?:in|near|at|outside)\s\Z")
_DATELINE_GOES_ON = re.compile(r"(?:,\s[A-Z][\w. ]{2,24}){0,2}(?:\s\([^()\n]{2,40}\))?\s?[—–]\s")
_SHORTEST_TOWN = 4
_DIGIT = re.compile(r"\s\d")
_STATION = re.compile(r"\b(?:Radio|Channel|TV|Kanal)\s\d{1,2}\b")
_COMPANY = re.compile(
    r",\s(?:one\sof\s|some\sof\s|an?\s|the\s|its\s)[^,.;]{0,60}?\b(?:compan(?:y|ies)|firms?|corporations?|conglomerate|producers?|manufacturers?|"
    r"makers?|banks?|agency|newspaper|broadcaster|airline|retailer|party|charity|group|insurer|utility)\b"
    rf"(?!\s{CUE.pattern})"
)

_Mentions = dict[str, list[tuple[Span, Certainty]]]


def organisations_in(text: str, runs: Sequence[Run], sentences: Sequence[Span]) -> tuple[Organisation, ...]:
    """Return the bodies of a text, those named first first."""
    mentions: _Mentions = {}
    for sentence in sentences:
        for match in _GOVERNMENT.finditer(text, sentence.start, sentence.end):
            mentions.setdefault(match[0], []).append((Span(*match.span()), Certainty.CERTAIN))
        for match in _STATION.finditer(text, sentence.start, sentence.end):
            mentions.setdefault(match[0], []).append((Span(*match.span()), Certainty.CERTAIN))
    companies = {
        run.texts
        for run in runs
        if len(run.texts) <= 4
        and run.texts[0].lower() not in GIVEN_NAMES
        and run.texts[0] not in _NO_ACRONYM
        and _COMPANY.match(text, run.span.end, run.sentence.end)
    }
    spelt = {word for run in runs for word in run.texts}
    for run in runs:
        if _is_in_capitals(text, run, spelt):
            continue
        span = _extended(text, run)
        certainty = _certainty(text, run, companies)
        if certainty is not None:
            mentions.setdefault(span.of(text), []).append((span, certainty))
    found = [_organisation(text, name, places, sentences) for name, places in _joined(text, mentions, runs).items()]
    return tuple(sorted(found, key=lambda one: one.span))


def _is_in_capitals(text: str, run: Run, spelt: Collection[str]) -> bool:
    """Say whether a word in capitals is a name that the text spells in small letters, too, or the town of a dateline."""
    word = run.texts[0]
    if len(run.texts) > 1 or not _ACRONYM.match(word) or len(word) < _SHORTEST_TOWN:
        return False
    opens = run.span.start == run.sentence.start
    return word.title() in spelt or (opens and _DATELINE_GOES_ON.match(text, run.span.end) is not None)


def _joined(text: str, mentions: _Mentions, runs: Sequence[Run]) -> _Mentions:
    """Fold shorter names into the one body whose name ends or begins so: "Port Authority", "Brightwater" of an AG."""
    joined = {name: list(places) for name, places in mentions.items()}
    fuller: dict[str, list[str]] = {}
    for name in mentions:
        words = name.split(" ")
        for at in range(1, len(words) - 1):
            fuller.setdefault(" ".join(words[at:]), []).append(name)
        if short := _without_form(words):
            fuller.setdefault(short, []).append(name)
    unique = {short: names[0] for short, names in fuller.items() if len(names) == 1 and short.lower() not in _COMMON}
    for short in sorted(mentions, key=lambda name: name.count(" ")):
        if short in unique:
            joined[_fullest(unique, short)] += joined.pop(short)
    for run in runs:
        if (short := " ".join(run.texts)) in unique and not _IN.search(
            text, max(0, run.span.start - 9), run.span.start
        ):
            joined[_fullest(unique, short)].append((run.span, Certainty.LIKELY))
    return joined


def _without_form(words: Sequence[str]) -> str:
    """Return a company's name without what says that it is one: "Brightwater" of an AG; else an empty string."""
    end = len(words)
    while end > 1 and (words[end - 1].rstrip(".") in LEGAL_FORMS or words[end - 1].lower() in _COMPANIES):
        end -= 1
    return " ".join(words[:end]) if end < len(words) else ""


def _fullest(unique: Mapping[str, str], name: str) -> str:
    """Follow a short name to the one that it was folded into."""
    while name in unique:
        name = unique[name]
    return name


def _certainty(text: str, run: Run, companies: set[tuple[str, ...]]) -> Certainty | None:
    texts = run.texts
    if is_body(text, run):
        return Certainty.CERTAIN
    if texts[0].lower() in ("ministry", "department", "bank", "university", "court"):
        numbered = _DIGIT.match(text, run.span.end)
        return None if numbered else Certainty.LIKELY if len(texts) == 1 else Certainty.CERTAIN
    if len(texts) == 1 and _ACRONYM.match(texts[0]) and texts[0] not in _NO_ACRONYM:
        return Certainty.LIKELY
    if texts in companies and texts[-1] not in COUNTRIES:
        return Certainty.CERTAIN
    return Certainty.LIKELY if is_likely_body(text, run) else None


def _extended(text: str, run: Run) -> Span:
    """Take "of Defence" along after a ministry, bank or university, and the "/S" of "A/S"."""
    if ends_in_a_s(text, run):
        return Span(run.span.start, run.span.end + 2)
    if run.last.lower() in ("ministry", "department", "bank", "university", "court", "house", "chamber"):
        joined = re.compile(r"\s(?:of|for)\s(?:the\s)?(?:[A-Z][\w’'-]*(?:\s(?:and\s)?[A-Z][\w’'-]*){0,3})")
        if after := joined.match(text, run.span.end, run.sentence.end):
            return Span(run.span.start, after.end())
    return run.span


def _country(name: str) -> str | None:
    """Return the country that a name begins with, by its own name or by that of its people."""
    own = re.sub(r"[’']s?\b", "", name)
    words = own.split()
    return next((_LANDS[first] for end in (3, 2, 1) if (first := " ".join(words[:end])) in _LANDS), None)


def _organisation(
    text: str, name: str, places: Sequence[tuple[Span, Certainty]], sentences: Sequence[Span]
) -> Organisation:
    spans = sorted({span for span, _ in places})
    first = next(span for span in spans if span.of(text) == name)
    return Organisation(
        text=first.of(text),
        span=first,
        sentence=sentence_around(first, sentences),
        name=" ".join(name.split()),
        country=_country(name),
        mentions=mentions_at(text, spans),
        certainty=min((certainty for _, certainty in places), key=lambda c: c is Certainty.LIKELY),
    )
