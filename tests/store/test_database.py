"""A store is opened safely: tables made once, SQLite's dangers refused, and errors that say where and what."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from reports.errors import MachineError, StoreError
from reports.model import Reader
from reports.store import Archive, Outbox, database, open_store
from reports.store.tables import Instant, metadata

ROW = (
    "INSERT INTO articles (key, version, current, id, sha256, source, seen, official, language, title, blocks, text)"
    " VALUES ('https://x.example/', :version, :current, 'a', 'a', :source, :at, :official, 'en', 'A', '[]', 'A')"
).replace(":official", "false")


def test_the_migrations_make_the_tables_that_the_code_knows(store):
    def ours(_, name, *__):
        # The index of words is each database's own.
        return not (name or "").startswith("article_words")

    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        assert compare_metadata(context, metadata) == []


def test_a_store_of_the_version_before_is_brought_up_to_date_with_all_that_it_holds(url, tmp_path, monkeypatch):
    monkeypatch.setattr(database, "_HEAD", "0001")
    with open_store(url, root=tmp_path) as store, store.write() as connection:
        connection.execute(text("DROP TABLE article_facts"))
        for table in ("article_words", "articles", "carriers", "retractions", "sources"):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
        connection.execute(text("INSERT INTO cursors VALUES ('morning', '2025-12-15T07:00:00.000000')"))
    monkeypatch.undo()
    with open_store(url, root=tmp_path) as store, store.read() as connection:
        assert connection.execute(text("SELECT briefing FROM cursors")).scalar() == "morning"
        assert connection.execute(text("SELECT count(*) FROM articles")).scalar() == 0


def test_a_store_without_carriers_learns_them_from_the_texts_that_it_holds(url, tmp_path):
    at = datetime(2025, 12, 15, 7, tzinfo=UTC)
    with open_store(url, root=tmp_path) as store, store.write() as connection:
        Archive(store)
        made = {"at": at.strftime("%Y-%m-%dT%H:%M:%S.%f")}
        for version, source in ((1, "courier"), (2, "wire"), (3, "courier"), (4, None)):
            connection.execute(text(ROW), {**made, "version": version, "source": source, "current": version == 4})
        connection.execute(text("DROP TABLE carriers"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0002'"))
    with open_store(url, root=tmp_path) as store:
        assert [one.source for one in Archive(store).articles(sources=["wire"])] == ["wire"]
        assert [one.source for one in Archive(store).articles(sources=["post", "courier"])] == ["courier"]
        assert [*Archive(store).articles(sources=["post"])] == []


def test_who_reads_keeps_nobody_from_writing(store):
    with store.read() as reading:
        assert reading.execute(text("SELECT count(*) FROM cursors")).scalar() == 0
        with store.write() as connection:
            connection.execute(text("INSERT INTO cursors VALUES ('morning', '2025-12-15T07:00:00.000000')"))


def test_processes_that_open_an_empty_store_at_once_wait_for_one_another(url, tmp_path):
    with ThreadPoolExecutor(4) as threads:
        stores = [*threads.map(lambda _: open_store(url, root=tmp_path), range(4))]
    for one in stores:
        with one.read() as connection:
            assert connection.execute(text("SELECT count(*) FROM alembic_version")).scalar() == 1
    for one in stores:
        one.engine.dispose()


@pytest.mark.slow
def test_making_the_tables_leaves_no_lock_behind(emptied, tmp_path):
    with open_store(emptied, root=tmp_path) as kept_open, kept_open.read() as connection:
        held = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
        assert connection.execute(text(held)).scalar() == 0


def test_sqlite_is_safe_for_several_writers(tmp_path):
    with open_store("sqlite:///s.db", root=tmp_path) as store, store.read() as connection:
        pragmas = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in ("journal_mode", "synchronous")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2}


def test_an_unsafe_sqlite_is_refused_with_what_to_do(tmp_path, monkeypatch):
    class Old:
        sqlite_version_info, sqlite_version = (3, 40, 1), "3.40.1"

    monkeypatch.setitem(__import__("sys").modules, "pysqlite3", Old)
    with pytest.raises(MachineError, match=r"3\.40\.1.*pysqlite3"):
        open_store("sqlite:///s.db", root=tmp_path)


def test_a_store_that_can_not_be_opened_names_itself_but_no_password(tmp_path):
    with pytest.raises(StoreError, match=r"localhost:1/x") as caught:
        open_store("postgresql://desk:secret@localhost:1/x", root=tmp_path)
    assert "secret" not in str(caught.value)
    (tmp_path / "s.db").write_bytes(b"no database at all" * 100)
    with pytest.raises(StoreError, match=r"dateline\.toml"):
        open_store("sqlite:///s.db", root=tmp_path)


def test_a_transaction_that_fails_leaves_nothing(store):
    def half_done():
        with store.write() as connection:
            connection.execute(text("INSERT INTO cursors VALUES ('morning', '2025-12-15T07:00:00.000000')"))
            raise TimeoutError

    with pytest.raises(TimeoutError):
        half_done()
    with store.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM cursors")).scalar() == 0


def test_instants_are_kept_in_utc_and_sort_as_text():
    kind = Instant()
    vilnius = datetime(2025, 12, 15, 7, tzinfo=ZoneInfo("Europe/Vilnius"))
    assert kind.process_bind_param(vilnius, None) == "2025-12-15T05:00:00.000000"
    assert kind.process_result_value("2025-12-15T05:00:00.000000", None) == vilnius.astimezone(UTC)
    with pytest.raises(ValueError, match="needs a zone"):
        kind.process_bind_param(datetime(2025, 12, 15), None)  # noqa: DTZ001 - what is refused


def test_the_sqlite_that_is_used_is_outside_the_unsafe_versions():
    used = database._sqlite_module().sqlite_version_info
    assert not database._UNSAFE[0] <= used <= database._UNSAFE[1]
    assert used >= sqlite3.sqlite_version_info or used > database._UNSAFE[1]


OPEN = """
import sys
from pathlib import Path
from sqlalchemy import text
from reports.store import open_store
with open_store("sqlite:///s.db", root=Path(sys.argv[1])) as store, store.write() as connection:
    connection.execute(text("INSERT INTO cursors VALUES (:key, 'x')"), {"key": sys.argv[2]})
"""


@pytest.mark.slow
def test_processes_that_open_and_write_a_new_file_at_once_all_come_through(tmp_path, checkout):
    command = [sys.executable, "-c", OPEN, str(tmp_path)]
    started = [subprocess.Popen([*command, str(n)], cwd=checkout, stderr=subprocess.PIPE) for n in range(8)]
    said = [process.communicate(timeout=60)[1].decode() for process in started]
    assert [process.returncode for process in started] == [0] * 8, "\n".join(said)
    with open_store("sqlite:///s.db", root=tmp_path) as store, store.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM cursors")).scalar() == 8


@pytest.mark.parametrize("name", ["ve?r=1", "pc%20#x", "a b", "é"])
def test_a_folder_of_any_name_holds_its_store(tmp_path, name):
    root = tmp_path / name
    root.mkdir()
    with open_store("sqlite:///var/s.db", root=root) as store, store.write() as connection:
        connection.execute(text("INSERT INTO cursors VALUES ('morning', 'x')"))
    assert (root / "var" / "s.db").is_file()
    assert sorted(p.name for p in tmp_path.iterdir()) == [name]


def test_a_store_of_a_newer_version_and_a_broken_one_are_told_without_what_they_hold(store, url, tmp_path):
    with store.write() as connection:
        connection.execute(text("DROP TABLE deliveries"))
    outbox = Outbox(store, "morning", 1)
    with pytest.raises(StoreError) as caught:
        outbox.fill([Reader("ada@example.org", "Ada Renn")], suppressed=(), now=datetime.now(UTC))
    assert "ada" not in str(caught.value)
    with store.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="another version"):
        open_store(url, root=tmp_path)
