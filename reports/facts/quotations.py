"""Quotations: what stands between quotation marks, over paragraphs too, with the speaker that the text gives."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Block, Certainty, Cue, Person, Quotation, Span
from .cues import attribution
from .speakers import goes_on, named_before, said_of, stands_alone

__all__ = ["quotations_in", "quoted_spans"]

_PAIRS = {"“": "”", "«": "»", "„": "“”", '"': '"'}
_OPENING = re.compile(r"[“«„]|(?<![\w.,!?…])\"(?=\S)|``")
_LONGEST = 6000
_BEYOND = 3


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
        if not follows or last - index >= _BEYOND * 3:
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
        near = spans[max(0, index - 2) : index + 3]
        said = said_of(text, span, frame, sentences, first, near=near)
        speaker = attribution(text, said.source, people) if said else named_before(text, span, people)
        cue = Cue(said.cue.of(text), said.cue) if said else None
        certainty = Certainty.CERTAIN
        if speaker is None and found and (goes_on(text, found[-1], span) or stands_alone(text, found[-1], span)):
            speaker, certainty = found[-1].speaker, Certainty.LIKELY
        found.append(
            Quotation(text=span.of(text), span=span, sentence=frame, speaker=speaker, cue=cue, certainty=certainty)
        )
    return tuple(found)


def _frame(span: Span, sentences: Sequence[Span], first: int) -> Span:
    touched = [s for s in sentences[first : first + 60] if s.overlaps(span)]
    return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end)) if touched else span
