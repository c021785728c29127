"""How much of a story is printed: an edition of many stories tells each of them shorter, and the data holds all."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Room", "room_for"]

_FEW = 3
_MANY = 8
_UPPER = 5


@dataclass(frozen=True, slots=True)
class Room:
    """How many statements, quotations, rows of figures, moments and so on of one story are printed at most.

    `again` says that there is room for what is worth a list though its sentence stands elsewhere in full, and for
    whoever is only named; `bare`, that there is for large figures of which the words stand elsewhere.
    """

    statements: int = 24
    quotations: int = 24
    points: int = 5
    rows: int = 48
    moments: int = 24
    findings: int = 24
    people: int = 12
    bodies: int = 6
    places: int = 12
    again: bool = True
    bare: bool = True


_LEAD = Room(8, 6, 5, rows=8, moments=6, findings=12, people=8, bodies=4, places=6, again=False)
_UPPER_HALF = Room(4, 3, 4, rows=4, moments=4, findings=6, people=5, bodies=3, places=4, again=False, bare=False)
_LOWER_HALF = Room(2, 2, 3, rows=2, moments=2, findings=4, people=3, bodies=2, places=3, again=False, bare=False)


def room_for(place: int, *, stories: int) -> Room:
    """Return the room of the story at a place, from 0, of an edition of so many stories: three or fewer have it all.

    Of more than eight, those from the sixth on are told shortest.
    """
    if stories <= _FEW:
        return Room()
    if place == 0:
        return _LEAD
    return _LOWER_HALF if stories > _MANY and place >= _UPPER else _UPPER_HALF
