"""Which sources gave a piece: so far only the one whose text it is was known."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the table, and fill it with the sources of the texts that are there."""
    op.create_table(
        "carriers",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("source", sa.Text, primary_key=True),
    )
    op.create_index("carriers_source", "carriers", ["source", "key"])
    op.execute("INSERT INTO carriers (key, source) SELECT DISTINCT key, source FROM articles WHERE source IS NOT NULL")
