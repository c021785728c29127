"""Who, where and when: the narrow column of a story."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import (
    Article,
    Certainty,
    Correction,
    Evidence,
    Moment,
    Organisation,
    Person,
    Place,
    Said,
    Span,
    Stated,
    When,
    Where,
    Who,
)
from .choice import Choice
from .dossier import Dossier
from .merged import Merged
from .notebook import Notebook
from .printed import Printed
from .words import words_of

__all__ = ["when", "where", "who"]

_SHORT = 8


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
