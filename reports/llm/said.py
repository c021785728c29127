"""Speech that a model told: quotations, which are what stands between quotation marks, and statements with a source."""

from __future__ import annotations

import re

from ..model import Attribution, Cue, Quotation, Span, Statement
from .grounds import Grounds, Told, Weighed, limit, short
from .outcome import Dropped
from .places import Refused, nearest

__all__ = ["quotation", "statement"]

_DENIED = re.compile(
    r"\b(?:no|not|never|nobody|none|nor|neither|cannot|without|if|whether|den(?:y|ies|ied|ying)|kein\w*|nicht|nie|niemand|ohne|ob|"
    r"falls|pas|jamais|aucun\w*|sans|ningun\w*|nunca|sin|não|nessun\w*|senza|geen|niet|nooit|zonder|inte|ingen|ikke)\b|n[’']t\b",
    re.IGNORECASE,
)
"""What turns a clause into something that nobody states, in languages that news is often in."""
_LONGEST_STATEMENT, _LONGEST_CUE = 1000, 40


def quotation(grounds: Grounds, told: Told, span: Span) -> Weighed:
    """Return the quotation that stands exactly at a span, or whose marks alone the model left out. Raises Refused."""
    quoted = grounds.quotations.get(span)
    if quoted is None:
        raise Refused(Dropped.NOT_QUOTED)
    speaker, cue = _speaker(grounds, told.get("speaker"), quoted), _cue(grounds, told.get("cue"), quoted)
    missing = _is_missing(told, "speaker", speaker) + _is_missing(told, "cue", cue)
    return Quotation(speaker=speaker, cue=cue, **grounds.signed(quoted, grounds.frame(quoted))), missing


def statement(grounds: Grounds, told: Told, span: Span) -> Weighed:
    """Return what somebody near by is reported to have stated. Raises Refused."""
    limit(span, _LONGEST_STATEMENT)
    if "\n\n" in span.of(grounds.text):
        raise Refused(Dropped.TOO_LONG)
    if grounds.spoken.issuperset(range(span.start, span.end)):
        raise Refused(Dropped.READ_OTHERWISE)
    if grounds.parts(span):
        raise Refused(Dropped.CUT)
    before = grounds.text[grounds.sentence(span).start : span.start]
    if _DENIED.search(before, max(before.rfind(":"), before.rfind(";")) + 1):
        raise Refused(Dropped.CUT)
    source, cue = _speaker(grounds, told.get("source"), span), _cue(grounds, told.get("cue"), span)
    if source is None:
        raise Refused(Dropped.NO_SOURCE)
    fields = grounds.signed(span, grounds.frame(span))
    return Statement(source=source, cue=cue, **fields), _is_missing(told, "cue", cue)


def _speaker(grounds: Grounds, words: object, said: Span) -> Attribution | None:
    """Return who says it: words near by that no quotation holds, and the full name of the person that they name."""
    place = nearest(grounds.text, short(words), grounds.near(said), said, apart=grounds.spoken)
    if place is None or not any(c.isalpha() for c in place.of(grounds.text)):
        return None
    names = [name for mention, name in grounds.people if place.covers(mention)]
    return Attribution(place.of(grounds.text), place, names[-1] if names else None)


def _cue(grounds: Grounds, words: object, said: Span) -> Cue | None:
    place = nearest(grounds.text, short(words), grounds.frame(said), said, apart=grounds.spoken)
    return Cue(place.of(grounds.text), place) if place and place.end - place.start <= _LONGEST_CUE else None


def _is_missing(told: Told, name: str, found: object) -> bool:
    return told.get(name) is not None and found is None
