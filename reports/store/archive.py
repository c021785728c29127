"""The archive: every text that a source gave under a key, the facts read from it, what is remembered of sources."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text

from ..model import Arrival, Article, Checkpoint, Edits, Kept, SourceRecord
from .article_tables import articles, retractions
from .database import Store
from .differences import differences
from .keeping import keep_batch, wanting_facts, write_facts
from .reading import facts_by_id, key_meant, pages
from .rows import article_of, wanted_columns
from .searching import Hit, search
from .sources import read_records, write_record

__all__ = ["Archive"]

_LOCK_KEY = 706_208
_NEWS = (Kept.ADDED, Kept.CHANGED, Kept.RETRACTED)


@dataclass(frozen=True, slots=True)
class Archive:
    """The articles of a store. Where a key is asked for, an article's id does as well."""

    store: Store

    def keep(
        self,
        arrivals: Sequence[tuple[Arrival, str | None]],
        *,
        source: str,
        now: datetime,
        checkpoint: Checkpoint | None = None,
    ) -> tuple[Kept, ...]:
        """Keep arrivals, each with its facts (JSON or None), and the checkpoint after them, in one transaction.

        The same again changes nothing. At most some hundreds at a time.
        """
        with self._alone() as connection:
            kept = keep_batch(connection, arrivals, source=source, now=now) if arrivals else ()
            told: dict[str, Any] = {"arrived": now} if any(one in _NEWS for one in kept) else {}
            if checkpoint is not None:
                told["state"] = checkpoint.state
            write_record(connection, source, **told)
        return kept

    def wanting(self, arrivals: Sequence[Arrival], *, source: str) -> tuple[bool, ...]:
        """Say of each arrival whether `keep` wants its facts: they were never read, or from something else."""
        with self.store.read() as connection:
            return wanting_facts(connection, arrivals, source=source)

    def retract(self, key: str, *, why: str, now: datetime) -> bool:
        """Mark a piece as taken back, in all its versions; False where it isn't known. The first reason stays."""
        with self._alone() as connection:
            found = key_meant(connection, key)
            marked = found and connection.execute(select(retractions.c.key).where(retractions.c.key == found)).first()
            if found and not marked:
                connection.execute(insert(retractions).values(key=found, why=why, at=now))
        return found is not None

    def reinstate(self, key: str) -> bool:
        """Take a retraction back; False where there was none."""
        with self._alone() as connection:
            found = key_meant(connection, key)
            return connection.execute(delete(retractions).where(retractions.c.key == found)).rowcount > 0

    def articles(
        self,
        *,
        sources: Collection[str] | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        everything: bool = False,
    ) -> Iterator[Article]:
        """Yield the current versions in the order in which they were first seen, or with `everything` the former too.

        Seen at `since` or later, and before `until`. Of `sources`, all that any of them gave, as theirs. They are read
        by pages, so that nobody has to wait for the reader.
        """
        wanted = wanted_columns(sources)
        if not everything:
            wanted = wanted.where(articles.c.current)
        if since is not None:
            wanted = wanted.where(articles.c.seen >= since)
        if until is not None:
            wanted = wanted.where(articles.c.seen < until)
        yield from pages(self.store, wanted)

    def article(self, id_: str) -> Article | None:
        """Return the article of an id, a current version where several have this text; None where none has."""
        first = wanted_columns().where(articles.c.id == id_).order_by(articles.c.current.desc(), articles.c.number)
        with self.store.read() as connection:
            row = connection.execute(first.limit(1)).first()
        return article_of(row) if row else None

    def versions(self, key: str) -> tuple[Article, ...]:
        """Return every version of a piece, the first one first; none where the key isn't known."""
        with self.store.read() as connection:
            wanted = wanted_columns().where(articles.c.key == key_meant(connection, key)).order_by(articles.c.version)
            return tuple(article_of(row) for row in connection.execute(wanted))

    def changes(self, key: str) -> tuple[Edits, ...]:
        """Return what changed from each version of a piece to the next."""
        versions = self.versions(key)
        return tuple(differences(one, next_) for one, next_ in pairwise(versions))

    def facts(self, ids: Collection[str]) -> Mapping[str, str]:
        """Return the facts of articles as JSON, by id; missing are those that this version's reader hasn't read."""
        with self.store.read() as connection:
            return facts_by_id(connection, ids)

    def keep_facts(self, facts: Mapping[str, str]) -> None:
        """Keep the facts of articles, by id, as JSON that this version's reader made of them."""
        with self._alone() as connection:
            rows = select(articles.c.number, articles.c.id).where(articles.c.id.in_(facts))
            found = {row.number: facts[row.id] for row in connection.execute(rows)}
            write_facts(connection, found)

    def search(
        self, query: str, *, since: datetime | None = None, sources: Collection[str] | None = None, limit: int = 50
    ) -> tuple[Hit, ...]:
        """Return the current versions that hold all words of a query, the best first; without words, the newest first.

        "Words in quotes" stand one after another, -word is unwanted, begin* stands for all words that begin so. No
        query is an error; accents and case don't count.
        """
        with self.store.read() as connection:
            return search(connection, query, since=since, sources=sources, limit=limit)

    def record(self, source: str) -> SourceRecord:
        """Return what is remembered of a source; of an unknown one, nothing."""
        with self.store.read() as connection:
            return read_records(connection, source).get(source, SourceRecord(source))

    def records(self) -> Mapping[str, SourceRecord]:
        """Return what is remembered of every source, by name."""
        with self.store.read() as connection:
            return read_records(connection)

    def note(
        self, source: str, *, now: datetime, failure: str | None = None, not_before: datetime | None = None
    ) -> None:
        """Write down how a collection ended: with a failure, or without one."""
        told = {} if failure else {"succeeded": now}
        with self._alone() as connection:
            write_record(connection, source, tried=now, failure=failure, not_before=not_before, **told)

    @contextmanager
    def _alone(self) -> Iterator[Connection]:
        """Open a transaction without another writer of the archive beside it: what it has looked up stays true."""
        with self.store.write() as connection:
            # SQLite's writers wait for one another anyway.
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK_KEY})
            yield connection
