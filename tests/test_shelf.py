"""Editions are numbered, appear whole or not at all, and never change once published."""

import multiprocessing
import threading

import pytest

from reports.errors import EditionError
from reports.shelf import Shelf, write_whole


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "morning")


def put(shelf, content):
    with shelf.locked():
        number = shelf.next_number()
        return number, shelf.put(number, {"a.txt": content})


def test_the_first_edition_is_number_one(shelf):
    number, folder = put(shelf, b"one")
    assert (number, folder.name, (folder / "a.txt").read_bytes()) == (1, "0001", b"one")


def test_an_unpublished_edition_gives_way_to_the_next_build(shelf):
    put(shelf, b"one")
    number, folder = put(shelf, b"two")
    assert (number, (folder / "a.txt").read_bytes()) == (1, b"two")
    assert [p.name for p in shelf.folder.iterdir() if p.is_dir()] == ["0001"]


def test_a_published_edition_stays_as_it_is(shelf):
    put(shelf, b"one")
    with shelf.locked():
        shelf.publish(1)
        with pytest.raises(EditionError, match="published and can't change"):
            shelf.put(1, {"a.txt": b"two"})
    assert put(shelf, b"two")[0] == 2
    assert (shelf.path(1) / "a.txt").read_bytes() == b"one"


def test_a_missing_edition_is_named_with_what_to_try(shelf):
    with pytest.raises(EditionError, match=r"no edition yet .*dateline build morning"):
        shelf.existing()
    put(shelf, b"one")
    with pytest.raises(EditionError, match="no edition 7 "):
        shelf.existing(7)


def test_an_old_draft_comes_back_when_a_build_was_killed_between_two_renames(shelf):
    put(shelf, b"one")
    shelf.path(1).rename(shelf.folder / ".old-0001")
    (shelf.folder / ".new-0001").mkdir()
    with shelf.locked():
        assert shelf.existing()[0] == 1
    assert sorted(p.name for p in shelf.folder.iterdir()) == [".lock", "0001"]


def test_builders_take_turns_and_a_dead_one_holds_nobody_up(shelf):
    context = multiprocessing.get_context("fork")
    entered = context.Event()

    def hold():
        with shelf.locked():
            entered.set()
            threading.Event().wait()

    holder = context.Process(target=hold)
    holder.start()
    assert entered.wait(10)
    holder.kill()
    holder.join()
    assert put(shelf, b"one")[0] == 1


def test_a_file_that_can_not_be_written_leaves_the_old_one(tmp_path):
    path = tmp_path / "a.txt"
    write_whole(path, b"old")
    with pytest.raises(TypeError):
        write_whole(path, "not bytes")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
