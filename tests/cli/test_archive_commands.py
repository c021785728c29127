"""`dateline collect`, `add` and `articles` as a user meets them: what they print, and their exit codes."""

import io
import json
import os
import sys
from datetime import UTC, datetime, timedelta

import pytest

from reports.cli.app import run

pytestmark = pytest.mark.slow

SOURCES = '[sources.courier]\nkind = "folder"\npath = "in"\n[sources.wire]\nkind = "folder"\npath = "out"\n'
STORM = "Storm over Merrow\n\nNine were hurt on Monday, the harbour master said."
FLOOD = "Flood in Aldholm\n\nThe water rose by two metres."


def write(path, text, *, second=1):
    """Write a file that was changed long ago, so that nobody takes it for one that is still written."""
    path.write_text(text, encoding="utf-8")
    os.utime(path, (second, second))


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("in", "out"):
        (tmp_path / folder).mkdir()
    (tmp_path / "dateline.toml").write_text(SOURCES, encoding="utf-8")
    write(tmp_path / "in" / "storm.txt", STORM)
    write(tmp_path / "in" / "flood.txt", FLOOD)
    return tmp_path


@pytest.fixture
def dateline(desk, capsys):
    def call(*arguments, code=0):
        capsys.readouterr()
        assert run(arguments) == code
        return capsys.readouterr()

    return call


def test_collecting_says_what_came_from_each_source(dateline, desk):
    assert dateline("collect").out == "courier: 2 added\nwire: nothing new\n"
    write(desk / "in" / "storm.txt", STORM.replace("Nine", "Ten"), second=2)
    assert dateline("collect", "courier").out == "courier: 1 changed\n"
    (told,) = json.loads(dateline("collect", "courier", "--json").out)["sources"]
    assert (told["source"], told["changed"], told["failure"], told["faults"]) == ("courier", 0, None, [])


def test_a_source_that_fails_and_a_file_that_is_none_make_exit_code_1(dateline, desk):
    (desk / "out").rmdir()
    (desk / "in" / "empty.txt").write_text("", encoding="utf-8")
    told = dateline("collect", code=1)
    assert "wire: failed: " in told.out
    assert "in/empty.txt: is empty" in told.err
    found = json.loads(dateline("collect", "--json", code=1).out)["sources"]
    assert [bool(one["failure"]) for one in found] == [False, True]


def test_an_unknown_source_is_a_usage_error(dateline):
    assert "no source 'mire'; known: courier, wire" in dateline("collect", "mire", code=2).err
    assert "no source 'mire'" in dateline("articles", "--source", "mire", code=2).err


def test_articles_are_found_by_words_time_and_source(dateline):
    assert dateline("articles").out == ""
    dateline("collect")
    assert "Storm over Merrow" in dateline("articles", "harbour", '"on monday"').out
    assert dateline("articles", "harbour", "aldholm").out == ""
    assert dateline("articles", "--", "-harbour").out.count("Flood in Aldholm") == 1
    assert dateline("articles", "--since", "2d").out.count("courier") == 2
    assert dateline("articles", "--since", (datetime.now(UTC) + timedelta(hours=1)).isoformat()).out == ""
    assert dateline("articles", "--source", "wire").out == ""
    assert dateline("articles", "--limit", "1").out.count("courier") == 1
    (found,) = json.loads(dateline("articles", "storm", "--json").out)["articles"]
    assert (found["title"], found["source"], found["origin"]) == ("Storm over Merrow", "courier", "in/storm.txt")
    assert "Nine were hurt" in found["snippet"]
    assert "no instant" in dateline("articles", "--since", "yesterday", code=2).err


def test_what_changed_is_told_when_asked_for(dateline, desk):
    dateline("collect")
    (desk / "in" / "storm.txt").write_text(STORM.replace("Nine", "Ten"), encoding="utf-8")
    dateline("collect")
    told = dateline("articles", "storm", "--changes").out.splitlines()
    assert "(version 2)" in told[0]
    assert [line.strip()[:11] for line in told[3:]] == ["version 1 t", "- Nine were", "+ Ten were "]
    (found,) = json.loads(dateline("articles", "storm", "--changes", "--json").out)["articles"]
    assert found["changes"][0]["paragraphs"][0]["after"]["text"].startswith("Ten were")


def test_one_article_is_added_from_a_file_and_from_standard_input(dateline, desk, monkeypatch):
    assert dateline("add", "in/storm.txt").out.startswith("added: ")
    assert dateline("add", "in/storm.txt").out.startswith("unchanged: ")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(FLOOD.encode()))))
    (told,) = json.loads(dateline("add", "-", "--json").out)["articles"]
    assert (told["title"], told["kept"], told["source"]) == ("Flood in Aldholm", "added", "added")
    assert dateline("articles", "--source", "added").out.count("added") == 2
    assert "vanished" in dateline("add", "nowhere.txt", code=2).err


def test_what_could_steer_a_terminal_is_not_printed(dateline, desk):
    (desk / "in" / "evil.txt").write_text("Evil \u202egnihton\u2066 title\n\nText \u202e here.", encoding="utf-8")
    (desk / "in" / "esc\x1b[31m.txt").write_text("", encoding="utf-8")
    told = dateline("collect", code=1)
    listed = dateline("articles", "evil")
    assert "Evil" in listed.out
    for printed in (told.out, told.err, listed.out):
        assert not {"\x1b", "\u202e", "\u2066"} & set(printed)


def test_an_error_can_not_steer_a_terminal_either(dateline, desk):
    (desk / "a\x1b[31m\u202e.txt").write_text("", encoding="utf-8")
    told = dateline("add", "a\x1b[31m\u202e.txt", code=2).err
    assert "is empty" in told
    assert not {"\x1b", "\u202e"} & set(told)
