"""What surrounds a fact in its article: who says it, what may be printed of it, and what must not be cut."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model import ArticleFacts, Fact, Figure, Moment, Named, Quotation, Span, Statement
from .names import Names

__all__ = ["Frame", "Frames"]


@dataclass(frozen=True, slots=True)
class Frame:
    """The stretch that a fact's words may be cut from, who says it (None: the article itself), and what stays whole."""

    bounds: Span
    source: str | None
    whole: tuple[Span, ...]


class Frames:
    """The frames of the articles of one story."""

    def __init__(self, reports: Sequence[ArticleFacts], names: Names | None = None) -> None:
        self._names = names or Names(reports)
        self._speech: Mapping[str, Sequence[Statement | Quotation]] = {
            r.article.id: [f for f in r.facts if isinstance(f, Statement | Quotation)] for r in reports
        }
        self._whole = {r.article.id: sorted(_kept_whole(r.facts)) for r in reports}

    def of(self, article: str, fact: Fact) -> Frame:
        """Return the frame of a fact: inside speech only that speech is printed, and its source goes before it."""
        holding = sorted((s for s in self._speech[article] if s.span.covers(fact.span)), key=_size)
        bounds = holding[0].span if holding else fact.sentence
        whole = tuple(span for span in self._whole[article] if span.overlaps(bounds))
        source = next((name for speech in holding if (name := self._source(speech))), None)
        return Frame(bounds, source, whole)

    def _source(self, speech: Statement | Quotation) -> str | None:
        said_by = speech.source if isinstance(speech, Statement) else speech.speaker
        return self._names.speaker(said_by.name or said_by.text) if said_by else None


def _size(speech: Statement | Quotation) -> int:
    return speech.span.end - speech.span.start


def _kept_whole(facts: Iterable[Fact]) -> set[Span]:
    """Return the spans that no cut may part: figures, dates, names with all their mentions, quotations."""
    found: set[Span] = set()
    for fact in facts:
        if isinstance(fact, Figure | Moment | Quotation):
            found.add(fact.span)
        elif isinstance(fact, Named):
            found |= {mention.span for mention in fact.mentions}
    return found
