"""Pure wording in the edition's language: dates, numbers, plurals, lists and the page's labels.

A language is one class that keeps the `Wording` protocol; it is chosen by `wording`. English is the only one so far,
and stands in for every other: the page then says `lang="en"`, which is what it is.
"""

from __future__ import annotations

from .english_news import EnglishNews
from .iso import is_iso
from .labels import Labels
from .wording import Wording

__all__ = ["Labels", "Wording", "is_iso", "wording"]

_LANGUAGES: dict[str, Wording] = {"en": EnglishNews()}


def wording(language: str) -> Wording:
    """Return the wording of a language by its ISO 639 code, or English's where we have none of it."""
    return _LANGUAGES.get(language.partition("-")[0].lower(), _LANGUAGES["en"])
