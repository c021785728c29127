"""The store is opened here: one code for SQLite and PostgreSQL, every rule that keeps a file from harm in one place."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from ..errors import MachineError, StoreError

__all__ = ["Store", "open_store"]

_HEAD = "0003"
_UNSAFE = ((3, 7, 0), (3, 51, 2))
_LOCK_KEY = 706_207
_READS = "dateline_reads"
_PRAGMAS = ("busy_timeout=30000", "synchronous=FULL", "foreign_keys=ON")


@dataclass(frozen=True, slots=True)
class Store:
    """An open store. Leave its `with` block to close it."""

    engine: Engine

    def __enter__(self) -> Store:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close every connection."""
        self.engine.dispose()

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Open a transaction that writes; it takes its lock at once and is committed at the end."""
        with _told(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open a connection that only reads."""
        with _told(), self.engine.connect() as connection:
            yield connection.execution_options(**{_READS: True})


@contextmanager
def _told() -> Iterator[None]:
    """Turn the library's errors into ours; what breaks a uniqueness is for the caller to know."""
    try:
        yield
    except IntegrityError:
        raise
    except SQLAlchemyError as error:
        reason = getattr(error, "orig", None) or type(error).__name__
        raise StoreError(f"the store doesn't answer as it should: {reason}; see [store] in dateline.toml") from error


def open_store(url: str, *, root: Path) -> Store:
    """Open the store at `sqlite:///PATH` (relative to `root`) or `postgresql://…`, its tables made if need be.

    Raises MachineError when SQLite here can corrupt a file with several writers, StoreError for all else.
    """
    engine: Engine | None = None
    try:
        path = _path(url, root) if url.startswith("sqlite") else None
        engine = _sqlite(path) if path else _postgresql(url)
        if path:
            _write_ahead(path)
        _migrate(engine, path)
    except BaseException as error:
        if engine is not None:
            engine.dispose()
        if not isinstance(error, SQLAlchemyError | OSError | ImportError):
            raise
        raise StoreError(
            f"the store {url.rpartition('@')[2]} can't be opened: {error}; see [store] in dateline.toml"
        ) from error
    return Store(engine)


def _path(url: str, root: Path) -> Path:
    return root / url.removeprefix("sqlite:///")


def _sqlite(path: Path) -> Engine:
    module = _sqlite_module()
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(URL.create("sqlite", database=str(path)), module=module, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: Any) -> None:
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A deferred read that turns into a write fails at once; taking the lock first waits its turn instead.
        reads = connection.get_execution_options().get(_READS)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine


def _write_ahead(path: Path) -> None:
    """Turn a file to WAL, which it stays in; only one process at a time, since SQLite lets nobody else wait for it."""
    connection = _sqlite_module().connect(path, isolation_level=None)
    try:
        connection.execute(f"PRAGMA {_PRAGMAS[0]}")
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            with _file_lock(path):
                connection.execute("PRAGMA journal_mode=WAL")
    except _sqlite_module().Error as error:
        raise OSError(str(error)) from error
    finally:
        connection.close()


def _sqlite_module() -> Any:
    """Return the DB-API module of a SQLite without the WAL defect of 3.7.0 to 3.51.2 (several writers, one file)."""
    try:
        import pysqlite3 as module  # noqa: PLC0415 - bundles a mended SQLite
    except ImportError:
        import sqlite3 as module  # noqa: PLC0415
    if _UNSAFE[0] <= module.sqlite_version_info <= _UNSAFE[1]:
        raise MachineError(
            f"SQLite {module.sqlite_version} can corrupt a store with several writers; pip install pysqlite3, "
            "or use PostgreSQL: [store] url in dateline.toml"
        )
    return module


def _postgresql(url: str) -> Engine:
    return create_engine(
        url.replace("postgresql://", "postgresql+psycopg://", 1), pool_pre_ping=True, hide_parameters=True
    )


def _migrate(engine: Engine, path: Path | None) -> None:
    with engine.connect() as connection:
        if _revision(connection) == _HEAD:
            return
    with _one_at_a_time(engine, path), engine.begin() as connection:
        if _revision(connection) == _HEAD:
            return
        from alembic import command  # noqa: PLC0415 - a third of a second, only when there is something to do
        from alembic.config import Config  # noqa: PLC0415
        from alembic.util import CommandError  # noqa: PLC0415

        config = Config()
        config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise StoreError(f"the store was made by another version of dateline: {error}") from error


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


@contextmanager
def _one_at_a_time(engine: Engine, path: Path | None) -> Iterator[None]:
    """Let one process make the tables while others wait."""
    if path is None:
        with engine.connect() as connection:
            connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": _LOCK_KEY})
            try:
                yield
            finally:
                # The lock is the session's, and outlives the connection's return to the pool.
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _LOCK_KEY})
        return
    with _file_lock(path):
        yield


@contextmanager
def _file_lock(path: Path) -> Iterator[None]:
    with path.with_name(path.name + ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
