"""The first tables: deliveries, cursors, runs and their changes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables."""
    instant = sa.String(26)
    op.create_table(
        "deliveries",
        sa.Column("briefing", sa.String(64), primary_key=True),
        sa.Column("edition", sa.Integer, primary_key=True),
        sa.Column("address", sa.String(320), primary_key=True),
        sa.Column("name", sa.Text),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("code", sa.Integer),
        sa.Column("reply", sa.Text),
        sa.Column("owner", sa.String(200)),
        sa.Column("lease_until", instant),
        sa.Column("fence", sa.Integer, nullable=False),
        sa.Column("changed", instant, nullable=False),
    )
    op.create_table(
        "cursors",
        sa.Column("briefing", sa.String(64), primary_key=True),
        sa.Column("next_due", instant, nullable=False),
    )
    op.create_table(
        "runs",
        sa.Column("briefing", sa.String(64), primary_key=True),
        sa.Column("scheduled_for", instant, primary_key=True),
        sa.Column("state", sa.String(16), nullable=False, index=True),
        sa.Column("edition", sa.Integer),
        sa.Column("owner", sa.String(200)),
        sa.Column("fence", sa.Integer, nullable=False),
        sa.Column("lease_until", instant),
        sa.Column("changed", instant),
        sa.Column("note", sa.Text),
    )
    op.create_table(
        "run_changes",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("briefing", sa.String(64), nullable=False),
        sa.Column("scheduled_for", instant, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("owner", sa.String(200)),
        sa.Column("note", sa.Text),
        sa.Column("at", instant, nullable=False),
    )
