"""How much room a template gives itself: it says so on its first element, and so can a desk's own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["SECTIONS", "Room", "room_of"]

SECTIONS = ("strip", "points", "said", "stated", "figures", "who", "when", "where")
"""The sections of a story that consist of items, the most important first, unless a template says otherwise."""


_SHEETS = re.compile(r'\sdata-sheets="(\d{1,2}(?:\.\d{1,2})?)"')
_ORDER = re.compile(r'\sdata-order="([a-z ]+)"')
_STORIES = re.compile(r'\sdata-stories="(\d{1,3})"')


@dataclass(frozen=True, slots=True)
class Room:
    """At most so many `sheets`, a fraction where the last one isn't filled, and `stories` (None: as many as fit).

    `order` names the sections of a story, the most important first.
    """

    sheets: float
    stories: int | None = None
    order: tuple[str, ...] = SECTIONS


def room_of(sources: Iterable[str]) -> Room | None:
    """Return what a template asks for; None where its pages may grow as they like.

    It asks by the attributes of `<html data-sheets="1" data-stories="3" data-order="when where">`, all but the first
    optional; no sheets are as many as it takes. `sources` are the texts of a template and of those that it extends: the
    first that asks is heard.
    """
    for source in sources:
        sheets = _SHEETS.search(source)
        if sheets:
            stories, order = _STORIES.search(source), _ORDER.search(source)
            wanted = [name for name in order[1].split() if name in SECTIONS] if order else []
            most = int(stories[1]) if stories else None
            room = Room(float(sheets[1]), most, tuple(dict.fromkeys((*wanted, *SECTIONS))))
            return room if room.sheets else None
    return None
