"""Whether two names are two spellings of one: in languages that write names in other letters, they are common."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher

from .given_names import GIVEN_NAMES

__all__ = ["one_in_two_spellings", "spelling_keys"]

_ALIKE = 0.8
_SHORTEST = 5


def one_in_two_spellings(one: str, other: str) -> bool:
    """Say whether two full names, in the same number of words, differ in spelling alone.

    One word may differ, and only a little: "Bialiatski", "Bialiatsky". Two given names that are both well known are two
    people of one family, and so are two of whom one has an -a more: "Petrov", "Petrova".
    """
    a, b = _plain(one), _plain(other)
    if len(a) != len(b) or len(a) < 2:
        return False
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(differing) > 1:
        return False
    return all(_alike(x, y) and not (x in GIVEN_NAMES and y in GIVEN_NAMES) for x, y in differing)


def _alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _SHORTEST or one[0] != other[0] or one == f"{other}a" or other == f"{one}a":
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def spelling_keys(name: str) -> list[tuple[int, str, str]]:
    """Return what two spellings of one name share at least one of: all words but one, and the first letter of that."""
    words = _plain(name)
    if len(words) < 2:
        return []
    return [(at, " ".join(words[:at] + words[at + 1 :]), word[0]) for at, word in enumerate(words)]


def _plain(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l").replace("ø", "o"))
    return "".join(c for c in plain if not unicodedata.combining(c)).split()
