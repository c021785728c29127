"""Which rules read which language."""

from __future__ import annotations

from .english import ENGLISH
from .german import GERMAN
from .language import Language
from .plain import PLAIN

__all__ = ["language_of"]

_LANGUAGES = {"en": ENGLISH, "de": GERMAN}


def language_of(code: str) -> Language:
    """Return the rules for an ISO 639-1 code, with or without a region ("de-CH"); for others, those of no language."""
    return _LANGUAGES.get(code.partition("-")[0].lower(), PLAIN)
