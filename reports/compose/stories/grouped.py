"""What grouping needs to know of an article, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

__all__ = ["Grouped", "Joined", "day_of", "grouped_of"]

_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class Grouped:
    """An article as grouping and folding see it.

    `published` is None where nobody knows; then time speaks neither for nor against. `language` is a code like "en",
    empty where it isn't known. `names` are people, bodies and places, if somebody has read them; else capitals tell.
    """

    id: str
    title: str
    text: str
    published: datetime | date | None = None
    publisher: str | None = None
    language: str = ""
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Joined:
    """Why an article is in its story.

    `story` is the identity of the story: the id of its first article. `nearest` is the id of the article most like it
    there, None where it is alone; `likeness` is between 0 and 1, `shared` the words that made it so, heaviest first,
    and `days` the time between both, None where it isn't known.
    """

    story: str
    nearest: str | None = None
    likeness: float = 0.0
    shared: tuple[str, ...] = ()
    days: float | None = None


def grouped_of(record: Mapping[str, Any]) -> Grouped:
    """Take a record with `id`, `title` and `text`, and perhaps `published`, `publisher`, `language` and `names`.

    `published` may be an ISO 8601 text; one that isn't counts as unknown.
    """
    return Grouped(
        record["id"],
        record["title"] or "",
        record["text"] or "",
        _moment(record.get("published")),
        record.get("publisher"),
        record.get("language") or "",
        frozenset(record.get("names") or ()),
    )


def day_of(published: datetime | date | None) -> float | None:
    """Return the days since 1970, with their fraction; a time without zone is taken as UTC, a mere date as its noon."""
    if published is None:
        return None
    if isinstance(published, datetime):
        aware = published if published.tzinfo else published.replace(tzinfo=UTC)
        return aware.timestamp() / _SECONDS
    return published.toordinal() - date(1970, 1, 1).toordinal() + 0.5


def _moment(value: object) -> datetime | date | None:
    if isinstance(value, date):
        return value
    try:
        return datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
