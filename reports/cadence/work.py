"""One tick: record what has become due, then do what is due, one run after the other."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from ..errors import LeaseError, StoreError
from ..model import Run, RunState
from .ledger import Ledger
from .plan import due
from .rules import Schedule, next_slot

__all__ = ["Job", "Outcome", "realign", "tick", "work"]

_LOG = logging.getLogger("dateline.cadence")
_LEASE = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended, and a sentence about it."""

    state: RunState
    note: str | None = None


class Job(Protocol):
    """What a run does; it is given, the cadence knows nothing of it."""

    def __call__(self, run: Run, *, built: Callable[[int], None]) -> Outcome:
        """Do the run, calling `built` with the edition's number as soon as it lies on the shelf."""


def tick(ledger: Ledger, schedules: Mapping[str, Schedule], *, now: datetime) -> None:
    """Record what has become due; when another process was first, it has recorded the same."""
    for briefing, schedule in schedules.items():
        try:
            cursor = ledger.cursor(briefing)
            if cursor is not None and cursor > now:
                continue
            plan = due(briefing, schedule, cursor, now)
            ledger.record(briefing, plan.runs, plan.next_due, expected=cursor, now=now)
        except Exception:  # noqa: BLE001 - one briefing must not end the cadence of the others
            _LOG.exception("%s: what is due could not be recorded", briefing)


def realign(ledger: Ledger, schedules: Mapping[str, Schedule], *, now: datetime) -> None:
    """Bring cursors forward to the first slot of schedules that were changed since; nothing that ran runs again."""
    for briefing, schedule in schedules.items():
        cursor, last = ledger.cursor(briefing), ledger.last(briefing)
        after = max(now, last.scheduled_for) if last else now
        first = next_slot(schedule, after).at.astimezone(UTC)
        if cursor is not None and first < cursor:
            ledger.record(briefing, (), first, expected=cursor, now=now)


def work(
    ledger: Ledger,
    job: Job,
    *,
    clock: Callable[[], datetime],
    owner: str,
    briefings: Collection[str],
    lease: timedelta = _LEASE,
    stopped: Callable[[], bool] = lambda: False,
) -> int:
    """Claim and do runs until none is due or `stopped` says so; return how many were done."""
    done = 0
    while not stopped() and (run := ledger.claim(owner=owner, now=clock(), lease=lease, briefings=briefings)):
        _do(ledger, job, run, clock=clock, lease=lease)
        done += 1
    return done


def _do(ledger: Ledger, job: Job, run: Run, *, clock: Callable[[], datetime], lease: timedelta) -> None:
    current = run

    def built(edition: int) -> None:
        nonlocal current
        current = ledger.advance(current, RunState.SENDING, now=clock(), edition=edition)

    try:
        with _held(ledger, run, clock=clock, lease=lease):
            outcome = job(run, built=built)
    except StoreError as error:
        # Without the store nothing true can be written; when the lease ends, the run is taken up again.
        _LOG.warning("%s for %s: %s", run.briefing, run.scheduled_for.isoformat(), error)
        return
    except Exception as error:  # noqa: BLE001 - whatever a run dies of must not end the cadence of the others
        _LOG.exception("%s for %s failed", run.briefing, run.scheduled_for.isoformat())
        outcome = Outcome(RunState.FAILED, _storable(f"{type(error).__name__}: {error}"))
    try:
        ledger.advance(current, outcome.state, now=clock(), note=outcome.note)
    except StoreError as error:
        _LOG.warning("%s", error)
    lateness = (clock() - run.scheduled_for).total_seconds()
    _LOG.info(
        "%s for %s: %s, %.1f s after its time", run.briefing, run.scheduled_for.isoformat(), outcome.state, lateness
    )


def _storable(note: str) -> str:
    """Return a note that every store takes: no NUL, no lone surrogates, not without end."""
    return note.encode("utf-8", "backslashreplace").decode().replace("\0", " ")[:500]


@contextmanager
def _held(ledger: Ledger, run: Run, *, clock: Callable[[], datetime], lease: timedelta) -> Iterator[None]:
    """Renew the lease in a thread of its own while the run is being done, however long that takes."""
    over = threading.Event()

    def renew() -> None:
        while not over.wait(lease.total_seconds() / 3):
            try:
                ledger.renew(run, until=clock() + lease)
            except LeaseError:
                return
            except Exception:  # noqa: BLE001 - whatever it is may pass before the lease ends
                _LOG.exception("the lease of %s could not be renewed; trying again", run.briefing)

    thread = threading.Thread(target=renew, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
