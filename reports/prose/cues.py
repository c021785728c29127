"""Cues of reported speech that a page puts in its own words: those that stand before their source, in any language."""

from __future__ import annotations

__all__ = ["introduces", "wants_a_hearer"]

_INTRODUCE = frozenset(
    ("per", "for", "laut", "zufolge", "gemäß", "selon", "d'après", "d’après", "за словами", "за даними", "згідно з",
     "як повідомляє", "بحسب", "حسب", "وفقا ل", "وفقًا ل", "نقلا عن", "نقلًا عن")
)  # fmt: skip
_WANT_A_HEARER = frozenset(("told", "tells", "telling"))


def introduces(cue: str) -> bool:
    """Say whether a cue means "according to"."""
    words = cue.casefold()
    return words in _INTRODUCE or words.endswith(" to") or words.startswith("nach ")


def wants_a_hearer(cue: str) -> bool:
    """Say whether a verb means nothing without who was told."""
    return cue.casefold() in _WANT_A_HEARER
