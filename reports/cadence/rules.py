"""Schedules: cron expressions over wall times, turned into instants by one rule for clock changes.

A wall time that a clock change skips runs as much later as the gap is long; one that comes twice means the first. Wall
times that meet in one instant are one slot.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from cronsim import CronSim, CronSimError

from ..model import Slot

__all__ = ["Schedule", "next_slot", "slots"]

_REACH = timedelta(hours=26)
_PROBE = datetime(2024, 1, 1)  # noqa: DTZ001 - a wall time; any will do


@dataclass(frozen=True, slots=True)
class Schedule:
    """A cron expression in five fields, and the zone whose wall clock it speaks of."""

    expression: str
    zone: ZoneInfo

    @classmethod
    def parse(cls, expression: str, zone: str) -> Schedule:
        """Read a schedule. Raises ValueError that says what is wrong and what to try."""
        advice = "write five fields: minute hour day month weekday, like '0 7 * * mon-fri'"
        if len(expression.split()) != 5:
            raise ValueError(f"{expression!r} is no schedule; {advice}")
        try:
            next(CronSim(expression, _PROBE))
        except StopIteration:
            raise ValueError(f"{expression!r} never comes") from None
        except CronSimError as error:
            raise ValueError(f"{expression!r} is no schedule ({error}); {advice}") from error
        try:
            return cls(expression, ZoneInfo(zone))
        except (KeyError, ValueError, OSError) as error:
            raise ValueError(f"there is no time zone {zone!r}") from error


def next_slot(schedule: Schedule, after: datetime) -> Slot:
    """Return the first slot strictly after an instant."""
    after = after.astimezone(UTC)
    changing = _offset(schedule, after - _REACH) != _offset(schedule, after + _REACH)
    wall = after.astimezone(schedule.zone).replace(tzinfo=None)
    candidates = CronSim(schedule.expression, wall - _REACH if changing else wall - timedelta(minutes=1))
    best: Slot | None = None
    for candidate in candidates:
        # A wall time in a gap is carried past later ones, so the search goes on as far as a gap can carry.
        if best is not None and candidate - best.at.replace(tzinfo=None) > _REACH:
            break
        slot = _resolve(candidate, schedule.zone)
        if slot.at.astimezone(UTC) > after and (best is None or slot.at.astimezone(UTC) < best.at.astimezone(UTC)):
            best = slot
        if best is not None and _is_quiet(schedule, best):
            break
    if best is None:
        raise ValueError(f"{schedule.expression!r} never comes after {after}")
    return best


def slots(schedule: Schedule, after: datetime) -> Iterator[Slot]:
    """Yield the slots strictly after an instant, in strictly rising order, without end."""
    while True:
        slot = next_slot(schedule, after)
        yield slot
        after = slot.at


def _is_quiet(schedule: Schedule, slot: Slot) -> bool:
    """Say whether no clock change is so near that another wall time could come earlier."""
    at = slot.at.astimezone(UTC)
    return _offset(schedule, at - _REACH) == _offset(schedule, at + _REACH)


def _offset(schedule: Schedule, at: datetime) -> timedelta | None:
    return at.astimezone(schedule.zone).utcoffset()


def _resolve(wall: datetime, zone: ZoneInfo) -> Slot:
    """Turn a wall time into the instant that it means."""
    first = wall.replace(tzinfo=zone, fold=0)
    back = first.astimezone(UTC).astimezone(zone)
    if back.replace(tzinfo=None, fold=0) != wall:
        # With fold=0 zoneinfo reads a skipped wall time with the offset before the gap: just as much later.
        return Slot(back, f"shifted: {wall:%H:%M} doesn't exist on {wall:%Y-%m-%d}, runs at {back:%H:%M}")
    if wall.replace(tzinfo=zone, fold=1).utcoffset() != first.utcoffset():
        return Slot(back, f"first of two: {wall:%H:%M} comes twice on {wall:%Y-%m-%d}")
    return Slot(back)
