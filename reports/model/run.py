"""One execution of a briefing for one scheduled instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

__all__ = ["Run", "RunState", "Slot"]


class RunState(StrEnum):
    """What is known of a run."""

    DUE = "due"
    """Its instant has come; nobody works on it."""
    BUILDING = "building"
    """A process is building its edition."""
    SENDING = "sending"
    """The edition is built and is being sent."""
    SENT = "sent"
    """Every reader's delivery ended in accepted or suppressed."""
    PARTLY_SENT = "partly_sent"
    """Sending is over, and some reader's delivery was refused, deferred or is in doubt."""
    FAILED = "failed"
    """The edition could not be built or sent at all; `note` says why."""
    SKIPPED = "skipped"
    """Missed by more than the catch-up window, or a later missed slot ran in its place; or nothing was new."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One instant of a schedule, in the schedule's zone; `note` says how a clock change moved it, None if it didn't."""

    at: datetime
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """A row of the ledger: unique on (briefing, scheduled_for).

    `fence` grows with every claim: who settles must bring the fence of their own claim. Times are UTC.
    """

    briefing: str
    scheduled_for: datetime
    state: RunState
    edition: int | None = None
    owner: str | None = None
    fence: int = 0
    lease_until: datetime | None = None
    changed: datetime | None = None
    note: str | None = None
