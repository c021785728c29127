"""Words that nobody said, or that somebody else did: what is denied or supposed, passives, and signs."""

from __future__ import annotations

import re

from ...model import Span
from ..language import Said
from .cues import CUE, PARTICIPLE, source_after

__all__ = [
    "agent_of",
    "cited",
    "is_hypothetical",
    "is_passive",
    "is_unsaid",
    "nobody_leads_in",
    "own_speaker",
    "undergoes",
    "unsaid_in",
]

_REACH = 70
_UNSAID = re.compile(
    r"(?:(?:\b(?:not|never|cannot)|n[’']t)(?:\s(?:even|ever|yet|exactly|once|have|to|want\sto|\w+ly))*"
    r"|\b(?:refus|declin|fail|neglect|hesitat|unwilling|unable|reluctant)\w*\sto(?:\s\w+ly)?|\bstop\w*\sshort\sof"
    r"|\bwithout(?:\s[\w’]+){0,2}?(?:\shaving)?(?:\s(?:ever|even|once))?|\bden(?:y|ied|ies|ying)(?:\s(?:ever|having|that(?:\s[\w’'-]+){1,3}?(?:\s(?:had|has|have))?(?:\sever)?))?"
    r"|\b(?:[Nn]obody|[Nn]o\sone|[Nn]one(?:\sof\s[\w’' -]{1,30})?)(?:\s(?:has|had|ever))*)\s\Z"
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|being|be|got|gets)(?:\s(?:also|later|then|once|first|not|never|\w+ly))*\s\Z"
)
_PAST = re.compile(r"\w+ed|told|said|read|felt|quoted")
_IF = re.compile(r"(?:^|[\s“\"])(?:[Ii]f|[Uu]nless|[Ww]hether|[Ss]uppose|Had|Should|[Ll]est)\s(?:[\w.’'-]+\s){0,2}\Z")
_IF_FIRST = re.compile(r"(?:[Ii]f|[Uu]nless|[Ww]hether|Suppose|Had|Should)\s")
_BY = re.compile(r"\s(?:[a-z]+\s){0,2}?by(?=\s)")
_CITED = re.compile(
    r"\b(?:quot(?:e|es|ed|ing)|cit(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|hear[ds]?)\s(?P<who>(?!by\s|as\s|of\s)[^,;:“”\"\n]{2,80}?)"
    r"\s(?:as|of)\s(?:having\s)?(?P<cue>(?:say|tell|call|writ|claim|describ|add|argu|suggest|ask)\w*)\b[^“”\"\n]{0,60}\Z"
)
_OWN = re.compile(
    r"\b(?:(?P<who>(?:(?:an?|the|some|two|three|several|his|her|their)\s)?(?:[a-z-]+(?<!ed)\s)?(?:banner|sign|placard|poster|shirt|hat|cap|"
    r"billboard|leaflet|sticker|flag|headline)s?)|(?:past|by|with|among|at|from|amid|saw|heard|met)\s"
    r"(?P<people>(?:(?:an?|the|some|two|three|many|several|other)\s)?(?:[a-z-]+\s)?(?:people|crowds?|men|women|students|fans|"
    r"activists?|(?:protest|demonstrat|support|strik|march|work|heckl|farm|campaign)(?:er|or)s?)))\s\Z"
)
_UNDERGOES = re.compile(
    r"\b(?:is|are|was|were|been|being)\s(?:\w+ly\s)?\w+(?:ed|en|met|told)\s(?:with|as|of|by|about|for)\b[^,]{0,80}\s\Z"
)
_LEADS_NOBODY = re.compile(
    r"(?:\b(?:that|which)\s(?:read|reads|said|says|bore)"
    r"|\b(?:[Ss]o[- ]called|known\sas|dubbed|nicknamed|titled|entitled|named)"
    r"|\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother)(?:\s[a-z-]+){1,3},?\scalled"
    r"|\b(?:reject|den|condemn|apologi[sz]|dismiss|critici[sz]|disput|refut)\w*\b[^,]{0,50}\b(?:remark|comment|claim|statement|"
    r"allegation|accusation|suggestion|report)s?\b[^,]{0,80}|(?:people|ers|ists|men)\s(?:shouting|chanting|yelling))\s\Z"
)


def is_unsaid(text: str, start: int, cue: int) -> bool:
    """Say whether the words before a verb of speech deny it: never said, refused to say, denied calling."""
    return _UNSAID.search(text[max(start, cue - _REACH) : cue]) is not None


def is_passive(text: str, start: int, cue: Span) -> bool:
    """Say whether a verb of speech tells who was spoken to, or of: was told, has been called."""
    before = text[max(start, cue.start - _REACH) : cue.start]
    return _PAST.fullmatch(cue.of(text)) is not None and _PASSIVE.search(before) is not None


def is_hypothetical(text: str, start: int, source: Span) -> bool:
    """Say whether somebody would only have to say it: "If Renn said …", "Had Renn said …"."""
    before = text[max(start, source.start - _REACH) : source.start]
    return _IF_FIRST.match(source.of(text)) is not None or _IF.search(before) is not None


def agent_of(text: str, cue: Span, end: int, *, after: int | None = None) -> Said | None:
    """Return who speaks in the passive: "was told by Renn", or behind the words, at `after`: called “…” by Renn."""
    by = _BY.match(text, cue.end if after is None else after, end)
    source = source_after(text, by.end(), end) if by else None
    return Said(source, cue) if source else None


def cited(text: str, clause: Span) -> Said | None:
    """Read "quoted Vett as saying", "accused Vett of calling it": the words are Vett's, if they are anybody's."""
    start = max(clause.start, clause.end - 240)
    match = _CITED.search(text, start, clause.end)
    if match is None or is_passive(text, start, Span(match.start(), match.start("who") - 1)):
        return None
    return Said(Span(*match.span("who")), Span(*match.span("cue")), likely=True)


def own_speaker(text: str, start: int, participle: int) -> Span | None:
    """Return the noun right before a participle that is its subject, not the clause's: "past protesters shouting"."""
    start = max(start, participle - _REACH)
    own = _OWN.search(text, start, participle)
    return Span(*own.span("who" if own["who"] else "people")) if own else None


def nobody_leads_in(text: str, clause: Span) -> bool:
    """Say whether what stands right before a quotation makes it a name or a sign, whoever leads the clause."""
    return _LEADS_NOBODY.search(text, max(clause.start, clause.end - 200), clause.end) is not None


def undergoes(text: str, clause: Span) -> bool:
    """Say whether the subject of a clause has the quotation done to it: was charged with “…", was asked about “…"."""
    return _UNDERGOES.search(text, max(clause.start, clause.end - 200), clause.end) is not None


def unsaid_in(text: str, clause: Span) -> bool:
    """Say whether the last verb of speech of a clause is denied, or has no speaker before it in the passive."""
    start = max(clause.start, clause.end - 240)
    cues = [*CUE.finditer(text, start, clause.end), *PARTICIPLE.finditer(text, start, clause.end)]
    if not cues:
        return False
    last = max(cues, key=lambda cue: cue.start())
    return is_unsaid(text, start, last.start()) or is_passive(text, start, Span(*last.span()))
