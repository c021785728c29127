"""Silence told apart from emptiness: what was expected of a source, and whether it came."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from ..model import SourceRecord, Watch, Watched
from ..settings import Expectation

__all__ = ["is_silent", "watched"]

_SATURDAY = 5
_LONGEST = {
    Expectation.HOURLY: timedelta(hours=1, minutes=15),
    Expectation.DAILY: timedelta(hours=26),
    Expectation.WEEKDAYS: timedelta(hours=26),
    Expectation.WEEKLY: timedelta(days=7, hours=12),
    Expectation.MONTHLY: timedelta(days=32),
}
"""How long a source may bring nothing: what is expected of it, and some grace for a late hand."""


def watched(
    record: SourceRecord, expected: Expectation | None, articles: int, *, at: datetime, zone: tzinfo
) -> Watched:
    """Return what a source did, from what is remembered of it; `articles` is how many fall into the period.

    Failure goes before silence, since nobody knows what a source that can't be reached would have brought.
    """
    if record.tried is None:
        found = Watch.BROUGHT if articles else Watch.NEVER
    elif record.failure is not None:
        found = Watch.FAILED
    elif expected is not None and is_silent(record.arrived, expected, at=at, zone=zone):
        found = Watch.SILENT
    else:
        found = Watch.BROUGHT if articles else Watch.QUIET
    # Why it failed may name hosts inside; that is the desk's business, and `dateline status` says it.
    return Watched(record.name, found, articles, record.arrived, expected.value if expected else None)


def is_silent(arrived: datetime | None, expected: Expectation, *, at: datetime, zone: tzinfo) -> bool:
    """Say whether a source has brought nothing for longer than is expected of it; never is too long."""
    if arrived is None:
        return True
    waited = at - arrived
    if expected is Expectation.WEEKDAYS:
        waited -= _weekend(arrived.astimezone(zone), at.astimezone(zone))
    return waited > _LONGEST[expected]


def _weekend(start: datetime, end: datetime) -> timedelta:
    """Return how much of a stretch lies on Saturdays and Sundays of its zone; of very long ones, the first 40 days."""
    total = timedelta()
    day = start.replace(hour=0, minute=0, second=0, microsecond=0)
    for _ in range(40):
        following = (day + timedelta(days=1)).replace(hour=0)
        if day > end:
            break
        if day.weekday() >= _SATURDAY:
            stretch = min(following, end).astimezone(UTC) - max(day, start).astimezone(UTC)
            total += max(stretch, timedelta())
        day = following
    return total
