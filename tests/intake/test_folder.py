"""A watched folder gives what is new or changed in it, and nothing twice."""

import os
from dataclasses import replace

import pytest

from reports.errors import SourceError
from tests.intake.sources import NOW, collected

TEXT = "Orvik Bridge {}\n\nThe bridge of Orvik opened on Monday."


@pytest.fixture
def root(tmp_path):
    for number in range(3):
        write(tmp_path, f"{number}.txt", TEXT.format(number), age=100 + number)
    return tmp_path


def write(root, name, text, age=100.0):
    path = root / "in" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    os.utime(path, (NOW.timestamp() - age,) * 2)


def watch(root, state=None, **settings):
    return collected(root, state=state, kind="folder", path="in", **settings)


def keys(found):
    return [arrival.key for arrival in found.arrivals]


def test_every_file_arrives_by_its_path_and_not_again(root):
    found = watch(root)
    assert keys(found) == ["in/0.txt", "in/1.txt", "in/2.txt"]
    again = watch(root, found.state)
    assert (keys(again), again.faults, again.state) == ([], [], found.state)


def test_a_changed_file_arrives_under_the_same_key(root):
    state = watch(root).state
    write(root, "1.txt", TEXT.format("Closed"), age=50)
    found = watch(root, state)
    assert keys(found) == ["in/1.txt"]
    assert found.articles[0].title == "Orvik Bridge Closed"


def test_a_file_whose_sidecar_changed_arrives_again(root):
    state = watch(root).state
    write(root, "2.toml", 'publisher = "Orvik Post"\nretracted = "It never opened."', age=50)
    found = watch(root, state)
    assert found.articles[0].publisher == "Orvik Post"
    assert found.arrivals[0].retracted == "It never opened."


def test_a_file_that_may_still_be_written_is_read_again(root):
    write(root, "new.txt", TEXT.format("New"), age=1)
    found = watch(root)
    assert "in/new.txt" in keys(found)
    assert keys(watch(root, found.state)) == ["in/new.txt"]


def test_what_vanished_is_forgotten(root):
    state = watch(root).state
    (root / "in" / "1.txt").unlink()
    assert set(watch(root, state).state) == {"in/0.txt", "in/2.txt"}


def test_of_more_than_most_the_newest_come_first_and_the_others_next(root):
    first = watch(root, most=2)
    assert keys(first) == ["in/0.txt", "in/1.txt"]
    assert keys(watch(root, first.state, most=2)) == ["in/2.txt"]


def test_what_cannot_be_read_is_a_fault_each_time_and_costs_no_other(root):
    write(root, "bad.txt", "")
    write(root, "lone.toml", "")
    found = watch(root)
    assert sorted(found.faults) == ["in/bad.txt: is empty", "in/lone.toml: is a sidecar without its article"]
    assert len(found.arrivals) == 3
    assert len(watch(root, found.state).faults) == 2


def test_a_link_that_leads_out_is_not_followed(root, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "secret.txt"
    outside.write_text(TEXT)
    (root / "in" / "link.txt").symlink_to(outside)
    assert watch(root).faults == ["in/link.txt: is a link that leads out of the workspace"]


def test_checkpoints_stand_for_what_came_before_them(root):
    for number in range(120):
        write(root, f"many{number}.txt", TEXT.format(number))
    found = watch(root)
    assert [len(checkpoint.state) for checkpoint in found.checkpoints] == [50, 100, 123]
    assert keys(watch(root, found.checkpoints[0].state)) == keys(found)[50:]


def test_a_folder_that_is_not_there_fails_as_a_whole(tmp_path):
    with pytest.raises(SourceError, match="in: is no folder, or isn't there"):
        watch(tmp_path)


def test_a_message_of_several_articles_gives_each_its_own_key(root, monkeypatch):
    write(root, "mail.eml", "From: a@b.example")
    two = watch(root).articles[:2]
    monkeypatch.setattr(
        "reports.intake.folder.read_all",
        lambda path, shown: tuple(replace(one, origin=f"{shown}#{n}") for n, one in enumerate(two, 1)),
    )
    assert keys(watch(root))[-2:] == ["in/mail.eml#1", "in/mail.eml#2"]
