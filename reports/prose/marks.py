"""Quotation marks: whose words have their own around them already."""

from __future__ import annotations

__all__ = ["has_marks"]

_MARKS = ("“”", "„“", "«»", "»«", '""', "‘’", "「」")


def has_marks(text: str) -> bool:
    """Say whether a text stands between one pair of quotation marks, in whatever language's style."""
    return len(text) > 1 and text[0] + text[-1] in _MARKS and text[0] not in text[1:-1]
