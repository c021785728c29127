"""Variants of a name joined across the articles of one story: "Coale", "John Coale" and "J. Coale" are one person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from ..model import ArticleFacts, Organisation, Person, Place

__all__ = ["Names"]

_SMALL = frozenset(["the", "of", "for", "and", "de", "du", "der", "die", "das", "des", "und"])


class Names:
    """The fullest form of each name that the articles of a story give.

    A shorter form is joined to a longer one only where one longer form alone can be meant.
    """

    def __init__(self, reports: Sequence[ArticleFacts]) -> None:
        named = [fact for report in reports for fact in report.facts]
        people = [fact.name for fact in named if isinstance(fact, Person)]
        bodies = [fact.name for fact in named if isinstance(fact, Organisation)]
        self._found: dict[str, str] = {}
        self._people = _joined(people, _is_person_in)
        self._bodies = _joined(bodies, _is_body_in)

    def of(self, fact: Person | Organisation | Place) -> str:
        """Return the fullest form of a name."""
        if isinstance(fact, Person):
            return self.person(fact.name)
        return self._bodies.get(plain(fact.name), fact.name) if isinstance(fact, Organisation) else fact.name

    def person(self, name: str) -> str:
        """Return the fullest form of a person's name; a name that could be nobody's or several people's stays."""
        known = self._people.get(plain(name))
        return known or _only({full for form, full in self._people.items() if _is_person_in(plain(name), form)}) or name

    def speaker(self, name: str) -> str:
        """Return the fullest form of whoever speaks, a person or a body."""
        if name not in self._found:
            self._found[name] = self._bodies.get(plain(name)) or self.person(name)
        return self._found[name]


def plain(name: str) -> str:
    """Return a name in small letters without accents, full stops and spare spaces: what its spellings share."""
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l").replace("ø", "o"))
    kept = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(re.findall(r"[\w'’-]+", kept))


def _joined(names: Iterable[str], is_in: Callable[[str, str], bool]) -> Mapping[str, str]:
    """Return the fullest form for each plain name."""
    forms: dict[str, str] = {}
    for name in names:
        forms.setdefault(plain(name), name)
    known = sorted(forms, key=lambda form: (-len(form.split()), -len(form)))
    fullest: dict[str, str] = {}
    for form in known:
        longer = {fullest[other] for other in fullest if is_in(form, other)}
        fullest[form] = _only(longer) or forms[form]
    return fullest


def _only(found: Collection[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None


def _is_person_in(short: str, full: str) -> bool:
    """Say whether a form is a surname, or initials and a surname, of a fuller one."""
    few, many = short.split(), full.split()
    if few == many or len(few) > len(many) or few[-1] != many[-1]:
        return False
    given = zip(few[:-1], many, strict=False)
    return all(mine == theirs or (len(mine) == 1 and theirs.startswith(mine)) for mine, theirs in given)


def _is_body_in(short: str, full: str) -> bool:
    """Say whether a form is a fuller one without its article, or its initials."""
    few = [word for word in short.split() if word not in _SMALL]
    many = [word for word in full.split() if word not in _SMALL]
    if few == many:
        return short != full
    initials = "".join(word[0] for word in many)
    return len(few) == 1 and len(many) > 1 and len(few[0]) > 1 and few[0] == initials
