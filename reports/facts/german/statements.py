"""Reported speech: who is said to have stated what, by which word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Certainty, Cue, Span, Statement
from ..language import Said
from .callings import is_role
from .clauses import READERS, promised
from .cues import CUE, cue_at
from .datelines import dateline
from .nouns import noun_phrase
from .sources import Naming, source_after

__all__ = ["statements_in"]

_LEAST_WORDS = 3
_SPEAKS = re.compile(
    r"(?:gericht|polizei|studie|bericht|umfrage|gutachten|behörde|ministerium|regierung|institut|verband|"
    r"gewerkschaft|experten|forscher|anwalt|"
    r"staatsanwaltschaft|zeugen|medien|kreise|opposition)\Z",
    re.IGNORECASE,
)
_LONGEST_SOURCE = 50
_MARKS = '„“»«"‚'
_THIS = re.compile(r"(?:Das|Dies)\s")


def statements_in(
    text: str, sentences: Sequence[Span], naming: Naming, *, quoted: Sequence[Span]
) -> tuple[Statement, ...]:
    """Return the statements of a text, one for a sentence at most; speech that is all quoted is a quotation."""
    found: list[Statement] = []
    ahead = 0
    for index, sentence in enumerate(sentences):
        while ahead < len(quoted) and quoted[ahead].end <= sentence.start:
            ahead += 1
        near = [q for q in quoted[ahead : ahead + 8] if q.overlaps(sentence)]
        before = sentences[index - 1] if index and text[sentence.start - 1] != "\n" else None
        if before and not (found and found[-1].sentence == before) and (said := _said_of_this(text, sentence)):
            found.append(_statement(text, _trimmed(text, before, before), before, said, naming))
        statement = _in_sentence(text, sentence, naming, near) or (
            _headline(text, sentence, naming) if not index else None
        )
        if statement is not None:
            found.append(statement)
    return tuple(found)


def _in_sentence(text: str, sentence: Span, naming: Naming, near: Sequence[Span]) -> Statement | None:
    for reader in READERS:
        found = reader(text, sentence, near)
        if found is None:
            continue
        content, said = _trimmed(text, found[0], sentence), found[1]
        few = len(content.of(text).split()) < _LEAST_WORDS
        if few or any(q.start <= content.start and content.end <= q.end for q in near):
            continue
        return _statement(
            text,
            content,
            sentence,
            said,
            naming,
            certainty=Certainty.LIKELY if reader is promised else Certainty.CERTAIN,
        )
    return None


def _statement(
    text: str, content: Span, sentence: Span, said: Said, naming: Naming, *, certainty: Certainty = Certainty.CERTAIN
) -> Statement:
    return Statement(
        text=content.of(text),
        span=content,
        sentence=sentence,
        source=naming(text, said.source),
        cue=Cue(said.cue.of(text), said.cue),
        certainty=certainty,
    )


def _headline(text: str, sentence: Span, naming: Naming) -> Statement | None:
    """Read "Gericht: Händler muss zahlen": who speaks stands before the colon of a headline."""
    colon = text.find(": ", sentence.start, min(sentence.end, sentence.start + _LONGEST_SOURCE))
    source = noun_phrase(text, sentence.start, colon) if colon > 0 else None
    if source is None or source.end != colon or text[sentence.end - 1] in ".?!" or text[colon + 2] in _MARKS:
        return None
    content = Span(colon + 2, sentence.end)
    said = naming(text, source)
    speaks = said.name or _SPEAKS.search(source.of(text)) or is_role(source.of(text).split()[-1])
    if not speaks or len(content.of(text).split()) < _LEAST_WORDS:
        return None
    return Statement(text=content.of(text), span=content, sentence=sentence, source=said, certainty=Certainty.LIKELY)


def _said_of_this(text: str, sentence: Span) -> Said | None:
    """Read "Das teilte die Polizei am Montag mit.": what the sentence before says."""
    this = _THIS.match(text, sentence.start, sentence.end)
    cue = CUE.match(text, this.end(), sentence.end) if this else None
    if cue is None or not cue_at(text, cue, sentence.end):
        return None
    source = source_after(text, cue.end(), sentence.end, several=cue[0].endswith("en"))
    return Said(source, Span(*cue.span())) if source else None


def _trimmed(text: str, span: Span, sentence: Span) -> Span:
    """Return a span without the marks at its ends, and without the town that a report opens with."""
    opening = dateline(text, sentence) if span.start == sentence.start else None
    start, end = min(opening[1], span.end) if opening else span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",;:–"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;."):
        end -= 1
    return Span(start, end)
