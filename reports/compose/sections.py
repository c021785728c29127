"""The sections of a story as they will be printed, each thing marked in the order of the page."""

from __future__ import annotations

from ..model import (
    Evidence,
    Figure,
    KeyFigure,
    Other,
    Passage,
    Person,
    Relation,
    Said,
    Stated,
    correction_of,
)
from .choice import Choice, Clause
from .clauses import words_in
from .dossier import Dossier
from .merged import Merged
from .notebook import Notebook
from .printed import Printed
from .quantities import Quantity

__all__ = ["passage", "said", "stated", "strip", "table"]

_MOST_OTHERS = 6
_LEAST_WORDS = 5


def passage(clause: Clause, notebook: Notebook) -> Passage:
    """Return a clause as it will be printed, with its mark."""
    marks = notebook.mark((Evidence(clause.article.id, clause.span),))
    return notebook.passage(clause.article.id, clause.span, marks)


def strip(choice: Choice, dossier: Dossier, notebook: Notebook) -> tuple[KeyFigure, ...]:
    """Return the large figures."""
    return tuple(_figure(quantity, clause, dossier, notebook) for quantity, clause in choice.strip)


def table(choice: Choice, dossier: Dossier, notebook: Notebook, printed: Printed) -> tuple[KeyFigure, ...]:
    """Return the other figures, each with the words around it, unless these stand elsewhere.

    Where there is little room, a figure without such words is told there already.
    """
    again = choice.room.again
    found = []
    for row in choice.rows:
        clause = printed.clause(row.figure, dossier, most=0)
        if not again and not row.others and (clause is None or _says_little(clause)):
            continue
        if clause is not None or row.figure.fact.noun is not None or row.others:
            found.append(_figure(row, clause, dossier, notebook))
    return tuple(found)


def said(choice: Choice, dossier: Dossier, notebook: Notebook) -> tuple[Said, ...]:
    """Return the quotations; a speaker has the full name and the first role that the texts give."""
    people = dossier.facts(Person)
    given = {p.fact.name: (p.articles[at].id, f.roles[0]) for p in people for at, f in enumerate(p.all) if f.roles}
    found = []
    for quotation in choice.quotations:
        speaker = quotation.fact.speaker
        name = dossier.names.speaker(speaker.name or speaker.text) if speaker else None
        marks = notebook.mark(quotation.evidence)
        words = notebook.passage(quotation.article.id, quotation.fact.span)
        article, role = given.get(name or "", (quotation.article.id, None))
        found.append(
            Said(
                quote=words,
                speaker=name,
                role=role.text if role else None,
                marks=marks,
                corrections=notebook.corrections.within(article, role.span) if role else (),
                certainty=quotation.fact.certainty,
                support=dossier.support(quotation, source=name),
                newness=dossier.newness(quotation),
            )
        )
    return tuple(found)


def stated(choice: Choice, dossier: Dossier, notebook: Notebook) -> tuple[Stated, ...]:
    """Return the statements, those of one source together, sources in the order of their first."""
    order: dict[str, list[Stated]] = {}
    for statement in choice.statements:
        fact = statement.fact
        told = Stated(
            source=fact.source.text,
            cue=fact.cue.text if fact.cue else None,
            content=notebook.passage(statement.article.id, fact.span),
            marks=notebook.mark(statement.evidence),
            corrections=notebook.corrections.within(statement.article.id, fact.source.span),
            certainty=fact.certainty,
            support=dossier.support(statement, source=fact.source.text),
            newness=dossier.newness(statement),
        )
        order.setdefault(dossier.names.speaker(fact.source.name or fact.source.text), []).append(told)
    return tuple(one for group in order.values() for one in group)


def _figure(quantity: Quantity, clause: Clause | None, dossier: Dossier, notebook: Notebook) -> KeyFigure:
    figure = quantity.figure
    fact, source = figure.fact, dossier.frames.of(figure.article.id, figure.fact).source
    return KeyFigure(
        text=fact.text,
        value=fact.value,
        unit=fact.unit,
        counted=fact.noun,
        bound=fact.bound,
        certainty=fact.certainty,
        marks=notebook.mark(figure.evidence),
        passage=notebook.passage(clause.article.id, clause.span, but=fact.span) if clause else None,
        source=source,
        corrected=correction_of(fact) is not None,
        others=tuple(_other(other, relation, dossier, notebook) for other, relation in quantity.others[:_MOST_OTHERS]),
        support=dossier.support(figure, source=source),
        newness=dossier.newness(figure),
    )


def _other(figure: Merged[Figure], relation: Relation, dossier: Dossier, notebook: Notebook) -> Other:
    fact = figure.fact
    outlets = dossier.standing.carried_by([evidence.article for evidence in figure.evidence])
    marks = notebook.mark(figure.evidence)
    return Other(fact.text, fact.value, fact.unit, fact.bound, relation, outlets, figure.article.published, marks)


def _says_little(clause: Clause) -> bool:
    return words_in(clause.span.of(clause.article.text)) < _LEAST_WORDS
