"""Collecting brings what sources give into the archive, each by itself, and goes on where it stopped."""

import fcntl
import itertools
import os
import threading
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta

import pytest

from reports.errors import ConfigurationError, ExcessError, Fault, SourceError, StoreError
from reports.facts import read_back, read_facts
from reports.model import Arrival, Checkpoint, Kept
from reports.pipeline import keeping
from reports.pipeline.collect import collect
from reports.store import Archive, database, open_store
from reports.workspace import open_workspace
from tests.store.pieces import arrival

pytestmark = pytest.mark.slow

NOW = datetime(2025, 12, 15, 7, tzinfo=UTC)
SOURCES = "".join(f'[sources.{name}]\nkind = "folder"\npath = "in"\n' for name in ("courier", "wire", "office"))


@pytest.fixture
def place(tmp_path):
    (tmp_path / "dateline.toml").write_text(SOURCES, encoding="utf-8")
    return open_workspace(tmp_path, environment={})


class Given:
    """Sources that give what a test says: events, or errors to be raised; `asked` are the records they were given."""

    def __init__(self, **events):
        self.events, self.asked = events, {}

    def __call__(self, name, source, *, record, root, web, now):
        self.asked[name] = record
        for event in self.events.get(name, ()):
            if isinstance(event, Exception):
                raise event
            yield event


def pieces(count, *, first=0):
    for n in range(first, first + count):
        yield arrival(f"https://x.example/{n}", f"Storm {n}\n\nThe storm hurt {n + 2} people in Merrow.")


def run(place, given, names=None, *, now=NOW, **more):
    found = collect(place, names, clock=lambda: now, collector=given, **more)
    return {one.source: one for one in found.sources}


def archived(place, look=lambda archive: [*archive.articles(everything=True)]):
    with open_store(place.settings.store.url, root=place.root) as store:
        return look(Archive(store))


def test_what_sources_give_is_in_the_archive_with_its_facts(place):
    found = run(place, Given(courier=[*pieces(120)], wire=[*pieces(3, first=200)]))
    assert {name: dict(one.kept) for name, one in found.items()} == {
        "courier": {Kept.ADDED: 120},
        "wire": {Kept.ADDED: 3},
        "office": {},
    }
    articles = archived(place)
    assert len(articles) == 123
    facts = archived(place, lambda archive: archive.facts([one.id for one in articles]))
    assert all(read_back(one, facts[one.id]) == read_facts(one) for one in articles[:5])
    again = run(place, Given(courier=[*pieces(120)]))
    assert dict(again["courier"].kept) == {Kept.UNCHANGED: 120}


def test_a_text_that_was_read_already_is_not_read_again(place, monkeypatch):
    run(place, Given(courier=[*pieces(5)]))
    monkeypatch.setattr(keeping, "read_facts", lambda article: pytest.fail(f"{article.title} is read again"))
    assert run(place, Given(courier=[*pieces(5)]))["courier"].is_sound


def test_a_broken_source_keeps_what_it_gave_and_never_stops_the_others(place):
    given = Given(
        courier=[
            *pieces(3),
            Checkpoint({"etag": "one"}),
            *pieces(2, first=10),
            SourceError("https://x", "answers 500"),
        ],
        wire=[*pieces(1, first=20), ZeroDivisionError("oh")],
        office=[*pieces(1, first=30)],
    )
    found = run(place, given)
    assert found["courier"].failure == "https://x: answers 500"
    assert "ZeroDivisionError: oh" in found["wire"].failure
    assert found["office"].is_sound
    assert len(archived(place)) == 7
    records = archived(place, lambda archive: archive.records())
    assert (records["courier"].state, records["courier"].failure) == ({"etag": "one"}, "https://x: answers 500")
    assert (records["office"].failure, records["office"].succeeded) == (None, NOW)


def test_the_next_collection_is_given_what_the_last_one_remembered(place):
    given = Given(courier=[*pieces(1), Checkpoint({"uid": "7"})])
    run(place, given)
    run(place, given, now=NOW + timedelta(hours=1))
    assert (given.asked["courier"].state, given.asked["courier"].succeeded) == ({"uid": "7"}, NOW)


def test_a_source_that_asks_us_to_wait_is_left_alone_until_then(place):
    busy = Given(courier=[ExcessError("https://x", "answers 429", again=600)])
    assert "429" in run(place, busy)["courier"].failure
    calm = Given(courier=[*pieces(1)])
    waiting = run(place, calm, now=NOW + timedelta(minutes=9))["courier"]
    assert (waiting.waits, waiting.is_sound, calm.asked.get("courier")) == (NOW + timedelta(minutes=10), True, None)
    assert run(place, calm, now=NOW + timedelta(minutes=10))["courier"].kept[Kept.ADDED] == 1


@pytest.mark.parametrize("again", [1e300, float("inf"), -5.0, 0.0])
def test_a_wait_of_any_length_is_survived(place, again):
    run(place, Given(courier=[SourceError("x", "y", again=again)]))
    record = archived(place, lambda archive: archive.record("courier"))
    assert record.not_before is None or record.not_before == NOW + timedelta(days=7)


def test_a_wait_of_a_clock_that_was_set_back_is_forgotten(place):
    run(place, Given(courier=[SourceError("x", "y", again=600)]), now=NOW + timedelta(days=400))
    assert run(place, Given(courier=[*pieces(1)]))["courier"].kept[Kept.ADDED] == 1


def test_faults_are_told_and_of_very_many_only_the_first(place):
    faults = [Fault(f"in/{n}.txt", "is empty") for n in range(250)]
    found = run(place, Given(courier=[*faults[:120], *pieces(2), *faults[120:]]))["courier"]
    assert (found.faults, found.further, found.kept[Kept.ADDED]) == (tuple(faults[:100]), 150, 2)
    assert not found.is_sound


def test_a_text_that_breaks_a_rule_is_kept_without_facts(place, monkeypatch):
    def read(article):
        if article.title == "Storm 1":
            raise RecursionError("too deep")
        return read_facts(article)

    monkeypatch.setattr(keeping, "read_facts", read)
    found = run(place, Given(courier=[*pieces(3)]))["courier"]
    assert [fault.path for fault in found.faults] == ["Storm 1"]
    articles = archived(place)
    facts = archived(place, lambda archive: archive.facts([one.id for one in articles]))
    assert (len(articles), len(facts)) == (3, 2)


def test_a_text_that_no_database_holds_is_a_fault_and_left_out(place):
    odd = [
        arrival("https://x.example/nul", "Nul\n\nA \x00 here."),
        arrival("https://x.example/half", "H\n\n\ud800 half."),
    ]
    found = run(place, Given(courier=[*pieces(1), *odd, *pieces(1, first=5)]))["courier"]
    assert (found.kept[Kept.ADDED], len(found.faults)) == (2, 2)


def test_a_source_that_another_process_collects_is_left_to_it(place):
    folder = place.root / "var" / "collect"
    folder.mkdir(parents=True)
    with (folder / "courier.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        found = run(place, Given(courier=[*pieces(1)], wire=[*pieces(1)]))
    assert (found["courier"].busy, found["courier"].is_sound, found["wire"].kept[Kept.ADDED]) == (True, True, 1)
    assert not run(place, Given(courier=[*pieces(1)]))["courier"].busy


def test_only_the_named_sources_are_collected(place):
    assert [*run(place, Given(), ["wire", "courier", "wire"])] == ["wire", "courier"]
    with pytest.raises(ConfigurationError, match=r"no source 'mire'; known: courier, office, wire"):
        run(place, Given(), ["wire", "mire"])


def test_a_workspace_without_sources_says_what_to_write(tmp_path):
    (tmp_path / "dateline.toml").write_text("", encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"\[sources\.NAME\]"):
        run(open_workspace(tmp_path, environment={}), Given())
    assert not (tmp_path / "var").exists()


def test_a_source_that_takes_pieces_back_is_counted(place):
    (piece,) = pieces(1)
    run(place, Given(courier=[piece]))
    found = run(place, Given(courier=[Arrival(piece.article, piece.key, "was wrong")]))["courier"]
    assert found.kept[Kept.RETRACTED] == 1
    assert [one.retracted for one in archived(place)] == ["was wrong"]


def test_an_embargo_that_is_counted_from_now_ends_however_often_the_source_is_collected(tmp_path):
    told = '[sources.courier]\nkind = "folder"\npath = "in"\nembargo_hours = 2\n'
    (tmp_path / "dateline.toml").write_text(told, encoding="utf-8")
    (tmp_path / "in").mkdir()
    file = tmp_path / "in" / "storm.txt"
    file.write_text("Storm over Merrow\n\nNine were hurt.", encoding="utf-8")
    place = open_workspace(tmp_path, environment={})
    for hour in range(3):
        os.utime(file, ns=(hour, hour))
        assert collect(place, clock=lambda hour=hour: NOW + timedelta(hours=hour)).is_sound
    assert [one.embargo for one in archived(place)] == [NOW + timedelta(hours=2)]


def test_a_source_that_takes_too_long_is_left_and_goes_on_the_next_time(place):
    passed = itertools.count(step=20)
    given = Given(courier=[*pieces(10), Checkpoint({"at": "10"}), *pieces(200, first=10)], wire=[*pieces(3, first=300)])
    found = run(place, given, ["courier"], timer=lambda: float(next(passed)))["courier"]
    assert found.failure == "in: has taken more than 30 minutes; the next collection goes on from there"
    assert 10 < found.kept[Kept.ADDED] < 100
    assert archived(place, lambda archive: archive.record("courier")).state == {"at": "10"}
    assert run(place, given)["courier"].kept[Kept.ADDED] == 210 - found.kept[Kept.ADDED]


def test_a_full_disk_ends_the_collection_and_nothing_is_half_written(place, monkeypatch):
    monkeypatch.setattr(database, "_PRAGMAS", (*database._PRAGMAS, "max_page_count=120"))
    given = Given(courier=[*pieces(900), Checkpoint({"at": "end"})])
    for _ in range(2):
        with pytest.raises(StoreError, match="disk is full"):
            run(place, given, ["courier"])
    kept = len(archived(place))
    assert 0 < kept < 900
    assert kept % 50 == 0
    assert archived(place, lambda archive: archive.record("courier")).state == {}
    monkeypatch.undo()
    assert run(place, given, ["courier"])["courier"].kept == {Kept.ADDED: 900 - kept, Kept.UNCHANGED: kept}


def test_each_step_is_told(place):
    told = []
    run(place, Given(courier=[*pieces(60)]), ["courier"], step=lambda *step: told.append(step))
    assert told == [("courier", 0), ("courier", 50), ("courier", 60)]


FAR = "".join(f'[sources.feed{n}]\nkind = "feed"\nurl = "https://f{n}.example/"\n' for n in range(12))


@pytest.fixture
def far(tmp_path):
    (tmp_path / "dateline.toml").write_text(SOURCES + FAR, encoding="utf-8")
    return open_workspace(tmp_path, environment={})


class Waiting:
    """Sources that wait until several of them are asked, as they only are side by side; `then` says what they do."""

    def __init__(self, together, then):
        self.barrier, self.then, self.opened = threading.Barrier(together), then, []

    def web(self, source):
        self.opened.append(source.url)
        return nullcontext(source.url)

    def __call__(self, name, source, *, record, root, web, now):
        if source.url:
            assert web == source.url
            self.barrier.wait(timeout=30)
        yield from self.then(name)


@pytest.mark.slow
def test_sources_beyond_this_machine_are_collected_side_by_side(far):
    def then(name):
        first = 100 * (list(far.settings.sources).index(name))
        yield from pieces(60, first=first)

    given = Waiting(4, then)
    found = run(far, given, web=given.web)
    assert [*found] == [*far.settings.sources]
    assert all(one.kept == {Kept.ADDED: 60} for one in found.values())
    assert len(archived(far)) == 60 * 15
    assert len(given.opened) == 12


def test_when_the_store_fails_in_one_thread_the_others_stop_and_the_error_is_told(far, monkeypatch):
    given = Waiting(4, lambda name: itertools.cycle(pieces(1)))
    keep = Archive.keep

    def fails(archive, arrivals, *, source, **more):
        if source == "feed3":
            raise StoreError("the disk is full")
        return keep(archive, arrivals, source=source, **more)

    monkeypatch.setattr(Archive, "keep", fails)
    with pytest.raises(StoreError, match="disk is full"):
        run(far, given, ["feed0", "feed1", "feed3", "feed2"], web=given.web)
    records = archived(far, lambda archive: archive.records())
    assert all(record.succeeded is None for record in records.values())
