"""What a source yields while it is collected, and what is remembered of it between two collections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from .article import Article
from .facts import Mention

__all__ = ["Arrival", "Checkpoint", "Edit", "Edits", "Kept", "SourceRecord"]


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article as a source gives it.

    `key` names the piece at its source and stays when its text changes: a canonical URL, else the source's own id,
    else a path. `retracted` says that the source itself takes the piece back, in the words it gives for that. `hold` is
    for how long after it was first seen nothing of it may be printed, where nobody says when it was published.
    """

    article: Article
    key: str
    retracted: str | None = None
    hold: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Where the next collection goes on, once everything yielded before it is stored.

    `state` holds names and values of the kind's own, like `etag` or `uid`.
    """

    state: Mapping[str, str] = field(default_factory=dict)


class Kept(StrEnum):
    """What became of an arrival in the archive."""

    ADDED = "added"
    """Its key was not known."""
    CHANGED = "changed"
    """Its key was known with another text: a new version."""
    UNCHANGED = "unchanged"
    """Key and text were known."""
    RETRACTED = "retracted"
    """Its source takes it back, which was not known yet; it may be new besides."""


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """What is remembered of a source. None and 0 mean never.

    `tried` is the last collection, `succeeded` the last one without a failure, `arrived` the last that brought
    something new; `failure` is the last one's reason, None when it succeeded. `not_before` is when the source asked us
    to come again. `state` is the last checkpoint's.
    """

    name: str
    state: Mapping[str, str] = field(default_factory=dict)
    tried: datetime | None = None
    succeeded: datetime | None = None
    arrived: datetime | None = None
    failure: str | None = None
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """A paragraph, title or heading of two versions: without `before` it was added, without `after` removed."""

    before: Mention | None
    after: Mention | None

    def as_dict(self) -> dict[str, Any]:
        """Return the stable JSON form: each side's words and their place, null where there is none."""
        return {"before": _told(self.before), "after": _told(self.after)}


@dataclass(frozen=True, slots=True)
class Edits:
    """What changed from one version of an article to another: ids, the versions' numbers, paragraphs in order."""

    before: str
    after: str
    old: int
    new: int
    paragraphs: tuple[Edit, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return the stable JSON form."""
        told = [change.as_dict() for change in self.paragraphs]
        return {"before": self.before, "after": self.after, "old": self.old, "new": self.new, "paragraphs": told}


def _told(mention: Mention | None) -> dict[str, Any] | None:
    return {"text": mention.text, "start": mention.span.start, "end": mention.span.end} if mention else None
