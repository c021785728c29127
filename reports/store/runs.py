"""The ledger of runs: what is due is recorded and the cursor moved in one transaction; claims are fenced."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, insert, select, update
from sqlalchemy.exc import IntegrityError

from ..errors import LeaseError
from ..model import Run, RunState
from .database import Store
from .owner import is_alive
from .tables import cursors, run_changes, runs

__all__ = ["RunLedger"]

_OPEN = (RunState.DUE, RunState.BUILDING, RunState.SENDING)


@dataclass(frozen=True, slots=True)
class RunLedger:
    """Runs and cursors in a store; `alive` says of an owner whether it may still be at work."""

    store: Store
    alive: Callable[[str | None], bool] = is_alive

    def cursor(self, briefing: str) -> datetime | None:
        """Return when a briefing is due next, None before it was first seen."""
        with self.store.read() as connection:
            found: datetime | None = connection.execute(
                select(cursors.c.next_due).where(cursors.c.briefing == briefing)
            ).scalar()
        return found

    def record(
        self, briefing: str, due: Sequence[Run], next_due: datetime, *, expected: datetime | None, now: datetime
    ) -> bool:
        """Insert what is due and move the cursor on from `expected`; False, and nothing done, if another was first."""
        try:
            with self.store.write() as connection:
                if not _move(connection, briefing, next_due, expected):
                    return False
                for run in due:
                    connection.execute(insert(runs).values(**_values(run), changed=now))
                    _log(connection, run, now)
        except IntegrityError:
            return False
        return True

    def claim(
        self,
        *,
        owner: str,
        now: datetime,
        lease: timedelta,
        briefings: Collection[str],
        window: timedelta = timedelta(hours=24),
    ) -> Run | None:
        """Claim the oldest run that is due, or that a dead or silent process left unfinished; None if there is none.

        One that nobody began and that is older than `window` is recorded as skipped.
        """
        with self.store.write() as connection:
            wanted = select(runs).where(runs.c.state.in_(_OPEN), runs.c.briefing.in_(list(briefings)))
            rows = connection.execute(wanted.order_by(runs.c.scheduled_for).with_for_update()).all()
            held = {row.briefing for row in rows if self._is_held(_run(row), now)}
            for row in rows:
                run = _run(row)
                # One run of a briefing at a time: two would build the same unpublished edition.
                if run.briefing in held:
                    continue
                if run.state is RunState.DUE and now - run.scheduled_for > window:
                    _skip(connection, run, window, now)
                    continue
                state = RunState.SENDING if run.edition is not None else RunState.BUILDING
                claimed = replace(
                    run, state=state, owner=owner, fence=run.fence + 1, lease_until=now + lease, changed=now
                )
                connection.execute(update(runs).where(_key(run)).values(**_values(claimed), changed=now))
                _log(connection, claimed, now)
                return claimed
        return None

    def _is_held(self, run: Run, now: datetime) -> bool:
        at_work = run.state is not RunState.DUE and run.lease_until is not None and run.lease_until > now
        return at_work and self.alive(run.owner)

    def advance(
        self, run: Run, state: RunState, *, now: datetime, edition: int | None = None, note: str | None = None
    ) -> Run:
        """Write a run's new state. Raises LeaseError when it was claimed by another process meanwhile."""
        after = replace(run, state=state, edition=edition or run.edition, note=note or run.note, changed=now)
        if state not in _OPEN:
            after = replace(after, lease_until=None)
        with self.store.write() as connection:
            where = and_(_key(run), runs.c.fence == run.fence)
            if connection.execute(update(runs).where(where).values(**_values(after), changed=now)).rowcount != 1:
                raise LeaseError(f"the run of {run.briefing} for {run.scheduled_for} now belongs to another process")
            _log(connection, after, now)
        return after

    def renew(self, run: Run, *, until: datetime) -> None:
        """Hold a run longer. Raises LeaseError when it was claimed by another process meanwhile."""
        with self.store.write() as connection:
            where = and_(_key(run), runs.c.fence == run.fence)
            if connection.execute(update(runs).where(where).values(lease_until=until)).rowcount != 1:
                raise LeaseError(f"the run of {run.briefing} for {run.scheduled_for} now belongs to another process")

    def last(self, briefing: str) -> Run | None:
        """Return the latest run of a briefing, None when there is none."""
        return next(iter(self.history(briefing, limit=1)), None)

    def history(self, briefing: str, *, limit: int = 100) -> tuple[Run, ...]:
        """Return the runs of a briefing, latest first."""
        with self.store.read() as connection:
            wanted = select(runs).where(runs.c.briefing == briefing).order_by(runs.c.scheduled_for.desc()).limit(limit)
            return tuple(_run(row) for row in connection.execute(wanted).all())


def _skip(connection: Connection, run: Run, window: timedelta, now: datetime) -> None:
    note = f"missed by more than {window.total_seconds() / 3600:.0f} hours"
    skipped = replace(run, state=RunState.SKIPPED, note=note, changed=now)
    connection.execute(update(runs).where(_key(run)).values(**_values(skipped), changed=now))
    _log(connection, skipped, now)


def _move(connection: Connection, briefing: str, next_due: datetime, expected: datetime | None) -> bool:
    if expected is None:
        known = connection.execute(select(cursors.c.briefing).where(cursors.c.briefing == briefing)).first()
        if known is None:
            connection.execute(insert(cursors).values(briefing=briefing, next_due=next_due))
        return known is None
    where = and_(cursors.c.briefing == briefing, cursors.c.next_due == expected)
    return bool(connection.execute(update(cursors).where(where).values(next_due=next_due)).rowcount == 1)


def _key(run: Run) -> Any:
    return and_(runs.c.briefing == run.briefing, runs.c.scheduled_for == run.scheduled_for)


def _values(run: Run) -> dict[str, Any]:
    names = ("briefing", "scheduled_for", "state", "edition", "owner", "fence", "lease_until", "note")
    return {name: getattr(run, name) for name in names}


def _run(row: Any) -> Run:
    values = dict(row._mapping)
    return Run(**{**values, "state": RunState(values["state"])})


def _log(connection: Connection, run: Run, now: datetime) -> None:
    connection.execute(
        insert(run_changes).values(
            briefing=run.briefing,
            scheduled_for=run.scheduled_for,
            state=run.state,
            owner=run.owner,
            note=run.note,
            at=now,
        )
    )
