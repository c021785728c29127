"""Wrong use is answered in a line and with the right exit code; nothing is sent, closed or overwritten by it."""

import json
import subprocess

import pytest

from tests.acceptance.commands import AT, DATELINE, dateline, dateline_json, environment, refused

pytestmark = pytest.mark.slow
MAIL = ("build", "morning", "--at", AT, "--formats", "mail,text,json")


def messages(desk):
    return [*(desk / "var/mail").rglob("*.eml")]


def test_an_empty_address_is_not_the_whole_list(desk):
    dateline(*MAIL, cwd=desk)
    dateline("send", "morning", "--to", "", cwd=desk, code=2)
    dateline("send", "morning", "--to", "a@example.org", "--dry-run", cwd=desk, code=2)
    assert messages(desk) == []


def test_a_test_message_respects_the_suppressions(desk):
    dateline(*MAIL, cwd=desk)
    (desk / "data/suppressions.txt").write_text("Gone@example.org\n")
    said = dateline_json("send", "morning", "--to", "gone@Example.org", cwd=desk)
    assert (said["accepted"], said["suppressed"]) == (0, 1)
    assert messages(desk) == []


def test_a_send_that_can_not_begin_leaves_the_edition_open(desk):
    dateline(*MAIL, cwd=desk)
    dateline("send", "morning", cwd=desk, code=2, DATELINE_STORE_URL="postgresql://127.0.0.1:1/x")
    assert dateline_json(*MAIL, cwd=desk)["edition"] == 1


def test_a_sent_edition_can_not_be_written_over_from_outside(desk):
    dateline(*MAIL, cwd=desk)
    dateline("send", "morning", cwd=desk)
    before = (desk / "var/editions/morning/0001/message.eml").read_bytes()
    dateline(*MAIL[:2], "--out", "var/editions/morning/0001", cwd=desk, code=2)
    assert (desk / "var/editions/morning/0001/message.eml").read_bytes() == before


def test_an_article_of_a_day_belongs_to_that_day_of_the_briefings_zone(desk):
    day = "---\npublisher: Orvik Post (fictional)\npublished: 2025-12-15\n---\n\n# Early news\n\nIt rained in Orvik.\n"
    (desk / "data/articles/early.md").write_text(day)
    for number, at in enumerate(("2025-12-15T00:30", "2025-12-14T22:30:00+00:00")):
        dateline("build", "morning", "--at", at, "--formats", "json", "--out", f"out{number}", cwd=desk)
    first, second = (json.loads((desk / f"out{n}/edition.json").read_text())["edition"] for n in (0, 1))
    assert "Early news" in [source["title"] for source in first["sources"]]
    assert first["sources"] == second["sources"]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("build", "morning", "--formats", "json", "--out", "dateline.toml"), "File exists: 'dateline.toml'"),
        (("build", "morning", "--at", "9999-12-31T23:59:59-12:00"), "must lie between 1900 and 2999"),
        (("next", "morning", "--after", "0001-01-01T00:00"), "must lie between 1900 and 2999"),
        (("new", "dateline.toml/x"), "Not a directory: 'dateline.toml/x"),
        (("new", "n" * 300), "File name too long"),
        (("-C", "n" * 300, "status"), "File name too long"),
    ],
)
def test_what_can_not_be_done_is_said_in_a_line(desk, arguments, why):
    assert why in refused(*arguments, cwd=desk)


def test_faults_are_told_to_machines_too(desk):
    toml = desk / "dateline.toml"
    toml.write_text(toml.read_text().replace('lists = ["desk"]', 'lists = ["nobody"]').replace("[store]", "[stor]"))
    faults = dateline_json("status", cwd=desk, code=2)["faults"]
    assert [fault["path"] for fault in faults] == ["dateline.toml"] * 3
    assert sum("'nobody'" in fault["message"] for fault in faults) == 2
    assert all(fault["line"] for fault in faults)


def test_a_reader_who_stops_reading_is_no_fault(desk):
    command = f"{DATELINE} next morning -n 1000 | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], cwd=desk, check=False, capture_output=True, env=environment())
    assert done.returncode == 0, done.stderr


def test_an_instant_that_a_clock_change_skips_becomes_one_that_exists(desk):
    dateline("build", "morning", "--at", "2026-03-29T03:30", "--formats", "json", cwd=desk)
    manifest = json.loads((desk / "var/editions/morning/0001/manifest.json").read_text())
    assert manifest["at"] == "2026-03-29T04:30:00+03:00"


def test_a_terminal_that_knows_few_letters_gets_what_it_can_show(desk):
    article = "data/articles/000_3fb4b1d8af8228ce.txt"
    dateline("facts", article, cwd=desk, PYTHONIOENCODING="latin-1")
    printed = dateline("facts", article, "--json", cwd=desk, PYTHONIOENCODING="ascii")
    assert json.loads(printed)["facts"] == dateline_json("facts", article, cwd=desk)["facts"]
