"""The archive: articles and their versions, facts, retractions, sources, and an index of words."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables."""
    instant = sa.String(26)
    op.create_table(
        "articles",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.Column("id", sa.Text, nullable=False, index=True),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("source", sa.Text),
        sa.Column("seen", instant, nullable=False),
        sa.Column("published", sa.String(40)),
        sa.Column("published_at", instant),
        sa.Column("embargo", instant),
        sa.Column("tlp", sa.String(16)),
        sa.Column("official", sa.Boolean, nullable=False),
        sa.Column("language", sa.String(35), nullable=False),
        sa.Column("publisher", sa.Text),
        sa.Column("author", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("origin", sa.Text),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("blocks", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.UniqueConstraint("key", "version", name="articles_key_version"),
    )
    op.create_index("articles_seen", "articles", ["seen", "id", "number"])
    op.create_table(
        "article_facts",
        sa.Column("number", sa.Integer, sa.ForeignKey("articles.number", ondelete="CASCADE"), primary_key=True),
        sa.Column("reader", sa.String(40), nullable=False),
        sa.Column("facts", sa.Text, nullable=False),
    )
    op.create_table(
        "retractions",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("at", instant, nullable=False),
    )
    op.create_table(
        "sources",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("tried", instant),
        sa.Column("succeeded", instant),
        sa.Column("arrived", instant),
        sa.Column("failure", sa.Text),
        sa.Column("not_before", instant),
    )
    _index_of_words()


def _index_of_words() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE TABLE article_words (number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,"
            " words TSVECTOR NOT NULL)"
        )
        op.execute("CREATE INDEX article_words_words ON article_words USING gin (words)")
        return
    op.execute(
        "CREATE VIRTUAL TABLE article_words USING fts5"
        " (title, text, content='articles', content_rowid='number', tokenize='unicode61 remove_diacritics 2')"
    )
