"""Which names are one person's: a shorter one and a fuller one, a surname with its title, two spellings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ...model import Role, Span
from ..spellings import one_in_two_spellings, spelling_keys
from .titled import COURTESY

__all__ = ["Sighting", "joined", "surname_of"]

_MEN = frozenset(
    (
        "mr mr. sir lord king prince husband widower son father brother uncle spokesman chairman businessman "
        "congressman actor"
    ).split()
)
_WOMEN = frozenset(
    (
        "mrs mrs. ms ms. miss dame lady queen princess wife widow daughter mother sister aunt spokeswoman chairwoman "
        "businesswoman congresswoman actress midwife"
    ).split()
)
_JUNIOR = frozenset("Jr Jr. Sr Sr.".split())
_LINKED = re.compile(r"\s(?:of|for|to|at|in)\s")
_MOST_ALIKE = 12
_MOST_ROLES = 20


@dataclass(slots=True, eq=False)
class Sighting:
    """Where one name stands, with the title before it where it is a surname alone.

    `proven` when the text leaves no doubt that it is a person's, `speaks` when it does what bodies can do too.
    """

    name: str
    title: str = ""
    spans: list[Span] = field(default_factory=list)
    sentences: set[Span] = field(default_factory=set)
    roles: list[Role] = field(default_factory=list)
    proven: bool = False
    speaks: bool = False

    def add(self, other: Sighting) -> None:
        """Take everything over from another sighting of the same person."""
        self.spans += other.spans
        self.sentences |= other.sentences
        self.roles += other.roles
        self.proven |= other.proven
        self.speaks |= other.speaks

    def heads(self) -> set[str]:
        """Return the nouns of the roles, in small letters, without courtesy."""
        nouns = (_LINKED.split(role.text)[0].split()[-1].lower() for role in self.roles[:_MOST_ROLES])
        return {noun for noun in nouns if noun not in COURTESY}


def joined(people: Iterable[Sighting]) -> list[Sighting]:
    """Fold shorter names into the fuller one that ends alike, and other spellings into the first of them.

    A surname alone that two people bear is nobody's, unless its title tells whose.
    """
    kept: list[Sighting] = []
    by_surname: defaultdict[str, list[Sighting]] = defaultdict(list)
    alike: defaultdict[tuple[int, str, str], list[Sighting]] = defaultdict(list)
    for person in sorted(people, key=lambda one: (-len(one.name.split()), one.spans[0])):
        surname = surname_of(person.name)
        fuller = [one for one in by_surname[surname][:_MOST_ALIKE] if _fits(person.name, one.name)]
        if len(fuller) > 1 and person.name == surname and not (fuller := _meant(person, fuller)):
            continue
        keys = spelling_keys(person.name)
        same = fuller[0] if fuller else _respelled(person, (one for key in keys for one in alike[key][-_MOST_ALIKE:]))
        if same is not None:
            same.add(person)
            if same not in by_surname[surname][:_MOST_ALIKE]:
                by_surname[surname].append(same)
            continue
        kept.append(person)
        by_surname[surname].append(person)
        for key in keys:
            alike[key].append(person)
    return kept


def surname_of(name: str) -> str:
    """Return the last word of a name that is no "Jr."."""
    words = name.split()
    return next((word for word in reversed(words) if word not in _JUNIOR), words[-1])


def _fits(short: str, full: str) -> bool:
    parts, whole = short.split(), full.split()
    if len(parts) == 1:
        return len(whole) > 1 or short == full
    return len(parts) < len(whole) and parts[0][0] == whole[0][0]


def _meant(person: Sighting, fuller: Sequence[Sighting]) -> list[Sighting]:
    """Return the one of several with the same surname that a title means, in a list; else an empty one."""
    if person.title in _MEN or person.title in _WOMEN:
        own, other = (_MEN, _WOMEN) if person.title in _MEN else (_WOMEN, _MEN)
        meant = [one for one in fuller if one.heads() & own] or [one for one in fuller if not one.heads() & other]
    else:
        meant = [one for one in fuller if person.title in one.heads()]
    return meant if len(meant) == 1 else []


def _respelled(person: Sighting, others: Iterable[Sighting]) -> Sighting | None:
    """Return whose name this is in another spelling: nobody's who stands in its sentence, or is something else."""
    return next(
        (one for one in others if _could_be_one(person, one) and one_in_two_spellings(one.name, person.name)), None
    )


def _could_be_one(person: Sighting, other: Sighting) -> bool:
    mine, theirs = person.heads(), other.heads()
    return not (person.sentences & other.sentences) and (not mine or not theirs or bool(mine & theirs))
