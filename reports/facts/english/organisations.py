"""Bodies: names that end in what a body is, governments of countries, acronyms, and names said to be companies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Certainty, Mention, Organisation, Span
from ..sentences import sentence_around
from .gazetteer import COUNTRIES, DEMONYMS
from .names import Run
from .vocabulary import BODIES

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
_COMPANY = re.compile(
    r",\s(?:(?:one|some)\sof\s)?[^,.;]{0,60}?\b(?:compan(?:y|ies)|firms?|corporations?|conglomerate|producers?|manufacturers?|"
    r"makers?|banks?|agency|newspaper|broadcaster|airline|retailer|party|charity|group|insurer|utility)\b"
)


def organisations_in(text: str, runs: Sequence[Run], sentences: Sequence[Span]) -> tuple[Organisation, ...]:
    """Return the bodies of a text, those named first first."""
    mentions: dict[str, list[tuple[Span, Certainty]]] = {}
    for sentence in sentences:
        for match in _GOVERNMENT.finditer(text, sentence.start, sentence.end):
            mentions.setdefault(match[0], []).append((Span(*match.span()), Certainty.CERTAIN))
    companies = {
        run.texts for run in runs if _COMPANY.match(text, run.span.end, run.sentence.end) and len(run.texts) <= 4
    }
    for run in runs:
        span = _extended(text, run)
        certainty = _certainty(run, companies)
        if certainty is not None:
            mentions.setdefault(span.of(text), []).append((span, certainty))
    found = [_organisation(text, name, places, sentences) for name, places in _joined(mentions).items()]
    return tuple(sorted(found, key=lambda one: one.span))


def _joined(mentions: dict[str, list[tuple[Span, Certainty]]]) -> dict[str, list[tuple[Span, Certainty]]]:
    """Fold "Port Authority" into the one body of the text whose name ends so: "Merrow Port Authority"."""
    joined = {name: list(places) for name, places in mentions.items()}
    fuller: dict[str, list[str]] = {}
    for name in mentions:
        words = name.split(" ")
        for start in range(1, len(words) - 1):
            fuller.setdefault(" ".join(words[start:]), []).append(name)
    for short in sorted(mentions, key=lambda name: name.count(" ")):
        if len(fuller.get(short, ())) == 1:
            joined[fuller[short][0]] += joined.pop(short)
    return joined


def _certainty(run: Run, companies: set[tuple[str, ...]]) -> Certainty | None:
    texts = run.texts
    last = texts[-1].lower()
    if last in BODIES and len(texts) > 1:
        return Certainty.CERTAIN
    if texts[0].lower() in ("ministry", "department", "bank", "university", "court") and len(texts) >= 1:
        return Certainty.LIKELY if len(texts) == 1 else Certainty.CERTAIN
    if len(texts) == 1 and _ACRONYM.match(texts[0]) and texts[0] not in _NO_ACRONYM:
        return Certainty.LIKELY
    return Certainty.CERTAIN if texts in companies and texts[-1] not in COUNTRIES else None


def _extended(text: str, run: Run) -> Span:
    """Take "of Defence" along after a ministry, bank or university."""
    if run.texts[-1].lower() in ("ministry", "department", "bank", "university", "court", "house"):
        joined = re.compile(r"\s(?:of|for)\s(?:the\s)?(?:[A-Z][\w’'-]*(?:\s(?:and\s)?[A-Z][\w’'-]*){0,3})")
        if after := joined.match(text, run.span.end, run.sentence.end):
            return Span(run.span.start, after.end())
    return run.span


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
        mentions=tuple(Mention(span.of(text), span) for span in spans),
        certainty=min((certainty for _, certainty in places), key=lambda c: c is Certainty.LIKELY),
    )
