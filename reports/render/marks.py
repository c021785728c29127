"""Marks and the notes that they lead to, numbered through an edition or within each story of a digest.

Within a story all names begin with the story's own key, and numbers with 1: what is set of it depends on no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Annotated, Any

from .. import model

__all__ = ["Mark", "Numbering", "own_keys", "own_numbering"]

_KEY = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A superior numeral that leads to a note."""

    note: Annotated[int, "The number of the note that it leads to."]
    anchor: Annotated[str, "Its own anchor."]
    to: Annotated[str, "The note's anchor."]


@dataclass(frozen=True, slots=True)
class Numbering:
    """Names marks and notes; `printed` gathers the marks that stand on the page, for the way back.

    `key` begins every name. `notes` and `anchors` give the edition's own numbers and anchors other ones; None leaves
    them as they are.
    """

    key: str = ""
    notes: Mapping[int, int] | None = None
    anchors: Mapping[str, str] | None = None
    printed: set[str] = field(default_factory=set)

    def marks(self, marks: tuple[model.Mark, ...]) -> tuple[Mark, ...]:
        """Keep one mark a note in one place: two numerals that say the same are noise."""
        first: dict[int, model.Mark] = {}
        for mark in marks:
            first.setdefault(mark.note, mark)
        self.printed.update(mark.anchor for mark in first.values())
        return tuple(
            Mark(note=self.number(mark.note), anchor=self._anchor(mark.anchor), to=self.name(mark.note))
            for mark in first.values()
        )

    def holds(self, note: int) -> bool:
        """Say whether a note of the edition has a number here."""
        return self.notes is None or note in self.notes

    def number(self, note: int) -> int:
        """Return the number of one of the edition's notes."""
        return note if self.notes is None else self.notes[note]

    def name(self, note: int) -> str:
        """Return the anchor of one of the edition's notes."""
        return f"{self.key}s{self.number(note)}"

    def back(self, anchors: Iterable[str]) -> tuple[str, ...]:
        """Return those of a note's marks that stand on the page, by their names here."""
        return tuple(self._anchor(anchor) for anchor in anchors if anchor in self.printed)

    def _anchor(self, anchor: str) -> str:
        return anchor if self.anchors is None else self.anchors[anchor]


def own_numbering(key: str, told: Sequence[Any], notes: Iterable[int]) -> Numbering:
    """Return the numbering of what is told by itself: records of the edition, and the notes that belong to them."""
    marks = list(_marks(told))
    used = sorted({*notes, *(mark.note for mark in marks)})
    return Numbering(
        key=f"{key}-",
        notes={note: number for number, note in enumerate(used, 1)},
        anchors={mark.anchor: f"{key}-m{number}" for number, mark in enumerate(marks, 1)},
    )


def own_keys(stories: Sequence[model.Story]) -> tuple[str, ...]:
    """Return a key for each story, which stays its own wherever it stands."""
    found: dict[str, int] = {}
    keys = []
    for story in stories:
        key = model.digest(story.id)[:_KEY]
        found[key] = found.get(key, 0) + 1
        keys.append(f"t{key}" if found[key] == 1 else f"t{key}-{found[key]}")
    return tuple(keys)


def _marks(told: Any) -> Iterator[model.Mark]:
    if isinstance(told, model.Mark):
        yield told
    elif isinstance(told, tuple | list):
        for one in told:
            yield from _marks(one)
    elif is_dataclass(told):
        for one in fields(told):
            yield from _marks(getattr(told, one.name))
