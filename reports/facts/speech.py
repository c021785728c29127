"""Quotations with who speaks: the marks are the same for all, how a speaker is named is the language's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import Attribution, Certainty, Cue, Person, Quotation, Span
from .language import Speech

__all__ = ["quotations_in"]


def quotations_in(
    text: str, spans: Sequence[Span], sentences: Sequence[Span], people: Sequence[Person], *, speech: Speech
) -> tuple[Quotation, ...]:
    """Return what stands between quotation marks (`spans`, in order) as quotations, each with who says it."""
    found: list[Quotation] = []
    ending = {m.span.end: Attribution(m.text, m.span, p.name) for p in reversed(people) for m in reversed(p.mentions)}
    first = 0
    for index, span in enumerate(spans):
        while first < len(sentences) and sentences[first].end <= span.start:
            first += 1
        frame = _frame(span, sentences, first)
        near = spans[max(0, index - 2) : index + 3]
        said = speech.said_of(text, span, frame, sentences, first, near=near)
        speaker = speech.named_by(text, said.source) if said else _named_before(text, span, ending)
        cue = Cue(said.cue.of(text), said.cue) if said and said.cue.start < said.cue.end else None
        likely = said is not None and (said.likely or speech.is_open(text, said.source))
        certainty = Certainty.LIKELY if likely else Certainty.CERTAIN
        if (
            speaker is None
            and found
            and (speech.goes_on(text, found[-1], span) or _stands_alone(text, found[-1], span))
        ):
            speaker, certainty = found[-1].speaker, Certainty.LIKELY
        found.append(
            Quotation(text=span.of(text), span=span, sentence=frame, speaker=speaker, cue=cue, certainty=certainty)
        )
    return tuple(found)


def _frame(span: Span, sentences: Sequence[Span], first: int) -> Span:
    touched = [s for s in sentences[first : first + 60] if s.overlaps(span)]
    return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end)) if touched else span


def _named_before(text: str, quote: Span, ending: Mapping[int, Attribution]) -> Attribution | None:
    """Read "pollster Ada Renn: “…": a speaker without any verb of speech; `ending` are the mentions by their ends."""
    return ending.get(quote.start - 2) if text[max(0, quote.start - 2) : quote.start] == ": " else None


def _stands_alone(text: str, earlier: Quotation, span: Span) -> bool:
    """Say whether a quotation is a paragraph of its own, right after the paragraph of the one before."""
    if earlier.speaker is None or text[span.start - 1 : span.start] != "\n":
        return False
    rest = text[span.end : span.end + 1]
    return rest in ("", "\n") and text.count("\n\n", earlier.span.end, span.start) == 1
