"""The notes of an edition while it is being composed: one for each sentence that something was taken from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model import ArticleFacts, Evidence, Mark, Note, Passage, Segment, Span
from .corrections import Corrections

__all__ = ["Notebook"]


class Notebook:
    """Gives out marks, numbered in the order asked for, and at the end the notes that they lead to."""

    def __init__(self, articles: Iterable[ArticleFacts]) -> None:
        self._articles: Mapping[str, ArticleFacts] = {facts.article.id: facts for facts in articles}
        self.corrections = Corrections(self._articles.values())
        self._spans: dict[tuple[str, Span], list[Span]] = {}
        self._anchors: dict[tuple[str, Span], list[str]] = {}
        self._numbers: dict[tuple[str, Span], int] = {}

    def mark(self, evidence: Iterable[Evidence]) -> tuple[Mark, ...]:
        """Return one mark for each sentence that the evidence stands in."""
        marks: list[Mark] = []
        for item in evidence:
            for sentence in self._sentences(item):
                key = (item.article, sentence)
                number = self._numbers.setdefault(key, len(self._numbers) + 1)
                self._spans.setdefault(key, []).append(item.span)
                if all(mark.note != number for mark in marks):
                    anchors = self._anchors.setdefault(key, [])
                    anchors.append(f"m{number}-{len(anchors) + 1}")
                    marks.append(Mark(number, anchors[-1]))
        return tuple(marks)

    def passage(self, article: str, span: Span, marks: tuple[Mark, ...] = (), but: Span | None = None) -> Passage:
        """Return words of an article as they will be printed; `but` is a fact whose correction is told beside them."""
        corrections = self.corrections.within(article, span, but=but)
        return Passage(span.of(self._articles[article].article.text), article, span, marks, corrections)

    def notes(self) -> tuple[Note, ...]:
        """Return the notes in the order of their numbers."""
        found = []
        for (article, sentence), number in self._numbers.items():
            text = self._articles[article].article.text
            segments = _segments(text, sentence, self._spans[article, sentence])
            anchors, corrections = self._anchors[article, sentence], self.corrections.within(article, sentence)
            found.append(Note(number, article, sentence, segments, tuple(anchors), corrections))
        return tuple(found)

    def _sentences(self, item: Evidence) -> list[Span]:
        """Return the sentences that a span touches; a quotation may run over several, and leads to the first."""
        touched = [s for s in self._articles[item.article].sentences if s.overlaps(item.span)]
        return touched[:1] or [item.span]


def _segments(text: str, sentence: Span, spans: Iterable[Span]) -> tuple[Segment, ...]:
    """Cut a sentence where facts begin and end; a span that is the whole sentence marks nothing in particular."""
    inside = sorted(
        Span(max(s.start, sentence.start), min(s.end, sentence.end))
        for s in set(spans)
        if s.overlaps(sentence) and not s.covers(sentence)
    )
    segments, at = [], sentence.start
    for span in inside:
        if span.end <= at:
            continue
        start = max(span.start, at)
        segments += [Segment(text[at:start], marked=False), Segment(text[start : span.end], marked=True)]
        at = span.end
    segments.append(Segment(text[at : sentence.end], marked=False))
    return tuple(segment for segment in segments if segment.text)
