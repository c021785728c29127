"""Speech that a model told: quotations, which are what stands between quotation marks, and statements with a source."""

from __future__ import annotations

from ..model import Attribution, Cue, Quotation, Span, Statement
from .grounds import Grounds, Told, Weighed, limit, short
from .outcome import Dropped
from .places import Refused, nearest

__all__ = ["quotation", "statement"]

_LONGEST_STATEMENT, _LONGEST_CUE = 1000, 40


def quotation(grounds: Grounds, told: Told, span: Span) -> Weighed:
    """Return the quotation that stands exactly at a span, or whose marks alone the model left out. Raises Refused."""
    quoted = next((s for s in grounds.quoted if span in (s, _between_marks(grounds.text, s))), None)
    if quoted is None:
        raise Refused(Dropped.NOT_QUOTED)
    speaker, cue = _speaker(grounds, told.get("speaker"), quoted), _cue(grounds, told.get("cue"), quoted)
    missing = _is_missing(told, "speaker", speaker) + _is_missing(told, "cue", cue)
    return Quotation(speaker=speaker, cue=cue, **grounds.signed(quoted, grounds.frame(quoted))), missing


def statement(grounds: Grounds, told: Told, span: Span) -> Weighed:
    """Return what somebody near by is reported to have stated. Raises Refused."""
    limit(span, _LONGEST_STATEMENT)
    if not grounds.is_one_block(span):
        raise Refused(Dropped.TOO_LONG)
    if any(quoted.covers(span) for quoted in grounds.quoted):
        raise Refused(Dropped.READ_OTHERWISE)
    if grounds.parts(span):
        raise Refused(Dropped.CUT)
    source, cue = _speaker(grounds, told.get("source"), span), _cue(grounds, told.get("cue"), span)
    if source is None:
        raise Refused(Dropped.NO_SOURCE)
    fields = grounds.signed(span, grounds.frame(span))
    return Statement(source=source, cue=cue, **fields), _is_missing(told, "cue", cue)


def _between_marks(text: str, quoted: Span) -> Span:
    """Return a quotation without its marks; the older ``…'' have two strokes each."""
    mark = 2 if text.startswith("``", quoted.start) else 1
    inside = Span(quoted.start + mark, max(quoted.start + mark, quoted.end - mark))
    words = inside.of(text)
    start = inside.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _speaker(grounds: Grounds, words: object, said: Span) -> Attribution | None:
    """Return who says it: words near by that no quotation holds, and the full name of the person that they name."""
    place = nearest(grounds.text, short(words), grounds.near(said), said, apart=grounds.quoted)
    if place is None or not any(c.isalpha() for c in place.of(grounds.text)):
        return None
    names = [name for mention, name in grounds.mentions() if place.covers(mention.span)]
    return Attribution(place.of(grounds.text), place, names[-1] if names else None)


def _cue(grounds: Grounds, words: object, said: Span) -> Cue | None:
    place = nearest(grounds.text, short(words), grounds.frame(said), said, apart=grounds.quoted)
    return Cue(place.of(grounds.text), place) if place and place.end - place.start <= _LONGEST_CUE else None


def _is_missing(told: Told, name: str, found: object) -> bool:
    return told.get(name) is not None and found is None
