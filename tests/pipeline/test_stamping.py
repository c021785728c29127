"""Copies that say whom they are for: by mail to a list that is stamped, and by hand."""

import email
import email.policy

import pypdfium2
import pytest

from reports.cli.app import run
from reports.render.pdf.conform import conform

pytestmark = pytest.mark.slow
DESK = """
[desk]
language = "de"
[lists.board]
readers = "board.csv"
stamp = "name"
stamp_across = true
[lists.public]
readers = "public.csv"
[briefings.day]
title = "Day"
sources = ["in"]
formats = ["pdf", "mail"]
lists = ["board", "public"]
"""
BOARD = "address,name\nida@osk.example,Ida Renn\nyamada@osk.example,山田\n"
PUBLIC = "address,name\nann@osk.example,Ann\nida@osk.example,Ida of the public list\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    files = {"in/storm.txt": "Storm over Merrow\n\nNine were hurt.", "board.csv": BOARD, "public.csv": PUBLIC}
    for name, text in (files | {"dateline.toml": DESK}).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def foot(content):
    with pypdfium2.PdfDocument(content) as document:
        return document[0].get_textpage().get_text_bounded(top=26)


def pdf_in(path):
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    return next(message.iter_attachments()).get_content()


def test_readers_of_a_stamped_list_get_their_own_copies_and_the_others_the_editions(desk):
    assert run(["build", "day"]) == 0
    assert run(["send", "day"]) == 0
    copies = {path.name.partition("@")[0]: pdf_in(path) for path in (desk / "var" / "mail").rglob("*.eml")}
    plain = (desk / "var" / "editions" / "day" / "0001" / "briefing.pdf").read_bytes()
    assert {name: foot(pdf) for name, pdf in copies.items()} == {
        "ida": "Exemplar für Ida Renn",
        "yamada": "Exemplar für yamada@osk.example",
        "ann": "",
    }
    assert copies["ann"] == plain
    with pypdfium2.PdfDocument(copies["ida"]) as document:
        assert document[0].get_textpage().get_text_range().count("Exemplar für Ida Renn") == 2
    assert all(pdf.startswith(plain) and conform(pdf) == () for pdf in copies.values())


def test_a_copy_is_made_by_hand_and_an_edition_is_never_written_over(desk, capsys):
    assert run(["build", "day"]) == 0
    assert run(["stamp", "day", "--for", "Ελένη", "--out", "copy.pdf"]) == 0
    assert foot((desk / "copy.pdf").read_bytes()) == "Exemplar für Ελένη"
    shelf = desk / "var" / "editions" / "day" / "0001"
    for name, out, told in (
        ("Ida", shelf / "briefing.pdf", "belongs to the shelf"),
        ("山田", "x.pdf", "letters other than Latin"),
        ("Ida", "nowhere/x.pdf", "can't be written"),
    ):
        assert run(["stamp", "day", "--for", name, "--out", str(out)]) != 0
        assert told in capsys.readouterr().err
    (shelf / "briefing.pdf").unlink()
    assert run(["stamp", "day", "--for", "Ida", "--out", "x.pdf"]) != 0
    assert "has no briefing.pdf" in capsys.readouterr().err


def test_a_stamp_that_our_font_can_not_set_is_a_fault_of_the_list(desk, capsys):
    (desk / "dateline.toml").write_text(DESK.replace('"name"', '"山 {name}"').replace('"pdf", ', ""))
    assert run(["build", "day"]) == 0
    assert run(["send", "day"]) == 2
    assert "lists.board.stamp: '山 {name}' has letters other than" in capsys.readouterr().err
