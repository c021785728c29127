"""What is printed of a story, and where: each sentence in one place, the strongest place first.

The order in which places take their sentences:
1. the standfirst: the first sentence of the leading article that is short enough;
2. statements, with the quotations inside them; then quotations;
3. the strip: figures that a clause explains;
4. key points: the sentences left that hold most facts and stand on their own feet.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from ..model import (
    Evidence,
    Quotation,
    Span,
    Statement,
)
from .clauses import Clause
from .dossier import Dossier
from .figures import figures_of, is_behind, is_in_passing, is_stale, moved, strip_of
from .merged import F, Merged
from .once import Once
from .points import points_of, standfirst_of
from .quantities import Quantity
from .room import Room
from .speech import is_overtaken, is_told, native_first, worth_printing, worth_stating

__all__ = ["Choice", "Clause", "choose", "worth_a_list"]

_ALL_ROOM = Room()
_LEAST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """What is printed of a story: clauses and merged facts. `strip` pairs a figure with its clause, or with None.

    Figures come with the same quantity's other values. `printed` are the sentences that are told in full: (article id,
    sentence). `moved` pairs the places of an earlier value with those of the newer one. `more` is how many statements,
    quotations and figures are left out because there are too many for a page.
    """

    standfirst: Clause | None
    points: tuple[Clause, ...]
    strip: tuple[tuple[Quantity, Clause | None], ...]
    rows: tuple[Quantity, ...]
    statements: tuple[Merged[Statement], ...]
    quotations: tuple[Merged[Quotation], ...]
    printed: frozenset[tuple[str, Span]]
    moved: frozenset[frozenset[Evidence]] = frozenset()
    more: int = 0
    room: Room = _ALL_ROOM


def choose(dossier: Dossier, once: Once, room: Room) -> Choice:
    """Choose what is printed of the articles on one event, the leading article first, as far as there is room.

    `once` knows the sentences that stories before this one have printed. What holds a value that a newer one has
    overtaken is left to the data.
    """
    lead = dossier.reports[0]
    taken = {told for report in dossier.reports for told in once.told_in(report)}
    standfirst = standfirst_of(lead, taken)
    opened = {(lead.article.id, s) for s in lead.sentences if standfirst and s.overlaps(standfirst)}
    taken |= dossier.with_twins(opened)
    known = figures_of(dossier)
    past = dossier.overtaken
    figures = [q for q in known if not is_stale(q, past, known) and not (past and is_behind(q, lead.article))]
    stated = [
        s for s in dossier.facts(Statement) if worth_stating(s, dossier, room) and not dossier.sentences(s) & taken
    ]
    standing = native_first([s for s in stated if not is_overtaken(s, past)], lead)
    statements = tuple(standing[: room.statements])
    taken |= {sentence for s in statements for sentence in dossier.sentences(s)}
    quoted = native_first(
        [q for q in dossier.facts(Quotation) if worth_printing(q, stated) and not is_told(q, once)], lead
    )
    quotations = tuple(quoted[: room.quotations])
    taken |= {sentence for q in quotations for sentence in dossier.sentences(q)}
    strip = strip_of(figures, taken, dossier, room)
    taken |= {sentence for quantity, clause in strip if clause for sentence in dossier.sentences(quantity.figure)}
    points = points_of(dossier, taken, past, most=room.points)
    printed = frozenset(taken | dossier.with_twins({(clause.article.id, clause.span) for clause in points}))
    left = [q for q in figures if all(q is not led for led, _ in strip)]
    listed = room.again and len(left) >= _LEAST_ROWS
    rows = [q for q in left if q.others or listed or not dossier.sentences(q.figure) <= printed]
    rows = rows if room.again else [q for q in rows if not is_in_passing(q)]
    return Choice(
        standfirst=Clause(lead.article, standfirst) if standfirst else None,
        points=points,
        strip=strip,
        rows=tuple(rows[: room.rows]),
        statements=statements,
        quotations=quotations,
        printed=printed,
        moved=moved(known),
        more=len(stated) - len(statements) + len(quoted[room.quotations :]) + len(rows[room.rows :]),
        room=room,
    )


def worth_a_list(facts: Sequence[Merged[F]], printed: Set[tuple[str, Span]], dossier: Dossier) -> tuple[Merged[F], ...]:
    """Return facts for a timeline; one or two alone aren't told again if their sentence is printed in full."""
    if len(facts) >= _LEAST_ROWS:
        return tuple(facts)
    return tuple(fact for fact in facts if not dossier.sentences(fact) <= printed)
