"""The tables of the archive: a row for each text of an article, what was read from it, and what its source remembers.

The index of words isn't among them, since SQLite and PostgreSQL each have their own: see `words`.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from .tables import Instant, metadata

__all__ = ["article_facts", "articles", "carriers", "retractions", "sources"]

articles = Table(
    "articles",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("key", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("id", Text, nullable=False, index=True),
    Column("sha256", String(64), nullable=False),
    Column("source", Text),
    Column("seen", Instant, nullable=False),
    Column("published", String(40)),
    Column("published_at", Instant),
    Column("embargo", Instant),
    Column("tlp", String(16)),
    Column("official", Boolean, nullable=False),
    Column("language", String(35), nullable=False),
    Column("publisher", Text),
    Column("author", Text),
    Column("url", Text),
    Column("origin", Text),
    Column("title", Text, nullable=False),
    Column("blocks", Text, nullable=False),
    Column("text", Text, nullable=False),
    UniqueConstraint("key", "version", name="articles_key_version"),
    Index("articles_seen", "seen", "id", "number"),
)

article_facts = Table(
    "article_facts",
    metadata,
    Column("number", Integer, ForeignKey("articles.number", ondelete="CASCADE"), primary_key=True),
    Column("reader", String(40), nullable=False),
    Column("facts", Text, nullable=False),
)

carriers = Table(
    "carriers",
    metadata,
    Column("key", Text, primary_key=True),
    Column("source", Text, primary_key=True),
    Index("carriers_source", "source", "key"),
)
"""Every source that gave a piece: an address may come from several, and its texts are those of one."""

retractions = Table(
    "retractions",
    metadata,
    Column("key", Text, primary_key=True),
    Column("why", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

sources = Table(
    "sources",
    metadata,
    Column("name", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("tried", Instant),
    Column("succeeded", Instant),
    Column("arrived", Instant),
    Column("failure", Text),
    Column("not_before", Instant),
)
