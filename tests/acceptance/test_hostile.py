"""Text from strangers is printed as text: it injects nothing, runs nothing and reads nothing."""

import email
import email.policy
import re
from pathlib import Path

import pypdfium2
import pytest

from tests.acceptance.commands import AT, dateline, dateline_json

pytestmark = pytest.mark.slow

HOSTILE = """---
title: "Orvik {{ 7*7 }} <script>alert(1)</script>\\r\\nBcc: everyone@example.org"
publisher: "<img src=file:///etc/passwd>"
author: "{% include '/etc/passwd' %}"
---

The council of Orvik paid 77 crowns for <script>alert(2)</script> and {{ 7*7 }} signs, Ida <b>Renn</b> said.

“<img src="file:///etc/passwd"> is no picture,” said Tomas Vael. It was \u202e gnorw yaw dnuor \u202c on May 3, 2025.

![picture](file:///etc/passwd)

<link rel="attachment" href="file:///etc/passwd"> <style>@import "file:///etc/passwd";</style>
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    dateline("new", "desk", cwd=folder)
    desk = folder / "desk"
    for path in (desk / "data/articles").iterdir():
        path.unlink()
    (desk / "data/articles/hostile.md").write_text(HOSTILE)
    (desk / "data/articles/long.txt").write_bytes(b"Long\n\n" + b"word " * 2_000_000)
    (desk / "data/articles/wide.txt").write_text("Wide\n\n" + "x" * 100_000 + " paid 12 crowns.")
    said = dateline_json("build", "morning", "--at", AT, cwd=desk, code=1)
    assert [(f["path"], f["message"]) for f in said["faults"]] == [("data/articles/long.txt", "is larger than 5 MB")]
    dateline("send", "morning", cwd=desk)
    return desk


@pytest.fixture(scope="module")
def edition(desk):
    return desk / "var/editions/morning/0001"


def test_markup_is_printed_as_text(edition):
    page = (edition / "briefing.html").read_text()
    assert "alert(" in page
    assert not re.search(r"<script", page, re.IGNORECASE)
    assert not re.search(r"<(?:img|link|b)\b[^>]*passwd", page)
    assert "{{ 7*7 }}" in page
    assert not re.search(r"Orvik 49|and 49 signs", page)


def test_no_file_of_the_machine_is_read(edition):
    secret = Path("/etc/passwd").read_text(encoding="utf-8").splitlines()[0]
    with pypdfium2.PdfDocument(edition / "briefing.pdf") as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
        attached = [document.get_attachment(n).get_name() for n in range(document.count_attachments())]
    assert secret not in text
    assert attached == ["edition.json", "facts.csv"]
    for name in ("briefing.html", "briefing.txt", "message.eml", "edition.json"):
        assert secret not in (edition / name).read_text()


def test_a_line_break_in_a_title_adds_no_field_to_the_mail(desk):
    messages = list((desk / "var/mail").rglob("*.eml"))
    assert len(messages) == 4
    for path in messages:
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert message["Bcc"] is None
        assert not message.defects


def test_the_page_around_a_direction_override_is_isolated(edition):
    page = (edition / "briefing.html").read_text()
    assert "\u202e" in page
    assert "isolate" in page or "<bdi" in page


def test_a_hostile_articles_proof_is_text_too(desk):
    page = dateline("facts", "data/articles/hostile.md", "--html", "-", cwd=desk)
    assert "alert(1)" in page
    assert not re.search(r"<(?:script|img|link|b)\b[^>]*(?:passwd|>alert)", page)
    assert "{{ 7*7 }}" in page
    wide = dateline("facts", "data/articles/wide.txt", "--html", "-", cwd=desk)
    assert "x" * 100_000 in wide
