"""ISO 8601 at its own granularity: 2025, 2025-12, 2025-12-13, 2025-W50, 2025-Q3, 2025-12-13T09:00, 202X."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

__all__ = ["Partial", "is_iso", "partial"]

_VALUE = re.compile(
    r"""(?P<decade>\d{3})X
      | (?P<year>\d{4})
        (?: -W(?P<week>\d\d) | -Q(?P<quarter>[1-4])
          | (?: -(?P<month>\d\d) (?: -(?P<day>\d\d)
              (?: T(?P<hour>\d\d):(?P<minute>\d\d) (?: :\d\d(?:\.\d+)? )? (?P<offset>Z|[+-]\d\d:?\d\d)? )? )? )? )?""",
    re.VERBOSE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Partial:
    """What is known of a point in time; None is not known. `offset` is "Z" or "+02:00"."""

    year: int
    decade: bool = False
    week: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None
    time: str | None = None
    offset: str | None = None


def is_iso(value: str) -> bool:
    """Say whether this is an ISO value, or two of them with a slash between, that exist."""
    return all(partial(side) for side in value.split("/", 1))


def partial(value: str) -> Partial | None:
    """Read an ISO value; None when it isn't one that exists."""
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    part = match.groupdict()
    if part["decade"]:
        return Partial(int(part["decade"]) * 10, decade=True)
    read = Partial(
        int(part["year"]),
        week=_number(part["week"]),
        quarter=_number(part["quarter"]),
        month=_number(part["month"]),
        day=_number(part["day"]),
        time=f"{part['hour']}:{part['minute']}" if part["hour"] else None,
        offset=part["offset"],
    )
    return read if _exists(read) else None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _exists(value: Partial) -> bool:
    if value.time is not None and not (value.time[:2] < "24" and value.time[3:] < "60"):
        return False
    try:
        if value.week is not None:
            date.fromisocalendar(value.year, value.week, 1)
        else:
            date(value.year, value.month or 1, value.day or 1)
    except ValueError:
        return False
    return True
