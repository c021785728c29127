"""What stands in a story already, so that the words around a fact are not printed a second time."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import (
    Span,
)
from .choice import Choice, Clause
from .clauses import phrase_around, trimmed, words_in
from .dossier import Dossier
from .merged import F, Merged
from .words import words_of

__all__ = ["Printed"]


@dataclass(frozen=True, slots=True)
class Printed:
    """What stands in a story already: sentences in full, by article and span, and the words around facts."""

    sentences: set[tuple[str, Span]]
    words: set[str]

    @classmethod
    def of(cls, choice: Choice) -> Printed:
        """Begin with what a choice prints."""
        words = {words_of(said.fact.text) for said in choice.quotations}
        words |= {clause.words for _, clause in choice.strip if clause}
        return cls(set(choice.printed), words)

    def clause(self, merged: Merged[F], dossier: Dossier, *, most: int) -> Clause | None:
        """Return the words around a fact; None where they stand already, or are many and their sentence stands."""
        frame = dossier.frames.of(merged.article.id, merged.fact)
        around = phrase_around(merged.text, frame.bounds, merged.fact.span, whole=frame.whole)
        clause = Clause(merged.article, around)
        is_whole = around.covers(trimmed(merged.text, merged.fact.sentence))
        stands = (merged.article.id, merged.fact.sentence) in self.sentences
        if clause.words in self.words or (stands and (is_whole or words_in(around.of(merged.text)) > most)):
            return None
        self.words.add(clause.words)
        if is_whole:
            self.sentences.update(dossier.sentences(merged))
        return clause
