"""Pure wording in the edition's language: dates, numbers, plurals, lists and the page's labels.

A language is one object that keeps the `Wording` protocol; it is chosen by `wording`. English has code of its own; the
others are a folder each, of labels, terms and sentences, on top of Unicode's CLDR (`cldr`, by Babel), and are loaded
when first asked for. English stands in for a language that has no folder: the page then says `lang="en"`, which is what
it is.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from .english_news import EnglishNews
from .iso import is_iso
from .labels import Labels
from .sayings import Forms
from .wording import Wording

__all__ = ["LANGUAGES", "Forms", "Labels", "Wording", "is_iso", "wording"]

_ENGLISH = EnglishNews()
_FOLDERS = {"ar": "arabic", "de": "german", "fr": "french", "uk": "ukrainian"}
LANGUAGES = ("en", *sorted(_FOLDERS))
"""The languages that a page can be worded in, by their ISO 639 codes."""


def wording(language: str) -> Wording:
    """Return the wording of a language by its ISO 639 code, or English's where we have none of it."""
    code = language.partition("-")[0].lower()
    return _loaded(_FOLDERS[code]) if code in _FOLDERS else _ENGLISH


@lru_cache(maxsize=len(_FOLDERS))
def _loaded(folder: str) -> Wording:
    """Return a language's wording; Babel and its data take a moment, which English pages don't pay."""
    found: Wording = import_module(f".{folder}", __package__).WORDING
    return found
