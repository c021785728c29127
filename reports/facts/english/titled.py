"""Titles that stand in one run with a name, and what is left without them: "Interior Minister Ada Renn"."""

from __future__ import annotations

from collections.abc import Sequence

from ..given_names import GIVEN_NAMES
from ..words import Word
from .gazetteer import CITIES, COUNTRIES, DEMONYMS, REGIONS
from .names import Run
from .vocabulary import ROLES, SURNAMES_TOO, TITLES

__all__ = ["COURTESY", "DAYS", "has_a_bodys_surname", "name_words", "title_of"]

COURTESY = frozenset("mr mr. mrs mrs. ms ms. miss".split())
"""Titles that everybody has, so they are no roles; in small letters."""
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
"""What stands right before a name without belonging to it: "On Monday Ada Renn"; in small letters."""
_BEFORE_TITLES = ROLES | frozenset(
    "special prime deputy vice acting interim former senior chief foreign finance".split()
)
# Offices whose words nobody bears as a name, so that anything may stand before them in the same run.
_OFFICES = frozenset(
    (
        "minister secretary president premier chancellor governor mayor senator congressman congresswoman "
        "representative ambassador envoy commissioner director chairman chairwoman speaker attorney spokesman "
        "spokeswoman"
    ).split()
)
_DEPARTMENTS = frozenset(
    (
        "State Defense Defence Health Education Labor Labour Commerce Energy Transportation Transport Justice Interior "
        "Agriculture Homeland Finance War Police Staff"
    ).split()
)
_LETTERS_AFTER = frozenset("KC QC MP MEP MSP TD OBE MBE CBE PhD MD FRS Esq".split())
_KNOWN = COUNTRIES.keys() | CITIES.keys() | DEMONYMS.keys() | REGIONS
_LEADING_PLACE = COUNTRIES.keys() | DEMONYMS.keys() | {"U.S.", "US"}
_PLACED = (" in ", " at ", " near ", " outside ", "In ", "At ", "Near ", "Outside ")
_MOST_NAMES = 3


def name_words(text: str, run: Run) -> tuple[Word, ...]:
    """Drop titles and countries before a name, and letters after it: "President Ost", "Rupert Vane KC"."""
    words = run.words
    first, end = _office_ends(words), len(words)
    if (
        end - first > 1
        and words[first].text in _DEPARTMENTS
        and text.endswith((" of ", " for "), 0, words[first].start)
    ):
        first += 1
    while first < end and _leads(words[first : first + 3]):
        first += 1
    while end - first > 1 and words[end - 1].own in _LETTERS_AFTER:
        end -= 1
    return words[first:end]


def _leads(words: Sequence[Word]) -> bool:
    """Say whether the first word only leads up to a name: a title, also in "Then-Minister", or a country."""
    first = words[0].text
    if first in _LEADING_PLACE:
        named = first.lower() in GIVEN_NAMES and len(words) == 2 and words[1].text.lower() not in ROLES
        return not named
    return first.lower().rsplit("-", 1)[-1] in ROLES or first.lower() in DAYS or first.lower() in _BEFORE_TITLES


def _office_ends(words: Sequence[Word]) -> int:
    """Return where a name begins after an office with words of its own, 0 when there is none."""
    first = words[0].text
    if first.lower() in GIVEN_NAMES and first not in _KNOWN:
        return 0
    return next(
        (i + 1 for i in range(len(words) - 2, -1, -1) if not _OFFICES.isdisjoint(words[i].text.lower().split("-"))), 0
    )


def title_of(run: Run, words: Sequence[Word]) -> str:
    """Return the word of a run right before the name in it, in small letters; nothing if that is no title."""
    before = [word.text.lower() for word in run.words if word.start < words[0].start]
    return before[-1] if before and before[-1] in TITLES else ""


def has_a_bodys_surname(text: str, run: Run) -> bool:
    """Say whether a run is a person whose surname is a noun of bodies too: "Ada Mills", "Judge Mills"."""
    if run.last.lower() not in SURNAMES_TOO or text.endswith(("the ", "The "), 0, run.span.start):
        return False
    words = name_words(text, run)
    if not words or len(words) > _MOST_NAMES:
        return False
    titled = title_of(run, words) not in ("", "general", "king", "queen", "prince", "princess")
    placed = text.endswith(_PLACED, 0, run.span.start)
    return titled or (not placed and len(words) > 1 and words[0].text.lower() in GIVEN_NAMES)
