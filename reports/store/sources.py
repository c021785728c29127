"""What is remembered of each source between two collections."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from ..model import SourceRecord
from .article_tables import sources
from .rows import clean

__all__ = ["read_records", "write_record"]


def read_records(connection: Connection, name: str | None = None) -> dict[str, SourceRecord]:
    """Return the records of all sources, or of one, by name."""
    wanted = select(sources) if name is None else select(sources).where(sources.c.name == name)
    rows = [dict(row._mapping) for row in connection.execute(wanted.order_by(sources.c.name))]
    return {row["name"]: SourceRecord(**{**row, "state": json.loads(row["state"])}) for row in rows}


def write_record(connection: Connection, name: str, **values: Any) -> None:
    """Change these fields of a source's record, and make it where there is none."""
    told = {key: _column(value) for key, value in values.items()}
    if not told or connection.execute(update(sources).where(sources.c.name == name).values(**told)).rowcount:
        return
    connection.execute(insert(sources).values(**{"name": name, "state": "{}", **told}))


def _column(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    return value if value is None or isinstance(value, datetime) else json.dumps(dict(value), sort_keys=True)
