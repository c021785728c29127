"""Strangers' words in the page's own quotation marks."""

from __future__ import annotations

from ..prose import Wording
from .direction import isolated
from .lines import one_line

__all__ = ["quoted"]


def quoted(text: str, *, say: Wording) -> str:
    """Return words on one line in quotation marks, unless they have their own; they don't turn these around."""
    words = one_line(text)
    return words if say.quoted(words) == words else say.quoted(isolated(words, say.direction))
