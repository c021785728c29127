"""The sections of a story as they will be printed, each thing marked in the order of the page."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import (
    ArticleFacts,
    Correction,
    Evidence,
    Figure,
    KeyFigure,
    Moment,
    Organisation,
    Passage,
    Person,
    Place,
    Said,
    Span,
    Stated,
    When,
    Where,
    Who,
    correction_of,
)
from .choice import Choice, Clause
from .clauses import phrase_around
from .frames import Frames
from .merged import F, Merged, facts_in
from .notebook import Notebook

__all__ = ["passage", "said", "stated", "strip", "table", "when", "where", "who"]

_MOST_PEOPLE = 12
_MOST_BODIES = 6
_MOST_PLACES = 12


def passage(clause: Clause, notebook: Notebook) -> Passage:
    """Return a clause as it will be printed, with its mark."""
    marks = notebook.mark((Evidence(clause.article.id, clause.span),))
    return notebook.passage(clause.article.id, clause.span, marks)


def strip(choice: Choice, frames: Frames, notebook: Notebook) -> tuple[KeyFigure, ...]:
    """Return the large figures."""
    return tuple(_figure(figure, clause, frames, notebook) for figure, clause in choice.strip)


def table(choice: Choice, frames: Frames, notebook: Notebook) -> tuple[KeyFigure, ...]:
    """Return the other figures, each with the words around it."""
    return tuple(_figure(row, Clause(row.article, _around(row, frames)), frames, notebook) for row in choice.rows)


def said(choice: Choice, people: Sequence[Merged[Person]], notebook: Notebook) -> tuple[Said, ...]:
    """Return the quotations; a speaker has the full name and the first role that the texts give."""
    given = {p.fact.name: (p.article.id, p.fact.roles[0]) for p in people if p.fact.roles}
    found = []
    for quotation in choice.quotations:
        speaker = quotation.fact.speaker
        name = (speaker.name or speaker.text) if speaker else None
        marks = notebook.mark(quotation.evidence)
        words = notebook.passage(quotation.article.id, quotation.fact.span)
        article, role = given.get(name or "", (quotation.article.id, None))
        corrections = notebook.corrections.within(article, role.span) if role else ()
        found.append(Said(words, name, role.text if role else None, marks, corrections, quotation.fact.certainty))
    return tuple(found)


def stated(choice: Choice, notebook: Notebook) -> tuple[Stated, ...]:
    """Return the statements, those of one source together, sources in the order of their first."""
    order: dict[str, list[Stated]] = {}
    for statement in choice.statements:
        fact = statement.fact
        words = notebook.passage(statement.article.id, fact.span)
        marks = notebook.mark(statement.evidence)
        cue = fact.cue.text if fact.cue else None
        corrections = notebook.corrections.within(statement.article.id, fact.source.span)
        told = Stated(fact.source.text, cue, words, marks, corrections, fact.certainty)
        order.setdefault(fact.source.name or fact.source.text, []).append(told)
    return tuple(one for group in order.values() for one in group)


def who(
    reports: Sequence[ArticleFacts], quoted: Sequence[Said], told: Sequence[Stated], notebook: Notebook
) -> tuple[Who, ...]:
    """Return people, most named first, then bodies; nobody is repeated of whom a line of speech says as much."""
    speakers = [" ".join(filter(None, (one.speaker, one.role))).casefold() for one in quoted]
    speakers += [one.source.casefold() for one in told]

    def is_told(name: str, roles: tuple[str, ...] = ()) -> bool:
        return any(all(word.casefold() in line for word in (name, *roles)) for line in speakers)

    people = [
        Who(
            name=p.fact.name,
            roles=roles,
            is_person=True,
            certainty=p.fact.certainty,
            marks=notebook.mark(_with_roles(p)),
            corrections=_corrected_roles(p, notebook),
        )
        for p in sorted(facts_in(reports, Person), key=_named_least)[:_MOST_PEOPLE]
        if not is_told(p.fact.name, roles := _distinct([role.text for fact in p.all for role in fact.roles]))
    ]
    bodies = [
        Who(b.fact.name, (), is_person=False, certainty=b.fact.certainty, marks=notebook.mark(b.evidence))
        for b in sorted(facts_in(reports, Organisation), key=_named_least)[:_MOST_BODIES]
        if not is_told(b.fact.name)
    ]
    return (*people, *bodies)


def where(reports: Sequence[ArticleFacts], notebook: Notebook) -> tuple[Where, ...]:
    """Return places, most named first."""
    places = sorted(facts_in(reports, Place), key=_named_least)[:_MOST_PLACES]
    return tuple(Where(p.fact.name, p.fact.country, notebook.mark(p.evidence)) for p in places)


def when(moments: Sequence[Merged[Moment]], frames: Frames, notebook: Notebook) -> tuple[When, ...]:
    """Return moments in the order of time, each with the words around it and who says them."""
    found = []
    for moment in sorted(moments, key=lambda m: m.fact.value or ""):
        around = _around(moment, frames)
        words = notebook.passage(moment.article.id, around)
        source = frames.of(moment.article.id, moment.fact).source
        marks = notebook.mark(moment.evidence)
        found.append(When(moment.fact.value, moment.fact.text, words, marks, source, moment.fact.certainty))
    return tuple(found)


def _around(merged: Merged[F], frames: Frames) -> Span:
    frame = frames.of(merged.article.id, merged.fact)
    return phrase_around(merged.text, frame.bounds, merged.fact.span, whole=frame.whole)


def _figure(figure: Merged[Figure], clause: Clause | None, frames: Frames, notebook: Notebook) -> KeyFigure:
    fact = figure.fact
    return KeyFigure(
        text=fact.text,
        value=fact.value,
        unit=fact.unit,
        counted=fact.noun,
        bound=fact.bound,
        certainty=fact.certainty,
        marks=notebook.mark(figure.evidence),
        passage=notebook.passage(clause.article.id, clause.span, but=fact.span) if clause else None,
        source=frames.of(figure.article.id, fact).source,
        corrected=correction_of(fact) is not None,
    )


def _distinct(roles: Sequence[str]) -> tuple[str, ...]:
    """Return roles once, without those that a longer one says too: "mayor" beside "mayor of Quillhaven"."""
    once = list({role.casefold(): role for role in reversed(roles)}.values())[::-1]
    return tuple(r for r in once if not any(o != r and f" {r} ".casefold() in f" {o} ".casefold() for o in once))


def _with_roles(person: Merged[Person]) -> tuple[Evidence, ...]:
    """Lead to the sentences that give the roles, else to the first mention."""
    given = [Evidence(e.article, r.span) for e, f in zip(person.evidence, person.all, strict=True) for r in f.roles]
    return tuple(given) or person.evidence


def _corrected_roles(person: Merged[Person], notebook: Notebook) -> tuple[Correction, ...]:
    tellings = zip(person.evidence, person.all, strict=True)
    return tuple(c for e, f in tellings for c in notebook.corrections.within(e.article, *(r.span for r in f.roles)))


def _named_least(fact: Merged) -> int:  # type: ignore[type-arg]
    return -sum(len(telling.mentions) for telling in fact.all)
