"""How much room a template gives itself: it says so on its first element, and so can a desk's own template."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["SECTIONS", "Room", "room_of"]

SECTIONS = ("strip", "points", "said", "stated", "figures", "who", "when", "where")
"""The sections of a story that consist of items, the most important first, unless a template says otherwise."""


_FIRST = re.compile(r"<html\b[^>]*>", re.IGNORECASE)
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


def room_of(html: str) -> Room | None:
    """Return what a page's `<html data-sheets="1" data-stories="3" data-order="when where">` asks for; None where it may grow as it likes."""
    first = _FIRST.search(html)
    sheets = _SHEETS.search(first[0]) if first else None
    if first is None or sheets is None or not float(sheets[1]):
        return None
    stories = _STORIES.search(first[0])
    order = _ORDER.search(first[0])
    wanted = [name for name in order[1].split() if name in SECTIONS] if order else []
    return Room(float(sheets[1]), int(stories[1]) if stories else None, tuple(dict.fromkeys((*wanted, *SECTIONS))))
