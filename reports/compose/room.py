"""How much of a story is printed: an edition of many stories tells each of them shorter, and the data holds all."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Room", "room_for"]

_FEW = 3


@dataclass(frozen=True, slots=True)
class Room:
    """How many statements, quotations, rows of figures, moments and findings of one story are printed at most."""

    statements: int = 24
    quotations: int = 24
    rows: int = 48
    moments: int = 24
    findings: int = 24


_LEAD = Room(statements=10, quotations=8, rows=16, moments=10, findings=12)
_OTHER = Room(statements=6, quotations=4, rows=8, moments=6, findings=8)


def room_for(place: int, *, stories: int) -> Room:
    """Return the room of the story at a place, from 0, of an edition of so many stories: three or fewer have it all."""
    if stories <= _FEW:
        return Room()
    return _OTHER if place else _LEAD
