"""The tables: a row for each edition and reader, cursors and runs of the cadence, and every change of a run.

Instants are kept as UTC text of fixed width, which sorts right and is the same in SQLite and PostgreSQL.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, Integer, MetaData, String, Table, Text
from sqlalchemy.types import TypeDecorator

__all__ = ["Instant", "cursors", "deliveries", "metadata", "run_changes", "runs"]

_FORM = "%Y-%m-%dT%H:%M:%S.%f"


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept as UTC text; a naive one is refused with ValueError."""

    impl = String(26)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> str | None:  # noqa: ARG002 - SQLAlchemy's
        """Turn an instant into text."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"an instant needs a zone: {value}")
        return value.astimezone(UTC).strftime(_FORM)

    def process_result_value(self, value: str | None, dialect: Any) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's
        """Turn text into an instant in UTC."""
        return datetime.strptime(value, _FORM).replace(tzinfo=UTC) if value else None


metadata = MetaData()

deliveries = Table(
    "deliveries",
    metadata,
    Column("briefing", String(64), primary_key=True),
    Column("edition", Integer, primary_key=True),
    Column("address", String(320), primary_key=True),
    Column("name", Text),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("code", Integer),
    Column("reply", Text),
    Column("owner", String(200)),
    Column("lease_until", Instant),
    Column("fence", Integer, nullable=False, default=0),
    Column("changed", Instant, nullable=False),
)

cursors = Table(
    "cursors",
    metadata,
    Column("briefing", String(64), primary_key=True),
    Column("next_due", Instant, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("briefing", String(64), primary_key=True),
    Column("scheduled_for", Instant, primary_key=True),
    Column("state", String(16), nullable=False, index=True),
    Column("edition", Integer),
    Column("owner", String(200)),
    Column("fence", Integer, nullable=False, default=0),
    Column("lease_until", Instant),
    Column("changed", Instant),
    Column("note", Text),
)

run_changes = Table(
    "run_changes",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("briefing", String(64), nullable=False),
    Column("scheduled_for", Instant, nullable=False),
    Column("state", String(16), nullable=False),
    Column("owner", String(200)),
    Column("note", Text),
    Column("at", Instant, nullable=False),
)
