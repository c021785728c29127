"""Which statements and quotations of a story are worth printing."""

from __future__ import annotations

from collections.abc import Sequence, Set

from ..model import (
    ArticleFacts,
    Quotation,
    Span,
    Statement,
)
from .clauses import words_in
from .dossier import Dossier
from .merged import F, Merged
from .once import Once
from .room import Room

__all__ = ["is_overtaken", "is_told", "native_first", "worth_printing", "worth_stating"]

_QUOTATION_WORDS = 4
_ANYBODY = frozenset(
    ["he", "she", "it", "they", "we", "i", "you", "one", "who", "er", "sie", "es", "man", "wir", "ich"]
)


def native_first(facts: Sequence[Merged[F]], lead: ArticleFacts) -> list[Merged[F]]:
    """Return facts with those that are told in the leading article's language first."""
    return sorted(facts, key=lambda fact: fact.article.language != lead.article.language)


def worth_stating(statement: Merged[Statement], dossier: Dossier, room: Room) -> bool:
    """Leave out what headlines alone state, since one of them is printed, and what is stated by a mere "he"."""
    source = statement.fact.source
    if source.text.casefold() in _ANYBODY and (source.name is None or not room.again):
        return False
    titles = {report.article.id: len(report.article.title) for report in dossier.reports}
    return any(evidence.span.end > titles[evidence.article] for evidence in statement.evidence)


def is_overtaken(statement: Merged[Statement], past: Set[tuple[str, Span]]) -> bool:
    """Say whether a statement, wherever it is told, holds a value that a newer one has overtaken."""
    return any(e.article == article and e.span.covers(span) for e in statement.evidence for article, span in past)


def is_told(quotation: Merged[Quotation], once: Once) -> bool:
    """Say whether another story has printed a quotation."""
    return once.is_told(quotation.fact.text)


def worth_printing(quotation: Merged[Quotation], statements: Sequence[Merged[Statement]]) -> bool:
    """Leave out a quotation that a statement holds, what a mere "she" says, and a few words that nobody does."""
    inside = any(s.article.id == quotation.article.id and s.fact.span.covers(quotation.fact.span) for s in statements)
    speaker = quotation.fact.speaker
    if speaker is None:
        return not inside and words_in(quotation.fact.text) >= _QUOTATION_WORDS
    return not inside and (speaker.name is not None or speaker.text.casefold() not in _ANYBODY)
