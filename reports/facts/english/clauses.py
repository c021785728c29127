"""Who speaks in one clause beside a quotation: its verb of speech, and the source that stands with it."""

from __future__ import annotations

import re

from ...model import Span
from ..language import Said
from .cues import ACCORDING, CUE, PARTICIPLE, source_after, source_before
from .subjects import subject_of
from .unsaid import agent_of, is_hypothetical, is_passive, is_unsaid, own_speaker

__all__ = ["according_to", "by_noun", "inverted", "told_after", "told_before"]

_SPOKE = "Said|Says|Added|Adds|Stated|Continued|Continues|Wrote|Asked|Replied|Recalled|Explained|Concluded|Tweeted"
_INVERTED = re.compile(rf"(?<![\w’'])(?P<cue>{_SPOKE})(?=\s[A-Z])[^“”\".;]{{2,90}}[:,]\s*\Z")
_NOUN_OF_SPEECH = re.compile(
    r"(?P<who>\b(?:his|her|their|its|my)|\b[A-Z][\w-]+[’']s?)\s(?:\w+\s)?(?P<cue>(?:remark|comment|statement|claim|assertion|view|"
    r"warning|pledge|promise|suggestion|belief|argument|declaration|conclusion)s?)(?:\s[\w’'-]+){0,4}?,?\s(?:that|as|about)?,?\s?\Z"
)
_MOST_CUES = 4
_BEGAN = re.compile(r"\b(?:began|begins|started|ended|opened|closed|concluded|responded|replied)\sby\s\Z")
_ASIDE = re.compile(r"\b(?:when|if|once|after being|as|being|was|were|be|been)\s\Z")
_JOINED = re.compile(r"\b(?:and|but|then)(?:\s(?:\w+ly|also|later|then|even|simply))?\s\Z")
_APPOSED = re.compile(r"\s?[A-Z][^,“”\"\n]{2,60},\s[^“”\"\n;]{4,220},\s\Z")
_SOMEBODY = re.compile(r"(?:the|an?|one|another|his|her|its|their|our|my|he|she|they|it|we|some|many|several)\b|[A-Z]")
_GOES_ELSEWHERE = re.compile(r"[\s,]*(?:[a-z]+ing|in|on|at|for|from|to|of|with|as|during|among|around|by|that|which)\s")


def inverted(text: str, clause: Span) -> Said | None:
    """Read "Added Renn: “…": a verb of speech that begins the sentence."""
    cue = _INVERTED.search(text, clause.start, clause.end)
    source = source_after(text, cue.end("cue"), cue.end()) if cue else None
    return Said(source, Span(*cue.span("cue"))) if cue and source else None


def by_noun(text: str, clause: Span) -> Said | None:
    """Read "her remark that “…": whose remark it is, and the noun as the cue."""
    noun = _NOUN_OF_SPEECH.search(text[max(clause.start, clause.end - 100) : clause.end])
    if noun is None:
        return None
    offset = max(clause.start, clause.end - 100)
    own = re.sub(r"[’']s?\Z", "", noun["who"])
    start = offset + noun.start("who")
    return Said(Span(start, start + len(own)), Span(offset + noun.start("cue"), offset + noun.end("cue")))


def told_after(text: str, clause: Span) -> Said | None:
    """Read the verb of speech after a quotation: "…,” Renn said", "…,” said Renn"."""
    cue = CUE.search(text, clause.start, clause.end)
    if cue is None:
        return None
    if len(text[clause.start : cue.start()].split()) > (30 if _APPOSED.match(text, clause.start, cue.start()) else 12):
        return None
    if _GOES_ELSEWHERE.match(text, clause.start, cue.start()) or is_unsaid(text, clause.start, cue.start()):
        return None
    if is_passive(text, clause.start, Span(*cue.span())):
        return agent_of(text, Span(*cue.span()), clause.end)
    source = source_before(text, clause, cue.start()) if text[clause.start : cue.start()].strip(" ,") else None
    if source is None:
        source = source_after(text, cue.end(), clause.end)
        if source and not (_SOMEBODY.match(text, source.start) or cue[0] in ("said", "says", "say")):
            source = None
    return Said(source, Span(*cue.span())) if source else None


def told_before(text: str, clause: Span) -> Said | None:
    """Read the last cue before the quotation that somebody is named for: its own subject, or the clause's."""
    cues = [*CUE.finditer(text, clause.start, clause.end), *PARTICIPLE.finditer(text, clause.start, clause.end)]
    for cue in sorted(cues, key=lambda m: m.start(), reverse=True)[:_MOST_CUES]:
        said = Span(*cue.span())
        if is_passive(text, clause.start, said) and (agent := agent_of(text, said, clause.end)):
            return agent
        if is_unsaid(text, clause.start, said.start):
            return None
        if _ASIDE.search(text, max(clause.start, cue.start() - 20), cue.start()):
            continue
        shared = cue.re is PARTICIPLE or _JOINED.search(text, max(clause.start, cue.start() - 20), cue.start())
        own = own_speaker(text, clause.start, cue.start()) if cue.re is PARTICIPLE else None
        source = own or _teller(text, clause, cue.start(), shared=bool(shared))
        if source is None or is_hypothetical(text, clause.start, source):
            return None
        return Said(source, said, likely=own is not None)
    return None


def _teller(text: str, clause: Span, cue: int, *, shared: bool) -> Span | None:
    """Return whose verb of speech stands at a place; `shared` where it has its subject from the verb before it."""
    if began := _BEGAN.search(text, clause.start, cue):
        return source_before(text, clause, began.start())
    if shared:
        return _told_first(text, clause, cue) or subject_of(text, clause)
    return source_before(text, clause, cue)


def _told_first(text: str, clause: Span, end: int) -> Span | None:
    """Return the source of the verb of speech that another one goes on from: "Renn said that …, adding"."""
    for cue in CUE.finditer(text, clause.start, end):
        if source := source_before(text, clause, cue.start()):
            return source
    return None


def according_to(text: str, clause: Span) -> Said | None:
    """Read "according to Renn" beside a quotation."""
    match = ACCORDING.search(text, clause.start, clause.end)
    source = source_after(text, match.end() - 1, clause.end) if match else None
    return Said(source, Span(*match.span("cue"))) if match and source else None
