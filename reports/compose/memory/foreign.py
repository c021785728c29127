"""Parsed JSON that anybody may have written: what has a wrong type isn't there, and of what is long, the beginning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import islice
from typing import Any

from ...model import Span

__all__ = ["day_in", "instant_in", "number_in", "record_in", "records_in", "span_in", "text_in", "texts_in"]

_MOST = 20_000
_LONGEST = 20_000
_LARGEST = 10**9


def text_in(record: Mapping[str, Any], name: str) -> str:
    """Return a text, "" where there is none."""
    value = record.get(name)
    return value[:_LONGEST] if isinstance(value, str) else ""


def number_in(record: Mapping[str, Any], name: str) -> int | None:
    """Return a whole number from 0 on."""
    value = record.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST else None


def record_in(record: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Return a record, an empty one where there is none."""
    value = record.get(name)
    return value if isinstance(value, Mapping) else {}


def records_in(record: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    """Yield the records of a list."""
    value = record.get(name)
    if isinstance(value, list | tuple):
        yield from (item for item in islice(value, _MOST) if isinstance(item, Mapping))


def texts_in(record: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """Return the texts of a list."""
    value = record.get(name)
    if not isinstance(value, list | tuple):
        return ()
    return tuple(item[:_LONGEST] for item in islice(value, _MOST) if isinstance(item, str))


def span_in(record: Mapping[str, Any], name: str | None = None) -> Span | None:
    """Return a span: the pair of that name, or, without a name, the record's own `start` and `end`."""
    if name is None:
        start, end = number_in(record, "start"), number_in(record, "end")
    else:
        pair = record.get(name)
        if not isinstance(pair, list | tuple) or len(pair) != 2:
            return None
        start, end = (number_in({"at": at}, "at") for at in pair)
    return Span(start, end) if start is not None and end is not None and start <= end else None


def instant_in(record: Mapping[str, Any], name: str) -> datetime | None:
    """Return an instant with its zone."""
    value = day_in(record, name)
    return value if isinstance(value, datetime) else None


def day_in(record: Mapping[str, Any], name: str) -> datetime | date | None:
    """Return an instant with its zone, or a day."""
    text = text_in(record, name)
    try:
        if len(text) == 10:
            return date.fromisoformat(text)
        instant = datetime.fromisoformat(text)
    except ValueError:
        return None
    return instant if instant.tzinfo else None
