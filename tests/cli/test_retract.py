"""`dateline retract`: an editor marks what a publisher took back, and an edition that told it owes a correction."""

import json

import pytest

from reports.cli.app import run

pytestmark = pytest.mark.slow

STORM = "Storm over Merrow\n\nNine people were hurt on Monday, the harbour master said."
URL = "https://courier.example/storm"
LINES = (
    {
        "title": "Flood in Aldholm",
        "text": "The water rose by two metres on Monday.",
        "url": URL,
        "publisher": "Courier",
    },
    {"title": "Fire in Orvik", "text": "Four houses burned on Monday.", "id": "n7", "publisher": "Courier"},
)
TOML = """
[sources.wire]
kind = "jsonl"
path = "wire.jsonl"

[briefings.morning]
title = "Morning"
sources = ["wire"]
formats = ["json"]
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dateline.toml").write_text(TOML, encoding="utf-8")
    (tmp_path / "wire.jsonl").write_text("".join(json.dumps(one) + "\n" for one in LINES), encoding="utf-8")
    return tmp_path


@pytest.fixture
def dateline(desk, capsys):
    def call(*arguments, code=0):
        capsys.readouterr()
        assert run(arguments) == code, capsys.readouterr().err
        return capsys.readouterr()

    return call


def articles(dateline):
    return {one["title"]: one for one in json.loads(dateline("articles", "--json").out)["articles"]}


@pytest.mark.parametrize("name", [URL, f"{URL}?utm_source=mail#top", "wire:n7", "id"])
def test_a_piece_is_marked_by_its_address_its_key_or_its_id_and_the_mark_is_taken_off(dateline, name):
    dateline("collect")
    title = "Fire in Orvik" if name == "wire:n7" else "Flood in Aldholm"
    name = articles(dateline)[title]["id"] if name == "id" else name
    told = dateline("retract", name, "--why", "It never\nhappened.").out
    assert told.endswith(f"{title} (retracted: It never happened.)\n")
    assert {name: one["retracted"] for name, one in articles(dateline).items() if one.get("retracted")} == {
        title: "It never happened."
    }
    assert "is marked already (It never happened.)" in dateline("retract", name, "--why", "Other.", code=2).err
    assert json.loads(dateline("retract", name, "--undo", "--json").out)["retracted"] is None
    assert "isn't marked" in dateline("retract", name, "--undo", code=2).err
    assert all(one.get("retracted") is None for one in articles(dateline).values())


def test_what_is_not_in_the_archive_can_not_be_marked(dateline, desk):
    assert "is empty" in dateline("retract", URL, "--why", "x", code=2).err
    assert not (desk / "var").exists()
    dateline("collect")
    for name in ("https://courier.example/other", "0" * 16, "nothing", ""):
        assert "is no article of the archive" in dateline("retract", name, "--why", "x", code=2).err


@pytest.mark.parametrize("given", [(), ("--why", "  "), ("--why", "x", "--undo"), ("--why", "x" * 301)])
def test_a_reason_is_needed_and_none_to_undo(dateline, given):
    assert "--undo or --why" in " ".join(dateline("retract", URL, *given, code=2).err.split())


def test_a_retracted_piece_is_in_no_edition(dateline, desk):
    dateline("collect")
    dateline("retract", URL, "--why", "It never happened.")
    dateline("build", "morning")
    edition = (desk / "var/editions/morning/0001/edition.json").read_text(encoding="utf-8")
    assert "burned" in edition
    assert "two metres" not in edition
