"""What a format's reader found, before it becomes an article: the foreign shape's words for our fields."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ..model import BlockKind

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

    def stated(self) -> dict[str, Any]:
        """Return the fields about the article that the source states."""
        names = ("title", "publisher", "author", "url", "published", "language")
        return {name: value for name in names if (value := getattr(self, name)) is not None}
