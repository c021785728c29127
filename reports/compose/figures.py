"""Which figures of a story are printed, in which order, and which of them lead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from decimal import Decimal

from ..model import (
    Article,
    Certainty,
    Evidence,
    Figure,
    Relation,
    Span,
)
from .clauses import Clause, clause_around, phrase_around, words_in
from .dossier import Dossier
from .merged import Merged
from .points import is_older
from .quantities import Quantity
from .room import Room

__all__ = ["figures_of", "is_behind", "is_in_passing", "is_stale", "moved", "strip_of"]

_READ = 200
_STRIP = 4
_STRIP_WORDS = 14
_MOVED_WORDS = 18
_SMALL = 8
_IN_WORDS = 12


def figures_of(dossier: Dossier) -> tuple[Quantity, ...]:
    """Return the figures that may be printed, in the order of their weight; none that headlines alone tell."""
    titles = {report.article.id: len(report.article.title) for report in dossier.reports}
    lead = dossier.reports[0].article
    language = lead.language
    ranked = _ranked([q for q in dossier.quantities if not _in_headlines(q.figure, titles)], lead)
    told = {(q.figure.fact.value, q.figure.fact.unit) for q in ranked if q.figure.article.language == language}
    return tuple(q for q in ranked if q.figure.article.language == language or not _is_echo(q, told))


def _is_echo(quantity: Quantity, told: Set[tuple[Decimal, str | None]]) -> bool:
    """Say whether a figure of an article in another language has a value that is told in the lead's language."""
    fact = quantity.figure.fact
    return not quantity.others and (fact.value, fact.unit) in told


def is_stale(quantity: Quantity, past: Set[tuple[str, Span]], known: Sequence[Quantity]) -> bool:
    """Say whether a figure stands beside a value that was overtaken, in a sentence that doesn't tell the newer one."""
    sentence, article = quantity.figure.fact.sentence, quantity.figure.article.id
    if quantity.others or not any(name == article and sentence.covers(span) for name, span in past):
        return False
    newer = (e for q in known if q.others for e in q.figure.evidence)
    return not any(e.article == article and sentence.covers(e.span) for e in newer)


def is_behind(quantity: Quantity, lead: Article) -> bool:
    """Say whether a figure stands only in articles that the leading one has overtaken, as its counts may have been."""
    return not quantity.others and all(is_older(article, lead) for article in quantity.figure.articles)


def is_in_passing(quantity: Quantity) -> bool:
    """Say whether a figure is a small number in words that one article tells: "two brothers", "five passengers"."""
    fact = quantity.figure.fact
    alone = not quantity.others and len(quantity.figure.evidence) == 1
    return alone and fact.unit is None and fact.value <= _IN_WORDS and not any(c.isdigit() for c in fact.text)


def _in_headlines(figure: Merged[Figure], titles: Mapping[str, int]) -> bool:
    """Say whether a figure stands in headlines alone, which are printed or repeat the one that is.

    `titles` are the lengths of the articles' titles.
    """
    return all(evidence.span.end <= titles[evidence.article] for evidence in figure.evidence)


def _ranked(figures: Sequence[Quantity], lead: Article) -> tuple[Quantity, ...]:
    """Put the sure figures in the lead's language first, older articles' later, and small words last.

    Of these, counts that have moved go first, then what says what it counts, then what several sources tell.
    """

    def rank(quantity: Quantity) -> tuple[bool, ...]:
        fact = quantity.figure.fact
        small = fact.unit is None and fact.value <= _SMALL and not fact.text[0].isdigit() and fact.noun is not None
        told = len(quantity.figure.evidence) + len(quantity.others)
        foreign = quantity.figure.article.language != lead.language
        still = all(how is not Relation.EARLIER for _, how in quantity.others)
        older = still and is_older(quantity.figure.article, lead)
        return (foreign, fact.certainty is not Certainty.CERTAIN, still, older, fact.noun is None, small, told < 2)

    return tuple(sorted(figures, key=rank))


def strip_of(
    figures: Sequence[Quantity], taken: set[tuple[str, Span]], dossier: Dossier, room: Room
) -> tuple[tuple[Quantity, Clause | None], ...]:
    """Choose the figures to lead: each says what it counts, by a clause that no other one has taken.

    Where there is room for bare ones, a noun alone will do; where there is little, its sentence must be printed.
    """
    led: list[tuple[Quantity, Clause | None]] = []
    for quantity in figures[:_READ]:
        if (quantity.figure.article.id, quantity.figure.fact.span) in dossier.asides:
            continue
        clause = _explained(quantity, taken, dossier)
        if clause is not None and any(other is not None and other.words == clause.words for _, other in led):
            continue
        stands = room.again or bool(quantity.others) or bool(dossier.sentences(quantity.figure) & taken)
        bare = room.bare and stands and quantity.figure.fact.noun is not None
        if len(led) < _STRIP and (clause is not None or bare):
            led.append((quantity, clause))
    return tuple(led)


def _explained(quantity: Quantity, taken: set[tuple[str, Span]], dossier: Dossier) -> Clause | None:
    """Return the clause that says what a figure counts, None where it is long; of a moved count, a phrase of it."""
    figure = quantity.figure
    if dossier.sentences(figure) & taken:
        return None
    frame = dossier.frames.of(figure.article.id, figure.fact)
    clause = clause_around(figure.text, frame.bounds, figure.fact.span, whole=frame.whole)
    if words_in(clause.of(figure.text)) <= _STRIP_WORDS:
        return Clause(figure.article, clause)
    phrase = phrase_around(figure.text, frame.bounds, figure.fact.span, whole=frame.whole)
    moved = any(how is Relation.EARLIER for _, how in quantity.others)
    return Clause(figure.article, phrase) if moved and words_in(phrase.of(figure.text)) <= _MOVED_WORDS else None


def moved(figures: Sequence[Quantity]) -> frozenset[frozenset[Evidence]]:
    """Return the pairs of places that tell two values of one quantity, where the newer has overtaken the older."""
    return frozenset(
        frozenset((now, before))
        for quantity in figures
        for other, how in quantity.others
        if how is Relation.EARLIER
        for now in quantity.figure.evidence
        for before in other.evidence
    )
