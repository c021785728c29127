"""An mbox is read from where the last reading ended, in pieces, and anew when it isn't the same file."""

import fcntl
import io
import re
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.errors import Fault, SourceError
from reports.intake.mailbox import collect_mbox, mbox
from reports.intake.mailbox.mbox import unquoted
from reports.model import Arrival, Checkpoint, SourceRecord
from reports.settings import Source

NOW = datetime(2026, 1, 15, 9, tzinfo=UTC)
LINE = "From news@courier.example Thu Jan 15 08:00:00 2026\n"
MESSAGE = (
    LINE + "From: Courier <news@courier.example>\nSubject: Piece {0}\nMessage-ID: <{0}@c.example>\n\nIt rained {0}.\n\n"
)


class Box:
    def __init__(self, root):
        self.path, self.root, self.state = root / "in.mbox", root, {}

    def put(self, *numbers, mode="a"):
        with self.path.open(mode) as file:
            file.write("".join(MESSAGE.format(number) for number in numbers))

    def collect(self, *, most=200):
        source = Source(kind="mbox", path="in.mbox", most=most)
        record = SourceRecord("letters", self.state)
        found = [*collect_mbox("letters", source, record=record, root=self.root, web=None, now=NOW)]
        self.state = dict([item for item in found if isinstance(item, Checkpoint)][-1].state)
        return found

    def titles(self, **given):
        return [item.article.title for item in self.collect(**given) if isinstance(item, Arrival)]


@pytest.fixture
def box(tmp_path):
    return Box(tmp_path)


def pieces(*numbers):
    return [f"Piece {number}" for number in numbers]


def test_messages_come_once_and_what_is_added_comes_next(box):
    box.put(1, 2)
    assert box.titles() == pieces(1, 2)
    assert box.titles() == []
    box.put(3)
    assert box.titles() == pieces(3)


def test_a_file_that_was_rotated_is_read_anew(box):
    box.put(1, 2)
    box.collect()
    box.put(8, 9, 10, 11, mode="w")
    assert box.titles() == pieces(8, 9, 10, 11)


def test_a_file_that_lost_a_message_is_read_anew_and_tells_what_it_leaves_out(box):
    box.put(*range(1, 10))
    box.collect()
    box.put(*range(2, 10), 10, mode="w")
    found = box.collect(most=3)
    assert [item.article.title for item in found if isinstance(item, Arrival)] == pieces(8, 9, 10)
    assert str(found[0]) == "in.mbox: was written anew; of its 9 messages the newest 3 are read"


def test_the_first_collection_takes_the_newest_and_the_later_ones_lose_nothing(box):
    box.put(*range(1, 6))
    assert box.titles(most=2) == pieces(4, 5)
    box.put(*range(6, 10))
    assert box.titles(most=3) == pieces(6, 7, 8)
    assert box.titles(most=3) == pieces(9)


def test_a_line_that_only_looks_like_a_beginning_begins_nothing(box):
    text = MESSAGE.format(1).replace(
        "It rained", "It rained.\n\nFrom Orvik to Merrow no train ran\n\n>From Thu it rained"
    )
    box.path.write_text(text + MESSAGE.format(2))
    found = [item.article.text for item in box.collect() if isinstance(item, Arrival)]
    assert len(found) == 2
    assert "\n\nFrom Thu it rained" in found[0]


@pytest.mark.parametrize("piece", [1, 7, 64, 1000])
def test_where_the_pieces_of_a_file_end_makes_no_difference(box, monkeypatch, piece):
    monkeypatch.setattr(mbox, "_PIECE", piece)
    box.path.write_text("\n" + "".join(MESSAGE.format(n) for n in range(4)).replace("\n", "\r\n"), newline="")
    assert box.titles() == pieces(0, 1, 2, 3)


def test_a_message_that_is_too_large_is_a_fault_and_is_not_taken_in(box, monkeypatch):
    monkeypatch.setattr(mbox, "LARGEST_MESSAGE", 1024 * 1024)
    box.path.write_text(MESSAGE.format(1) + MESSAGE.format("x" * 3_000_000) + MESSAGE.format(2))
    found = box.collect()
    assert [item.message for item in found if isinstance(item, Fault)] == ["is larger than 1 MB"]
    assert [item.article.title for item in found if isinstance(item, Arrival)] == pieces(1, 2)


def test_nothing_and_an_empty_file_and_no_mbox_are_told_apart(box):
    with pytest.raises(SourceError, match="has vanished"):
        box.collect()
    box.path.write_text("")
    assert box.titles() == []
    box.put(1)
    assert box.titles() == pieces(1)
    box.state = {}
    box.path.write_text("a letter, not a box of them")
    with pytest.raises(SourceError, match="is no mbox"):
        box.collect()


@pytest.mark.slow
def test_a_file_that_another_writes_to_is_left_for_the_next_time(box):
    box.put(1)
    hold = (
        "import fcntl, sys; f = open(sys.argv[1], 'r+'); fcntl.lockf(f, fcntl.LOCK_EX); print(1, flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold, box.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        writer.stdout.readline()
        with pytest.raises(SourceError, match="is being written to"):
            box.collect()
        writer.communicate(b"\n")
    assert box.titles() == pieces(1)


def test_a_lock_file_counts_and_our_own_lock_is_given_back(box):
    box.put(1)
    lock = box.path.with_name("in.mbox.lock")
    lock.touch()
    with pytest.raises(SourceError, match="lock file is gone"):
        box.collect()
    lock.unlink()
    box.collect()
    with box.path.open("r+") as file:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


BODY = st.lists(st.sampled_from(["From x Thu Jan 1 08:00:00 2026", ">From Thu", ">>From ", "from", "", "text", "\xa0"]))


@given(st.lists(BODY, min_size=1, max_size=5))
def test_quoted_messages_come_back_as_they_were(tmp_path_factory, bodies):
    texts = ["\n".join(["Subject: x", "", *body]) + "\n" for body in bodies]
    whole = "".join(LINE + re.sub(r"(?m)^(>*From )", r">\1", text) + "\n" for text in texts).encode()
    found, _, count = mbox._messages(io.BytesIO(whole), 0, 100, newest=False)
    assert count == len(texts)
    assert [unquoted(whole[a:b].split(b"\n", 1)[1]).decode() for a, b in found] == texts
