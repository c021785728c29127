"""Lists of who has how many: "The 61 seats: Guild 24, Pact 17, Ring 12", where only what is shared out is named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Figure, Span
from .counted import head_of

__all__ = ["shared_out", "tallied"]

_ITEM = re.compile(
    r"(?<![\w’&-])(?:[Tt]he\s)?[A-Z][\w’&-]*(?:\s(?:of\s|the\s){0,2}[A-Z][\w’&-]*){0,4}\s(?P<number>\d{1,4})"
    r"(?:,\s(?:and\s)?|\sand\s|(?=[.;]|\Z))"
)
_SHARED = frozenset("seat vote mandate delegate medal".split())
_LEAST = 3


def tallied(text: str, sentence: Span) -> frozenset[int]:
    """Return where the numbers of a list of three names or more begin, each right after its name."""
    found: set[int] = set()
    row: list[re.Match[str]] = []
    for item in _ITEM.finditer(text, sentence.start, sentence.end):
        if row and item.start() != row[-1].end():
            row = []
        row.append(item)
        if len(row) >= _LEAST:
            found.update(one.start("number") for one in row[-_LEAST:])
    return frozenset(found)


def shared_out(sentence: Span, earlier: Sequence[Figure]) -> str | None:
    """Return what a list shares out: what the last figure of its sentence, or of the one before, counts."""
    last = next((f for f in reversed(earlier) if f.counted and f.unit is None), None)
    near = last is not None and last.sentence.end >= sentence.start - 2
    return last.counted if last and near and head_of(last.counted) in _SHARED else None
