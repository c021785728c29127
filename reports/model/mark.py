"""The superior numeral that leads from what is printed to the sentence that it came from."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Mark"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A superior numeral: `note` is the note that it leads to, `anchor` its own name, unique in the edition."""

    note: int
    anchor: str
