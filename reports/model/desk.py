"""What an edition says of the work behind it: what was looked at, what was chosen and why, what is to be corrected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .mark import Mark
from .printed import Passage

__all__ = ["Brief", "Erratum", "Looked", "Score", "Verdict", "Watch", "Watched"]


class Watch(StrEnum):
    """What a source did in the period of an edition."""

    BROUGHT = "brought"
    """It brought articles."""
    QUIET = "quiet"
    """It brought none, and none were due."""
    SILENT = "silent"
    """It brought none, though it was expected to."""
    FAILED = "failed"
    """It could not be collected."""
    NEVER = "never"
    """It has not been collected yet."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A source of an edition: how many articles it gave, and since when it is silent or fails.

    `expected` is the word of its expectation ("daily"), `last` when it last brought something, `reason` why it failed;
    None where there is none.
    """

    name: str
    watch: Watch
    articles: int
    last: datetime | None = None
    expected: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """What was looked at for an edition, for its foot.

    `since` is None where the edition has no beginning. `articles` are the ids of all that were looked at; `withheld`
    counts those under embargo, `unchosen` the stories that the rules left out, `unchanged` those left out because
    nothing is new in them.
    """

    since: datetime | None
    until: datetime
    sources: tuple[Watched, ...]
    articles: tuple[str, ...]
    withheld: int = 0
    unchosen: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Brief:
    """A story in one line, since nothing is new in it: its headline, and the edition that told it last."""

    id: str
    articles: tuple[str, ...]
    headline: Passage
    edition: int


@dataclass(frozen=True, slots=True)
class Score:
    """One part of a story's weight: its name, its points, and the reason in words."""

    part: str
    points: float
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a story is in an edition, where, or out.

    `place` counts from 1 over the edition, None where it is out; `section` is the heading it stands under, None where
    the briefing has none for it. `reason` decides in a sentence, `scores` are what it was weighed by.
    """

    story: str
    title: str
    articles: tuple[str, ...]
    place: int | None
    section: str | None
    reason: str
    scores: tuple[Score, ...] = ()

    @property
    def points(self) -> float:
        """The whole weight."""
        return round(sum(score.points for score in self.scores), 3)


@dataclass(frozen=True, slots=True)
class Erratum:
    """What an earlier edition said wrongly.

    `edition` and `at` are the edition that said it, `headline` its story's. `said` is what it printed, `right` what
    holds (None: it is taken back and nothing stands in its place), `why` the reason, `by` who decided (an editor, or
    the publisher whose article changed), `since` when that was (None: not stated). `marks` lead to the words that hold.
    """

    edition: int
    at: datetime
    headline: str
    said: str
    right: str | None
    why: str
    by: str | None
    since: datetime | None
    marks: tuple[Mark, ...] = ()
