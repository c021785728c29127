"""An editor rules from the command line, and the next edition prints what was decided."""

import email
import email.policy
import json
import re

import pypdfium2
import pytest

from tests.acceptance.commands import AT, dateline, dateline_json

pytestmark = pytest.mark.slow
ARTICLE = "data/articles/merrow-courier-storm.txt"
WHO = ("--by", "A. Okafor", "--why", "The port's own count")


def place_of(desk, text, kind):
    found = dateline_json("facts", ARTICLE, cwd=desk)["facts"]
    fact = [f for f in found if f["text"] == text and f["kind"] == kind][-1]
    return f"{fact['start']}-{fact['end']}"


def built(desk):
    dateline("build", "morning", "--at", AT, "--formats", "html,text,json", cwd=desk)
    return (desk / "var/editions/morning/0001/briefing.txt").read_text()


def test_a_correction_is_printed_with_its_mark_and_ends_the_difference(desk):
    assert "sources differ: 460" in " ".join(built(desk).split())
    dateline("rule", ARTICLE, "--at", place_of(desk, "640", "figure"), "--correct", "460", *WHO, cwd=desk)
    text = built(desk)
    assert "460 residents (corrected; the article says 640)" in text
    assert "sources differ" not in text
    page = (desk / "var/editions/morning/0001/briefing.html").read_text()
    assert 'class="corrected"' in page
    edition = json.loads((desk / "var/editions/morning/0001/edition.json").read_text())
    ruled = [f["ruling"] for a in edition["articles"] for f in a["facts"] if "ruling" in f]
    assert [(r["value"], r["by"]) for r in ruled] == [("460", "A. Okafor")]


def test_words_that_hold_a_corrected_date_stay_and_say_so_in_every_form(desk):
    dateline("rule", ARTICLE, "--at", place_of(desk, "2019", "moment"), "--correct", "2018", *WHO, cwd=desk)
    dateline("build", "morning", "--at", AT, cwd=desk)
    edition = desk / "var/editions/morning/0001"
    message = email.message_from_bytes((edition / "message.eml").read_bytes(), policy=email.policy.default)
    with pypdfium2.PdfDocument(edition / "briefing.pdf") as document:
        pdf = "".join(page.get_textpage().get_text_range() for page in document)
    forms = [(edition / name).read_text() for name in ("briefing.html", "briefing.txt")]
    forms += [message.get_body((kind,)).get_content() for kind in ("html", "plain")]
    for form in (*forms, pdf):
        words = " ".join(re.sub(r"<[^>]+>", " ", form).split())
        assert "We asked for a second wall in 2019" in words
        assert "Corrected by the desk: 2018, not 2019" in words
        assert re.search(r"2018, not 2019 \( ?A. Okafor ?: The port(?:'|&#39;)s own count ?\)", words)
    stories = json.loads((edition / "edition.json").read_text())["edition"]["stories"]
    (made,) = [c for story in stories for said in story["said"] for c in said["quote"]["corrections"]]
    assert (made["text"], made["value"], made["by"]) == ("2019", "2018", "A. Okafor")


def test_a_ruling_on_a_text_that_has_changed_is_called_stale_and_not_applied(desk):
    dateline("rule", ARTICLE, "--at", place_of(desk, "640", "figure"), "--withdraw", *WHO, cwd=desk)
    path = desk / ARTICLE
    path.write_text(path.read_text().replace("A winter storm", "A great storm"))
    faults = dateline_json("check", cwd=desk, code=1)["faults"]
    assert [f["path"] for f in faults] == ["data/rulings/merrow-courier-storm.toml"]
    assert "is stale" in faults[0]["message"]
    assert "640" in [f["text"] for f in dateline_json("facts", ARTICLE, cwd=desk)["facts"]]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--at", "3-5", "--confirm"),
        ("--at", "here", "--confirm"),
        ("--at", "179-182"),
        ("--at", "179-182", "--confirm", "--withdraw"),
        ("--at", "179-182", "--correct", "many"),
        ("--at", "179-182", "--silence", "nothing"),
        ("--at", "999999-1000000", "--note"),
    ],
)
def test_what_is_no_ruling_is_refused_and_nothing_is_written(desk, arguments):
    dateline("rule", ARTICLE, *arguments, *WHO, cwd=desk, code=2)
    assert not (desk / "data/rulings").exists()
