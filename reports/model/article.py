"""One piece of journalism, and the spans that everything else points with.

The canonical text is made once, at intake, and never touched again: offsets are worth nothing otherwise.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from .handling import Tlp

__all__ = ["Article", "Block", "BlockKind", "Span", "digest"]


def digest(text: str) -> str:
    """Return the SHA-256 of a canonical text, as 64 hexadecimal digits of its UTF-8 bytes."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` in Unicode code points of a canonical text.

    Raises ValueError when it isn't `0 <= start <= end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span runs forward from 0 or later, not [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """Return the evidence."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Say whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether both share a code point."""
        return self.start < other.end and other.start < self.end

    def as_list(self) -> list[int]:
        """Return `[start, end]`, the stable JSON form."""
        return [self.start, self.end]


class BlockKind(StrEnum):
    """What a block of a canonical text is."""

    TITLE = "title"
    """The article's own headline: the first block."""
    HEADING = "heading"
    """A subheading inside the text."""
    PARAGRAPH = "paragraph"
    """Running text."""


@dataclass(frozen=True, slots=True)
class Block:
    """A title, heading or paragraph, without the blank lines around it."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """One article with its canonical text.

    `text` begins with the title; blocks are parted by blank lines. `published` is a datetime with zone, a date where
    only the day is known, None when it isn't stated. `origin` is where the article was read from (a path relative to
    the workspace, or a URL). `source` is the key of the source in dateline.toml that brought it. `seen` is when it was
    first collected. Before `embargo` nothing of it may be printed. `version` counts the texts that its source gave
    under one address; `retracted` says in which words the source took it back, `retracted_at` since when the desk has
    known that. `official` says that its publisher is the authority on what it tells. None means not stated, always.
    """

    id: str
    title: str
    text: str
    sha256: str
    blocks: tuple[Block, ...]
    language: str = "en"
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: datetime | date | None = None
    origin: str | None = None
    source: str | None = None
    seen: datetime | None = None
    embargo: datetime | None = None
    tlp: Tlp | None = None
    version: int = 1
    retracted: str | None = None
    retracted_at: datetime | None = None
    official: bool = False

    def as_dict(self) -> dict[str, Any]:
        """Return the stable JSON form; the text itself isn't part of it.

        What only some articles have — from `source` on — is there where it is stated.
        """
        return {
            "id": self.id,
            "title": self.title,
            "published": self.published.isoformat() if self.published else None,
            "publisher": self.publisher,
            "author": self.author,
            "url": self.url,
            "language": self.language,
            "origin": self.origin,
            "sha256": self.sha256,
            "length": len(self.text),
            **self._handling(),
        }

    def _handling(self) -> dict[str, Any]:
        stated = {
            "source": self.source,
            "seen": self.seen.isoformat() if self.seen else None,
            "embargo": self.embargo.isoformat() if self.embargo else None,
            "tlp": self.tlp.value if self.tlp else None,
            "version": self.version if self.version > 1 else None,
            "retracted": self.retracted,
            "retracted_at": self.retracted_at.isoformat() if self.retracted_at else None,
            "official": self.official or None,
        }
        return {name: value for name, value in stated.items() if value is not None}
