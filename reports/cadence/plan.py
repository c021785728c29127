"""What has become due: pure, so that a missed hour, a long outage and a clock set back can be told beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice, takewhile

from ..model import Run, RunState, Slot
from .rules import Schedule, next_slot, slots

__all__ = ["Plan", "due"]

_MOST_SKIPPED = 50
_MOST_WALKED = 2000


@dataclass(frozen=True, slots=True)
class Plan:
    """The runs to record, and when the briefing is due after them."""

    runs: tuple[Run, ...]
    next_due: datetime


def due(
    briefing: str,
    schedule: Schedule,
    cursor: datetime | None,
    now: datetime,
    *,
    window: timedelta = timedelta(hours=24),
) -> Plan:
    """Return what is due at `now` if the briefing was due next at `cursor` (None: never seen, so nothing is due yet).

    Of the missed slots the latest one runs, if it lies within `window`; the earlier ones, and a latest one that is
    too old, are recorded as skipped (the latest fifty of them).
    """
    upcoming = next_slot(schedule, now).at.astimezone(UTC)
    if cursor is None or cursor > now:
        return Plan((), cursor or upcoming)
    missed = _missed(schedule, cursor, now, window)
    if not missed:
        return Plan((), upcoming)
    *earlier, latest = missed
    fresh = now - latest.at <= window
    note = f"caught up: {len(earlier)} earlier missed" if earlier and fresh else latest.note
    if not fresh:
        note = f"missed by more than {window.total_seconds() / 3600:.0f} hours"
    runs = [_run(briefing, slot, RunState.SKIPPED, "missed; a later one runs") for slot in earlier[-_MOST_SKIPPED:]]
    runs.append(_run(briefing, latest, RunState.DUE if fresh else RunState.SKIPPED, note))
    return Plan(tuple(runs), upcoming)


def _missed(schedule: Schedule, cursor: datetime, now: datetime, window: timedelta) -> list[Slot]:
    """Return the slots from the cursor on; after a long outage only those near the end are walked."""
    start = cursor - timedelta(microseconds=1)
    recent = _between(schedule, max(start, now - window - timedelta(microseconds=1)), now)
    if recent or start >= now - window:
        return recent
    return _between(schedule, start, now)


def _between(schedule: Schedule, after: datetime, now: datetime) -> list[Slot]:
    return list(islice(takewhile(lambda slot: slot.at <= now, slots(schedule, after)), _MOST_WALKED))


def _run(briefing: str, slot: Slot, state: RunState, note: str | None) -> Run:
    return Run(briefing, slot.at.astimezone(UTC), state, note=note)
