"""What a format's reader found, before it becomes an article: the foreign shape's words for our fields."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from ..model import BlockKind, Tlp

__all__ = ["Draft"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A title (None: not found), the parts of the text in order, and what the source says of itself (None: nothing)."""

    title: str | None
    parts: tuple[tuple[BlockKind, str], ...]
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: datetime | date | None = None
    language: str | None = None
    embargo: datetime | None = None
    tlp: Tlp | None = None
    retracted: str | None = None
    official: bool | None = None

    def stated(self) -> dict[str, Any]:
        """Return the fields about the article that the source states."""
        stated = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "parts"}
        return {name: value for name, value in stated.items() if value is not None}
