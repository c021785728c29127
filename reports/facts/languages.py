"""Which rules read which language; they are loaded when a text is written in it, which takes a tenth of a second."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from .language import Language

__all__ = ["language_of"]

_LANGUAGES = {"en": ("english", "ENGLISH"), "de": ("german", "GERMAN")}


def language_of(code: str) -> Language:
    """Return the rules for an ISO 639-1 code, with or without a region ("de-CH"); for others, those of no language."""
    return _loaded(*_LANGUAGES.get(code.partition("-")[0].lower(), ("plain", "PLAIN")))


@cache
def _loaded(folder: str, name: str) -> Language:
    rules: Language = getattr(import_module(f"{__package__}.{folder}"), name)
    return rules
