"""What a feed says, in its own words: nothing is interpreted yet but which of its words are markup."""

from __future__ import annotations

from dataclasses import dataclass

from ...errors import Fault

__all__ = ["Entry", "Feed", "Words"]


@dataclass(frozen=True, slots=True)
class Words:
    """A text of a feed; `html` says that it is markup, so that its entities and tags are to be read."""

    text: str
    html: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed. None is what it doesn't have; `link` is absolute, the dates are as they were written."""

    id: str | None = None
    link: str | None = None
    title: Words | None = None
    author: str | None = None
    published: str | None = None
    updated: str | None = None
    summary: Words | None = None
    content: Words | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's items in its own order, and what it says of itself.

    `author` wrote the items that name nobody. `faults` is what was wrong and could be survived.
    """

    entries: tuple[Entry, ...]
    title: str | None = None
    link: str | None = None
    author: str | None = None
    language: str | None = None
    faults: tuple[Fault, ...] = ()
