"""How well a printed thing is backed, and what is new in it since the editions before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from .facts import Bound
from .mark import Mark

__all__ = ["Backing", "Change", "Newness", "Other", "Relation", "Support", "Told"]


class Backing(StrEnum):
    """What kind of source tells a thing."""

    OFFICIAL = "official"
    """An authority on it tells it itself, or is quoted with it."""
    INDEPENDENT = "independent"
    """Two or more sources tell it independently: copies and agencies' customers count once."""
    SINGLE = "single"
    """One source alone tells it."""
    UNNAMED = "unnamed"
    """Whoever says it isn't named."""


@dataclass(frozen=True, slots=True)
class Support:
    """Who tells a thing: `count` independent sources, and the `outlets` that carry it, copies included."""

    backing: Backing
    count: int
    outlets: tuple[str, ...] = ()


class Newness(StrEnum):
    """What a thing is, held against the editions before."""

    NEW = "new"
    """No edition before told it."""
    UPDATED = "updated"
    """An edition before told it with another value."""
    WITHDRAWN = "withdrawn"
    """An edition before told it, and nobody stands by it any more."""
    UNCHANGED = "unchanged"
    """An edition before told it as it is."""
    LATE = "late"
    """It was published before the last edition, and reached the desk after it."""


class Relation(StrEnum):
    """How another value of one quantity stands beside the one that is printed first."""

    EARLIER = "earlier"
    """It was told before, and the count has moved since."""
    DIFFERS = "differs"
    """Another source holds to it."""


@dataclass(frozen=True, slots=True)
class Other:
    """Another value of a printed figure: who tells it and when it was published (None: not stated)."""

    text: str
    value: Decimal
    unit: str | None
    bound: Bound
    relation: Relation
    outlets: tuple[str, ...]
    at: datetime | date | None
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What an edition told, for the next ones to be held against: one fact, or a story's headline.

    `kind` is the fact's kind or "headline", `key` what makes it the same thing on another day, `value` what may change
    in it. `sentence` is the article's own, around it.
    """

    story: str
    kind: str
    key: str
    value: str
    text: str
    article: str
    start: int
    end: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Change:
    """What has changed in a story since an earlier edition, as it is printed on top of it.

    `newness` is UPDATED or WITHDRAWN. `before` is what edition `edition` told, `after` what holds now, as the articles
    write it (None: nothing). `counted` is what a figure counts; `why` says why, where that is known. `marks` lead to
    the words that hold now.
    """

    newness: Newness
    kind: str
    before: str
    after: str | None
    counted: str | None
    edition: int
    why: str | None = None
    marks: tuple[Mark, ...] = ()
