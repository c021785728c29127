"""The words of a text alone: what two tellings have in common that differ in marks and capitals."""

from __future__ import annotations

import re

__all__ = ["words_of"]

_WORD = re.compile(r"\w+")


def words_of(text: str) -> str:
    """Return the words alone, in small letters and parted by blanks."""
    return " ".join(_WORD.findall(text.casefold()))
