"""Reported speech: who is said to have stated what, by which word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Certainty, Cue, Person, Span, Statement
from .cues import ACCORDING, CUE, attribution, source_after, source_before
from .words import is_title_case, words_of

__all__ = ["statements_in"]

_THAT = re.compile(r"(?:\s(?:to\s)?(?:reporters|journalists|lawmakers|parliament|[A-Z][\w’'-]*))?\sthat\s")
_DIRECT = re.compile(r"\s(?=(?:the|a|an|it|he|she|they|there|his|her|its|no|some|[A-Z])\b)")
_DIRECT_CUES = frozenset(
    "said says say warned warns believes believe thinks estimated estimates claimed claims".split()
)
_LEAST_WORDS = 3


def statements_in(
    text: str, sentences: Sequence[Span], people: Sequence[Person], *, quoted: Sequence[Span]
) -> tuple[Statement, ...]:
    """Return the statements of a text, one for a sentence at most; speech that is all quoted is a quotation."""
    found = []
    ahead = 0
    for sentence in sentences:
        while ahead < len(quoted) and quoted[ahead].end <= sentence.start:
            ahead += 1
        near = [q for q in quoted[ahead : ahead + 8] if q.overlaps(sentence)]
        statement = _in_sentence(text, sentence, people, near)
        if statement is not None:
            found.append(statement)
    return tuple(found)


def _in_sentence(text: str, sentence: Span, people: Sequence[Person], near: Sequence[Span]) -> Statement | None:
    if len(sentence.of(text)) < 400 and is_title_case(words_of(text, sentence)):
        return None
    for reader in (_according, _with_that, _trailing, _direct):
        found = reader(text, sentence, near)
        if found is None:
            continue
        content, source, cue = found
        content = _trimmed(text, content)
        words = len(content.of(text).split())
        if words < _LEAST_WORDS or any(q.start <= content.start and content.end <= q.end for q in near):
            continue
        return Statement(
            text=content.of(text),
            span=content,
            sentence=sentence,
            source=attribution(text, source, people),
            cue=Cue(cue.of(text), cue),
            certainty=Certainty.LIKELY if reader is _direct else Certainty.CERTAIN,
        )
    return None


_Found = tuple[Span, Span, Span] | None


def _according(text: str, sentence: Span, near: Sequence[Span]) -> _Found:
    match = _outside(ACCORDING, text, sentence, near)
    source = source_after(text, match.end() - 1, sentence.end) if match else None
    if match is None or source is None:
        return None
    cue = Span(*match.span("cue"))
    if match.start() - sentence.start < 3:
        comma = text.find(",", source.end, sentence.end)
        return (Span(comma + 1, sentence.end), source, cue) if comma >= 0 else None
    return Span(sentence.start, match.start()), source, cue


def _with_that(text: str, sentence: Span, near: Sequence[Span]) -> _Found:
    for cue in CUE.finditer(text, sentence.start, sentence.end):
        if _covered(cue.start(), near):
            continue
        that = _THAT.match(text, cue.end(), sentence.end)
        source = source_before(text, sentence, cue.start()) if that else None
        if that and source:
            return Span(that.end(), sentence.end), source, Span(*cue.span())
    return None


def _trailing(text: str, sentence: Span, near: Sequence[Span]) -> _Found:
    """Read "…, officials said." at a sentence's end."""
    comma = text.rfind(", ", sentence.start, sentence.end)
    if comma < 0 or _covered(comma, near):
        return None
    clause = Span(comma + 2, sentence.end)
    cue = CUE.search(text, clause.start, clause.end)
    if cue is None or cue.end() < _without_stop(text, sentence) - 24:
        return None
    source = source_before(text, clause, cue.start()) if cue.start() > clause.start else None
    source = source or source_after(text, cue.end(), clause.end)
    opener = text[clause.start : cue.start()].split(" ", maxsplit=1)[0].lower()
    if source is None or opener in ("which", "who", "and", "but", "as", "where"):
        return None
    return Span(sentence.start, comma), source, Span(*cue.span())


def _without_stop(text: str, sentence: Span) -> int:
    tail = text[max(sentence.start, sentence.end - 20) : sentence.end]
    return sentence.end - len(tail) + len(tail.rstrip('.!”" '))


def _direct(text: str, sentence: Span, near: Sequence[Span]) -> _Found:
    for cue in CUE.finditer(text, sentence.start, sentence.end):
        if cue[0] not in _DIRECT_CUES or _covered(cue.start(), near):
            continue
        opening = _DIRECT.match(text, cue.end(), sentence.end)
        source = source_before(text, sentence, cue.start()) if opening else None
        if opening and source:
            return Span(opening.end(), sentence.end), source, Span(*cue.span())
    return None


def _outside(pattern: re.Pattern[str], text: str, sentence: Span, near: Sequence[Span]) -> re.Match[str] | None:
    matches = pattern.finditer(text, sentence.start, sentence.end)
    return next((m for m in matches if not _covered(m.start(), near)), None)


def _covered(at: int, near: Sequence[Span]) -> bool:
    return any(q.start <= at < q.end for q in near)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;."):
        end -= 1
    return Span(start, end)
