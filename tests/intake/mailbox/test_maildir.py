"""A Maildir is read without a mark left in it, each message once, whatever its readers do with it meanwhile."""

import os
from datetime import UTC, datetime

import pytest

from reports.errors import Fault, SourceError
from reports.intake.mailbox import collect_maildir, maildir
from reports.model import Arrival, Checkpoint, SourceRecord
from reports.settings import Source

NOW = datetime(2026, 1, 15, 9, tzinfo=UTC)
HEAD = "From: Courier <news@courier.example>\nSubject: Piece {0}\nMessage-ID: <{0}@courier.example>\n"
MESSAGE = HEAD + "\nIt rained {0} times.\n"


class Box:
    def __init__(self, root):
        self.root, self.state = root, {}
        for part in ("new", "cur", "tmp"):
            (root / "mail" / part).mkdir(parents=True)

    def put(self, number, part="new", text=MESSAGE, came=None):
        path = self.root / "mail" / part / f"{number:04}.M{number}.host"
        path.write_bytes(text.format(number).encode())
        os.utime(path, (came or number, came or number))
        return path

    def collect(self, *, most=200, keep=True):
        source = Source(kind="maildir", path="mail", most=most)
        record = SourceRecord("letters", self.state)
        found = [*collect_maildir("letters", source, record=record, root=self.root, web=None, now=NOW)]
        if keep:
            self.state = dict([item for item in found if isinstance(item, Checkpoint)][-1].state)
        return found

    def titles(self, **given):
        return [item.article.title for item in self.collect(**given) if isinstance(item, Arrival)]


@pytest.fixture
def box(tmp_path):
    return Box(tmp_path)


def listing(root):
    return sorted((str(path), path.stat().st_mtime_ns) for path in root.rglob("*"))


def test_messages_come_once_and_in_the_order_of_their_coming(box):
    box.put(2)
    box.put(1, "cur")
    assert box.titles() == ["Piece 1", "Piece 2"]
    assert box.titles() == []
    box.put(3)
    assert box.titles() == ["Piece 3"]


def test_nothing_in_the_box_is_changed(box):
    box.put(1)
    box.put(2, "cur")
    before = listing(box.root)
    box.collect()
    assert listing(box.root) == before


def test_a_message_that_its_reader_moved_and_marked_is_known(box):
    path = box.put(1)
    box.collect()
    path.rename(box.root / "mail" / "cur" / f"{path.name}:2,S")
    assert box.titles() == []


def test_an_older_file_that_is_copied_in_later_is_new(box):
    box.put(5)
    box.collect()
    box.put(1)
    assert box.titles() == ["Piece 1"]


def test_the_first_collection_takes_the_newest_and_the_later_ones_lose_nothing(box):
    for number in range(1, 6):
        box.put(number)
    assert box.titles(most=2) == ["Piece 4", "Piece 5"]
    for number in range(6, 10):
        box.put(number)
    assert box.titles(most=3) == ["Piece 6", "Piece 7", "Piece 8"]
    assert box.titles(most=3) == ["Piece 9"]


def test_a_checkpoint_covers_only_what_came_before_it(box, monkeypatch):
    monkeypatch.setattr(maildir, "STRIDE", 2)
    box.put(0)
    box.collect()
    for number in range(1, 6):
        box.put(number)
    found = box.collect(keep=False)
    kinds = ["A" if isinstance(item, Arrival) else "C" for item in found]
    assert "".join(kinds) == "AACAACAC"
    box.state = dict(found[2].state)
    assert box.titles() == ["Piece 3", "Piece 4", "Piece 5"]


def test_of_very_many_names_only_the_newest_are_remembered_and_none_comes_twice(box, monkeypatch):
    monkeypatch.setattr(maildir, "_REMEMBERED", 3)
    for number in range(1, 9):
        box.put(number)
    assert len(box.titles()) == 8
    assert len(box.state["seen"]) == 3 * 8
    assert box.titles() == []
    box.put(9)
    assert box.titles() == ["Piece 9"]


def test_names_that_are_forgotten_never_hide_one_that_still_waits(box, monkeypatch):
    monkeypatch.setattr(maildir, "_REMEMBERED", 2)
    for number in range(1, 5):
        box.put(number)
    box.collect()
    for number in (6, 7, 8, 9, 10):
        box.put(number)
    got = [title for _ in range(5) for title in box.titles(most=1)]
    assert got == [f"Piece {number}" for number in (6, 7, 8, 9, 10)]


def test_one_bad_message_is_a_fault_once_and_costs_no_other(box):
    box.put(1, text="no message {0} at all")
    box.put(2)
    box.put(3, text="")
    found = box.collect()
    assert [str(item) for item in found if isinstance(item, Fault)] == [
        "mail/0001.M1.host: is no message: it has no head",
        "mail/0003.M3.host: is empty",
    ]
    assert [item.key for item in found if isinstance(item, Arrival)] == ["mid:2@courier.example"]
    assert [item for item in box.collect() if isinstance(item, Fault)] == []


def test_links_hidden_files_and_what_is_being_delivered_are_no_messages(box, tmp_path):
    (tmp_path / "secret").write_text(MESSAGE.format(9))
    (tmp_path / "mail" / "new" / "link").symlink_to(tmp_path / "secret")
    box.put(1, "tmp")
    (tmp_path / "mail" / "new" / ".hidden").write_text(MESSAGE.format(8))
    assert box.titles() == []


def test_a_folder_that_is_none_says_so(tmp_path):
    for path, reason in ((".", "is no Maildir"), ("gone", "has vanished")):
        source = Source(kind="maildir", path=path)
        with pytest.raises(SourceError, match=reason):
            [*collect_maildir("x", source, record=SourceRecord("x"), root=tmp_path, web=None, now=NOW)]
