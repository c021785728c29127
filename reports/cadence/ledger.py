"""What the cadence needs of a memory; `reports.store.RunLedger` is one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from ..model import Run, RunState

__all__ = ["Ledger"]


class Ledger(Protocol):
    """Cursors and runs, each change whole or not at all."""

    def cursor(self, briefing: str) -> datetime | None:
        """Return when a briefing is due next, None before it was first seen."""

    def last(self, briefing: str) -> Run | None:
        """Return the latest run of a briefing, None when there is none."""

    def record(
        self, briefing: str, due: Sequence[Run], next_due: datetime, *, expected: datetime | None, now: datetime
    ) -> bool:
        """Insert what is due and move the cursor on from `expected`; False, and nothing done, if another was first."""

    def claim(self, *, owner: str, now: datetime, lease: timedelta, briefings: Collection[str]) -> Run | None:
        """Claim the oldest run that is due, or that a dead or silent process left unfinished; None if there is none."""

    def advance(
        self, run: Run, state: RunState, *, now: datetime, edition: int | None = None, note: str | None = None
    ) -> Run:
        """Write a run's new state. Raises LeaseError when it was claimed by another process meanwhile."""

    def renew(self, run: Run, *, until: datetime) -> None:
        """Hold a run longer. Raises LeaseError when it was claimed by another process meanwhile."""
