"""The subject of a clause: the first noun phrase that can be somebody, after whatever opens the sentence."""

from __future__ import annotations

import re

from ...model import Span
from .cues import CUE

__all__ = ["DATELINE", "subject_of"]

_LINKS = re.compile(r"[\s,“\"–—-]*(?:(?:But|And|So|Yet|Or|Then|Still|Instead|However|Meanwhile|Now)\b,?\s)?")
DATELINE = re.compile(r"[A-Z][A-Z .,’'-]{2,40}(?:[\w. ]{2,20})?(?:\s\([\w /.]+\))?\s?[—–-]{1,2}\s")
"""The town, and the agency, that a report opens with."""
_OPENING = re.compile(
    r"(?:In|On|At|As|After|Before|During|While|With|For|When|If|Since|By|From|Outside|Inside|Here|Later|Earlier|Last|This|"
    r"Over|Under|Although|Though|Despite|Following|Speaking|Asked|Citing|Until|Without|Even|Just|Following|Throughout|"
    r"Also|Now|Then|Once|Amid|Among|Because|Like|Unlike|To)\b[^,“”\"\n]{0,110},\s(?:[A-Z][a-z]+\.?,\s(?=(?:the|an?|his|her|he|she|they)\s))?"
)
_NAMED = re.compile(
    r"(?:\d\d-year-old\s)?(?:(?:The|A|An|Another|One|His|Her|Their|Our|My)\s)?(?:[A-Z][\w.’'-]*|[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)"
    r"(?:\s(?:[A-Z][\w.’'-]*|de|van|von|al|bin|of(?=\s(?:the\s)?[A-Z]))){0,6}"
    r"(?:\s(?:officials?|spokesman|spokeswoman|spokesperson|ministry|government|police|himself|herself))?\b"
)
_DETERMINED = re.compile(r"(?:(?:[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Ss]ome|[Mm]any|[Ss]everal|[Bb]oth|[Hh]undreds|"
                         r"[Dd]ozens|[Tt]housands|[Ss]cores|[Cc]ritics|[Oo]fficials|[Pp]olice)\b)(?:\s[\w’'&.-]+){0,9}")  # fmt: skip
_VERB = re.compile(
    r"\s(?:(?:has|have|had|was|were|is|are|will|would|could|can|may|might|did|does|also|then|later|who|that|which|went|came|took|"
    r"gave|got|sent|held|made|ran|met|stood|spoke|began|fell|rose|won|lost|left|led|felt|saw|put|set)\b|\w+ed\b)"
)
_OWNER = re.compile(r"(?<!\b[Hh]e)(?<!\b[Ss]he)(?<!\b[Ii]t)(?:[’']s|s[’'])\Z")
_OWNED = re.compile(r"(?:\s[\w’'&.-]+){1,9}")
_ARTICLES = frozenset("The A An Another One His Her Their Our My Some Many".split())
_NOBODY = frozenset(
    (
        "Nobody It Its This That These Those There What Who Whom Whose Which Why How If Whether Not No Yes Nothing None Each Every "
        "All Any Both Either Neither More Most Much Such Same Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    ).split()
)
_MOST_OPENINGS = 3


def subject_of(text: str, clause: Span) -> Span | None:
    """Return the span of the first noun phrase of a clause that can be somebody; None when it begins otherwise."""
    at = clause.start
    if dateline := DATELINE.match(text, at, clause.end):
        at = dateline.end()
    for _ in range(_MOST_OPENINGS):
        at = _LINKS.match(text, at, clause.end).end()  # type: ignore[union-attr]  # matches the empty string too
        opening = _OPENING.match(text, at, clause.end)
        if opening is None:
            break
        at = opening.end()
    if (
        (named := _NAMED.match(text, at, clause.end))
        and named[0].split()[0] not in _NOBODY
        and named[0] not in _ARTICLES
    ):
        return _owned(text, Span(*named.span()), clause.end) if _OWNER.search(named[0]) else Span(*named.span())
    return _determined(text, at, clause.end)


def _owned(text: str, owner: Span, end: int) -> Span | None:
    """Read "Renn's lawyer" of "Renn's lawyer rose": what is somebody's, up to its verb."""
    phrase = _OWNED.match(text, owner.end, end)
    if phrase is None:
        return None
    stop = [m.start() for p in (_VERB, CUE) if (m := p.search(text, owner.end, phrase.end()))]
    words = text[owner.start : min(stop)].rstrip() if stop else ""
    return Span(owner.start, owner.start + len(words)) if len(words) > owner.end - owner.start else None


def _determined(text: str, at: int, end: int) -> Span | None:
    """Read "the prince" of "the prince called for …": a phrase with a determiner, up to its verb."""
    phrase = _DETERMINED.match(text, at, end)
    if phrase is None:
        return None
    stop = [m.start() for p in (_VERB, CUE) if (m := p.search(text, at, phrase.end()))]
    if not stop:
        return None
    words = text[at : min(stop)].rstrip()
    return Span(at, at + len(words)) if len(words.split()) > 1 or words[:1].isupper() else None
