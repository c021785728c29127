"""The sections of a story as they will be printed, each thing marked in the order of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import (
    Article,
    Certainty,
    Correction,
    Evidence,
    Figure,
    KeyFigure,
    Moment,
    Organisation,
    Other,
    Passage,
    Person,
    Place,
    Relation,
    Said,
    Span,
    Stated,
    When,
    Where,
    Who,
    correction_of,
)
from .choice import Choice, Clause
from .clauses import phrase_around, trimmed, words_in
from .dossier import Dossier
from .merged import F, Merged, words_of
from .notebook import Notebook
from .quantities import Quantity

__all__ = ["Printed", "passage", "said", "stated", "strip", "table", "when", "where", "who"]

_MOST_OTHERS = 6
_SHORT = 8
_LEAST_WORDS = 5


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


def who(
    choice: Choice, dossier: Dossier, quoted: Sequence[Said], told: Sequence[Stated], notebook: Notebook
) -> tuple[Who, ...]:
    """Return people, most named first, then bodies; nobody is repeated of whom a line of speech says as much.

    Whoever tells the story stands in its byline. Where there is little room, a mere name must be surely one.
    """
    room, tellers, lead = choice.room, _tellers(dossier), dossier.reports[0].article
    speakers = [" ".join(filter(None, (one.speaker, one.role))).casefold() for one in quoted]
    speakers += [one.source.casefold() for one in told]

    def is_told(fact: Person | Organisation, roles: tuple[str, ...] = ()) -> bool:
        doubtful = not room.again and not roles and fact.certainty is not Certainty.CERTAIN
        if doubtful or fact.name.casefold() in tellers:
            return True
        return any(all(word.casefold() in line for word in (fact.name, *roles)) for line in speakers)

    people = [
        Who(
            name=p.fact.name,
            roles=roles,
            is_person=True,
            certainty=p.fact.certainty,
            marks=notebook.mark(_with_roles(p, roles, choice)),
            corrections=_corrected_roles(p, notebook),
        )
        for p in sorted(dossier.facts(Person), key=_named_least)[: room.people]
        if not is_told(p.fact, roles := _distinct(_roles(p, lead)))
    ]
    bodies = [
        Who(b.fact.name, (), is_person=False, certainty=b.fact.certainty, marks=notebook.mark(_at_best(b, choice)))
        for b in sorted(dossier.facts(Organisation), key=_named_least)[: room.bodies]
        if not is_told(b.fact)
    ]
    return (*people, *bodies)


def where(choice: Choice, dossier: Dossier, notebook: Notebook) -> tuple[Where, ...]:
    """Return places, most named first."""
    places = sorted(dossier.facts(Place), key=_named_least)[: choice.room.places]
    return tuple(Where(p.fact.name, p.fact.country, notebook.mark(_at_best(p, choice))) for p in places)


def when(
    choice: Choice, moments: Sequence[Merged[Moment]], dossier: Dossier, notebook: Notebook, printed: Printed
) -> tuple[When, ...]:
    """Return moments in the order of time, each with the words around it and who says them.

    A moment whose sentence stands elsewhere in full is told there, unless there is room and a few words tell it.
    """
    found = []
    for moment in sorted(moments, key=lambda m: m.fact.value or ""):
        clause = printed.clause(moment, dossier, most=_SHORT if choice.room.again else 0)
        if clause is None or (not choice.room.again and _is_plain(moment)):
            continue
        words = notebook.passage(clause.article.id, clause.span)
        source = dossier.frames.of(moment.article.id, moment.fact).source
        marks = notebook.mark(moment.evidence)
        found.append(When(moment.fact.value, moment.fact.text, words, marks, source, moment.fact.certainty))
    return tuple(found)


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


def _distinct(roles: Sequence[str]) -> tuple[str, ...]:
    """Return roles once, without those that a longer one says too: "mayor" beside "mayor of Quillhaven"."""
    once = list({role.casefold(): role for role in reversed(roles)}.values())[::-1]
    words = {role: set(words_of(role).split()) for role in once}
    return tuple(role for role in once if not any(words[role] < words[other] for other in once))


def _roles(person: Merged[Person], lead: Article) -> list[str]:
    """Return a person's roles, those in the lead's language alone if there are any."""
    told = [(article, role.text) for article, f in zip(person.articles, person.all, strict=True) for role in f.roles]
    return [role for article, role in told if article.language == lead.language] or [role for _, role in told]


def _with_roles(person: Merged[Person], roles: Sequence[str], choice: Choice) -> tuple[Evidence, ...]:
    """Lead to the sentences that give the roles, each once, else to the first mention."""
    given: dict[str, Evidence] = {}
    for evidence, fact in zip(person.evidence, person.all, strict=True):
        for role in fact.roles:
            if role.text in roles:
                given.setdefault(role.text, Evidence(evidence.article, role.span))
    return tuple(given.values()) or _at_best(person, choice)


def _at_best(named: Merged[Person] | Merged[Organisation] | Merged[Place], choice: Choice) -> tuple[Evidence, ...]:
    """Return a place that names it, in a sentence that the page prints, if there is one: it needs no other note."""
    printed: dict[str, list[Span]] = {}
    for article, sentence in choice.printed:
        printed.setdefault(article, []).append(sentence)
    for evidence, fact in zip(named.evidence, named.all, strict=True):
        for mention in fact.mentions:
            if any(sentence.covers(mention.span) for sentence in printed.get(evidence.article, ())):
                return (Evidence(evidence.article, mention.span),)
    return named.evidence[:1]


def _tellers(dossier: Dossier) -> set[str]:
    """Return the names of the publishers and agencies that tell the story."""
    standing = dossier.standing
    names = (*(article.publisher for article in standing.articles.values()), *standing.agencies.values())
    return {name.casefold() for name in names if name}


def _says_little(clause: Clause) -> bool:
    return words_in(clause.span.of(clause.article.text)) < _LEAST_WORDS


def _is_plain(moment: Merged[Moment]) -> bool:
    """Say whether a moment stands in a headline, is the day that its article was published on, or likely some year."""
    published, value = moment.article.published, moment.fact.value or ""
    if moment.fact.certainty is not Certainty.CERTAIN and len(value) == len("2025"):
        return True
    in_title = moment.fact.span.end <= len(moment.article.title)
    return in_title or (published is not None and value == published.isoformat()[:10])


def _corrected_roles(person: Merged[Person], notebook: Notebook) -> tuple[Correction, ...]:
    tellings = zip(person.evidence, person.all, strict=True)
    return tuple(c for e, f in tellings for c in notebook.corrections.within(e.article, *(r.span for r in f.roles)))


def _named_least(fact: Merged) -> int:  # type: ignore[type-arg]
    return -sum(len(telling.mentions) for telling in fact.all)
