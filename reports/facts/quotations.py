"""Quotations: what stands between quotation marks, over paragraphs too, with the speaker that the text gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Block, Cue, Person, Quotation, Span
from .cues import ACCORDING, CUE, PARTICIPLE, attribution, source_after, source_before

__all__ = ["quotations_in", "quoted_spans"]

_PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"'}
_OPENING = re.compile(r"[“«„]|(?<![\w.,!?…])\"(?=\S)|``")
_LONGEST = 6000
_BEYOND = 3


@dataclass(frozen=True, slots=True)
class _Said:
    source: Span
    cue: Span


def quoted_spans(text: str, blocks: Sequence[Block]) -> list[Span]:
    """Return what stands between paired quotation marks, marks included; a mark that is never closed opens nothing.

    A paragraph that ends inside a quotation goes on in the next one, if that begins with an opening mark.
    """
    found: list[Span] = []
    at = 0
    for index, block in enumerate(blocks):
        at = max(at, block.span.start)
        while opening := _OPENING.search(text, at, block.span.end):
            end = _closing(text, opening, blocks, index)
            if end is None:
                at = opening.end()
                continue
            if end - opening.start() > 2:
                found.append(Span(opening.start(), end))
            at = end
    return found


def _closing(text: str, opening: re.Match[str], blocks: Sequence[Block], index: int) -> int | None:
    if opening[0] == "``":
        end = text.find("''", opening.end(), blocks[index].span.end)
        return end + 2 if end >= 0 else None
    closing = re.compile("[" + _PAIRS[opening[0]] + "]")
    at, last = opening.end(), index
    while True:
        stop = closing.search(text, at, min(blocks[last].span.end, opening.start() + _LONGEST))
        if stop:
            return stop.end()
        follows = last + 1 < len(blocks) and text.startswith(opening[0], blocks[last + 1].span.start)
        if opening[0] == '"' or not follows or last - index >= _BEYOND * 3:
            return None
        last += 1
        at = blocks[last].span.start + 1


def quotations_in(
    text: str, blocks: Sequence[Block], sentences: Sequence[Span], people: Sequence[Person]
) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order."""
    found: list[Quotation] = []
    spans = quoted_spans(text, blocks)
    first = 0
    for index, span in enumerate(spans):
        while first < len(sentences) and sentences[first].end <= span.start:
            first += 1
        frame = _frame(span, sentences, first)
        said = _said(text, span, frame, spans[max(0, index - 2) : index + 3])
        speaker = attribution(text, said.source, people) if said else None
        cue = Cue(said.cue.of(text), said.cue) if said else None
        if speaker is None and found and _goes_on(text, found[-1], span):
            speaker = found[-1].speaker
        found.append(Quotation(text=span.of(text), span=span, sentence=frame, speaker=speaker, cue=cue))
    return tuple(found)


def _frame(span: Span, sentences: Sequence[Span], first: int) -> Span:
    touched = [s for s in sentences[first : first + 60] if s.overlaps(span)]
    return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end)) if touched else span


def _said(text: str, quote: Span, frame: Span, near: Sequence[Span]) -> _Said | None:
    """Look for the speaker after the quotation, before it, and in an "according to"."""
    after_end = min([frame.end, *(q.start for q in near if q.start >= quote.end)])
    before_start = max([frame.start, *(q.end for q in near if q.end <= quote.start)])
    before, after = Span(before_start, quote.start), Span(quote.end, max(quote.end, after_end))
    return _after(text, after) or _before(text, before) or _according(text, before) or _according(text, after)


def _after(text: str, clause: Span) -> _Said | None:
    cue = CUE.search(text, clause.start, clause.end)
    if cue is None or len(text[clause.start : cue.start()].split()) > 12:
        return None
    source = source_before(text, clause, cue.start()) if text[clause.start : cue.start()].strip(" ,") else None
    source = source or source_after(text, cue.end(), clause.end)
    return _Said(source, Span(*cue.span())) if source else None


def _before(text: str, clause: Span) -> _Said | None:
    cues = [*CUE.finditer(text, clause.start, clause.end)]
    participles = [*PARTICIPLE.finditer(text, clause.start, clause.end)]
    cue = max([*cues, *participles], key=lambda m: m.start(), default=None)
    if cue is None:
        return None
    if cue in participles:
        subject = _subject(text, clause)
        return _Said(subject, Span(*cue.span())) if subject else None
    source = source_before(text, clause, cue.start())
    return _Said(source, Span(*cue.span())) if source else None


def _according(text: str, clause: Span) -> _Said | None:
    match = ACCORDING.search(text, clause.start, clause.end)
    source = source_after(text, match.end() - 1, clause.end) if match else None
    return _Said(source, Span(*match.span("cue"))) if match and source else None


_SUBJECT = re.compile(
    r"(?P<source>(?:(?:The|A|An|Another|One|His|Her)\s)?(?:[A-Z][\w.’'-]*|He|She|They)(?:\s[A-Z][\w.’'-]*){0,5}"
    r"(?:\s(?:officials?|spokesman|spokeswoman|spokesperson|ministry|government|police))?)\b"
)


def _subject(text: str, clause: Span) -> Span | None:
    """Return the first noun phrase of a clause that can be somebody."""
    opening = re.compile(r"(?:(?:In|On|At|As|After|Before|During|While|With|For)\s[^,]{2,90},\s)?").match(
        text, clause.start
    )
    match = _SUBJECT.match(text, opening.end() if opening else clause.start, clause.end)
    return Span(*match.span("source")) if match else None


def _goes_on(text: str, earlier: Quotation, span: Span) -> bool:
    """Say whether a quotation without speaker goes on from the one shortly before it in the same paragraph."""
    between = text[earlier.span.end : span.start]
    return "\n\n" not in between and len(between) < 160 and text[span.start + 1 : span.start + 2].isupper()
