"""The sections of a story as they will be printed, each thing marked in the order of the page."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import (
    ArticleFacts,
    Evidence,
    KeyFigure,
    Moment,
    Organisation,
    Passage,
    Person,
    Place,
    Said,
    Stated,
    When,
    Where,
    Who,
)
from .choice import Choice, Clause
from .clauses import phrase_around
from .merged import Merged, facts_in
from .notebook import Notebook

__all__ = ["passage", "said", "stated", "strip", "table", "when", "where", "who"]

_MOST_PEOPLE = 12
_MOST_BODIES = 6
_MOST_PLACES = 12


def passage(clause: Clause, notebook: Notebook) -> Passage:
    """Return a clause as it will be printed, with its mark."""
    marks = notebook.mark((Evidence(clause.article.id, clause.span),))
    return Passage(clause.span.of(clause.article.text), clause.article.id, clause.span, marks)


def strip(choice: Choice, notebook: Notebook) -> tuple[KeyFigure, ...]:
    """Return the large figures."""
    return tuple(_figure(figure, clause, notebook) for figure, clause in choice.strip)


def table(choice: Choice, notebook: Notebook) -> tuple[KeyFigure, ...]:
    """Return the other figures, each with the words around it."""
    rows = []
    for figure in choice.rows:
        around = phrase_around(figure.text, figure.fact.sentence, figure.fact.span)
        rows.append(_figure(figure, Clause(figure.article, around), notebook))
    return tuple(rows)


def said(choice: Choice, people: Sequence[Person], notebook: Notebook) -> tuple[Said, ...]:
    """Return the quotations; a speaker has the full name and the first role that the texts give."""
    roles = {person.name: person.roles[0].text for person in people if person.roles}
    found = []
    for quotation in choice.quotations:
        speaker = quotation.fact.speaker
        name = (speaker.name or speaker.text) if speaker else None
        marks = notebook.mark(quotation.evidence)
        words = Passage(quotation.fact.text, quotation.article.id, quotation.fact.span)
        found.append(Said(words, name, roles.get(name) if name else None, marks))
    return tuple(found)


def stated(choice: Choice, notebook: Notebook) -> tuple[Stated, ...]:
    """Return the statements, those of one source together, sources in the order of their first."""
    order: dict[str, list[Stated]] = {}
    for statement in choice.statements:
        fact = statement.fact
        words = Passage(fact.text, statement.article.id, fact.span)
        marks = notebook.mark(statement.evidence)
        cue = fact.cue.text if fact.cue else None
        order.setdefault(fact.source.name or fact.source.text, []).append(Stated(fact.source.text, cue, words, marks))
    return tuple(one for group in order.values() for one in group)


def who(reports: Sequence[ArticleFacts], told: Sequence[Said], notebook: Notebook) -> tuple[Who, ...]:
    """Return people, most named first, then bodies; a speaker whose one role stands by the quotation isn't repeated."""
    told_names = {one.speaker for one in told}
    found = []
    for person in sorted(facts_in(reports, Person), key=_named_least)[:_MOST_PEOPLE]:
        roles = tuple(dict.fromkeys(role.text for fact in person.all for role in fact.roles))
        if person.fact.name in told_names and len(roles) <= 1:
            continue
        found.append(
            Who(person.fact.name, roles, True, person.fact.certainty, notebook.mark(_with_roles(person)))  # noqa: FBT003 - the record's own order
        )
    for body in sorted(facts_in(reports, Organisation), key=_named_least)[:_MOST_BODIES]:
        found.append(Who(body.fact.name, (), False, body.fact.certainty, notebook.mark(body.evidence)))  # noqa: FBT003, PERF401
    return tuple(found)


def where(reports: Sequence[ArticleFacts], notebook: Notebook) -> tuple[Where, ...]:
    """Return places, most named first."""
    places = sorted(facts_in(reports, Place), key=_named_least)[:_MOST_PLACES]
    return tuple(Where(p.fact.name, p.fact.country, notebook.mark(p.evidence)) for p in places)


def when(reports: Sequence[ArticleFacts], notebook: Notebook) -> tuple[When, ...]:
    """Return the resolved moments in the order of time, each with the words around it."""
    moments = sorted((m for m in facts_in(reports, Moment) if m.fact.value), key=lambda m: m.fact.value or "")
    found = []
    for moment in moments:
        around = phrase_around(moment.text, moment.fact.sentence, moment.fact.span)
        words = Passage(around.of(moment.text), moment.article.id, around)
        found.append(When(moment.fact.value, moment.fact.text, words, notebook.mark(moment.evidence)))
    return tuple(found)


def _figure(figure: Merged, clause: Clause | None, notebook: Notebook) -> KeyFigure:  # type: ignore[type-arg]
    fact = figure.fact
    marks = notebook.mark(figure.evidence)
    words = Passage(clause.span.of(clause.article.text), clause.article.id, clause.span) if clause else None
    return KeyFigure(fact.text, fact.value, fact.unit, fact.counted, fact.bound, fact.certainty, marks, words)


def _with_roles(person: Merged[Person]) -> tuple[Evidence, ...]:
    """Lead to the sentences that give the roles, else to the first mention."""
    given = [Evidence(e.article, r.span) for e, f in zip(person.evidence, person.all, strict=True) for r in f.roles]
    return tuple(given) or person.evidence


def _named_least(fact: Merged) -> int:  # type: ignore[type-arg]
    return -sum(len(telling.mentions) for telling in fact.all)
