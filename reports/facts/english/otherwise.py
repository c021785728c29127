"""What speaks against a capitalised name being a person's: an article before it, common words in it, a place."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ...model import Role
from ..given_names import GIVEN_NAMES
from ..words import Word
from .gazetteer import CITIES, COUNTRIES, REGIONS
from .vocabulary import OPENERS, TITLES

__all__ = ["AGED", "SETTLED", "common_words", "is_something_else"]

_LOWER = re.compile(r"(?<![\w’'-])[a-z]{3,}(?![\w’'-])")
_THE = re.compile(r"\b[Tt]he\s\Z")
_TITLE = re.compile(r"([\w.]+)\s\Z")
AGED = re.compile(r",\s\d{1,3}(?=[,.;])|\s\(\d{1,3}\)|,?\swho\b")
"""What follows a person's name and no body's: an age, or "who"."""
SETTLED = re.compile(
    r"\b(?:port|town|city|village|island|islands|province|region|state|mayor|capital|people|residents|terminal|district|"
    r"coast|north|south|east|west|streets|suburb|county)\s(?:of|on|in)\s(?:the\s)?\Z"
)
"""What stands before a place: "the town of"."""
_PLACES = COUNTRIES.keys() | CITIES.keys() | REGIONS


def common_words(text: str) -> frozenset[str]:
    """Return the words that a text writes in small letters."""
    return frozenset(_LOWER.findall(text))


def is_something_else(text: str, words: Sequence[Word], roles: Sequence[Role], common: Collection[str]) -> bool:
    """Say whether a name that looks like a person's is more likely anything else.

    A role, a title, an age, or a well-known given name outweighs everything that speaks against it.
    """
    start, end = words[0].start, words[-1].own_end
    title = _TITLE.search(text, max(0, start - 14), start)
    if roles or words[0].text.lower() in GIVEN_NAMES or AGED.match(text, end):
        return False
    if title and title[1].lower() in TITLES:
        return False
    texts = [w.own for w in words]
    if SETTLED.search(text, max(0, start - 24), start):
        return True
    if _THE.search(text, max(0, start - 5), start) or texts[-1] in _PLACES:
        return True
    return any(t.lower() in common or t.lower() in OPENERS for t in texts)
