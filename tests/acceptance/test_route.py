"""The main job, from articles to mailboxes, with the installed command."""

import email
import email.policy
import json
import re

import pypdfium2
import pytest
from aiosmtpd.controller import Controller

from tests.acceptance.commands import AT, dateline, dateline_json, free_port, refused

pytestmark = pytest.mark.slow
FILES = ["briefing.html", "briefing.pdf", "briefing.txt", "edition.json", "manifest.json", "message.eml"]


def squeezed(text):
    """Words with single spaces and without the line ends of a page."""
    return re.sub(r"\s+", " ", text.replace("\ufffe", "").replace("\u00ad", ""))


def pdf_text(path):
    with pypdfium2.PdfDocument(path) as document:
        return squeezed(" ".join(page.get_textpage().get_text_range() for page in document))


def edition_of(desk):
    return json.loads((desk / "var/editions/morning/0001/edition.json").read_text())


def test_an_edition_lies_where_build_says(desk):
    said = dateline_json("build", "morning", "--at", AT, cwd=desk)
    assert said["briefing"] == "morning"
    assert said["edition"] == 1
    assert said["folder"] == "var/editions/morning/0001"
    assert set(said["files"]) == {"html", "pdf", "mail", "text", "json"}
    assert said["faults"] == []
    assert sorted(p.name for p in (desk / said["folder"]).iterdir()) == FILES


def test_building_again_gives_the_same_bytes(built_desk, tmp_path):
    dateline("new", "other", cwd=tmp_path)
    dateline("build", "morning", "--at", AT, cwd=tmp_path / "other", PYTHONHASHSEED="7")
    for name in FILES:
        first = (built_desk / "var/editions/morning/0001" / name).read_bytes()
        assert (tmp_path / "other/var/editions/morning/0001" / name).read_bytes() == first, name


def test_the_pdf_holds_every_quotation_verbatim(built_desk):
    text = pdf_text(built_desk / "var/editions/morning/0001/briefing.pdf")
    quotes = [f["text"] for a in edition_of(built_desk)["articles"] for f in a["facts"] if f["kind"] == "quotation"]
    assert len(quotes) >= 5
    for quote in quotes:
        assert squeezed(quote) in text


def test_every_key_points_mark_leads_to_its_sentence(built_desk):
    edition = edition_of(built_desk)["edition"]
    notes = {note["number"]: note for note in edition["notes"]}
    page = (built_desk / "var/editions/morning/0001/briefing.html").read_text()
    points = [point for story in edition["stories"] for point in story["points"]]
    assert len(points) >= 3
    for point in points:
        for mark in point["marks"]:
            sentence = "".join(segment["text"] for segment in notes[mark["note"]]["segments"])
            assert point["text"] in sentence
            assert re.search(rf'<a[^>]*id="{mark["anchor"]}"[^>]*href="#s{mark["note"]}"', page)
            assert f'id="s{mark["note"]}"' in page
            assert f'href="#{mark["anchor"]}"' in page


def test_what_is_unknown_of_the_real_article_is_not_stated(built_desk):
    source = next(s for s in edition_of(built_desk)["edition"]["sources"] if "123 Political" in s["title"])
    assert (source["publisher"], source["published"], source["author"], source["url"]) == (None, None, None, None)
    assert "not stated" in (built_desk / "var/editions/morning/0001/briefing.txt").read_text()


def test_two_sources_that_differ_stand_side_by_side(built_desk):
    findings = [w["finding"] for s in edition_of(built_desk)["edition"]["stories"] for w in s["findings"]]
    differing = [f["message"] for f in findings if "640" in f["message"] and "460" in f["message"]]
    assert len(differing) == 1


class Mailbox:
    """A server that keeps what it is given: (recipients, message) pairs."""

    def __init__(self):
        self.kept = []

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 - aiosmtpd's name
        self.kept.append((envelope.rcpt_tos, envelope.content))
        return "250 kept"


@pytest.fixture
def server():
    mailbox = Mailbox()
    controller = Controller(mailbox, hostname="127.0.0.1", port=free_port())
    controller.start()
    mailbox.url = f"smtp://127.0.0.1:{controller.port}"
    yield mailbox
    controller.stop()


def test_an_edition_arrives_once_for_each_reader(desk, server):
    dateline("build", "morning", "--at", AT, cwd=desk)
    first = dateline_json("send", "morning", cwd=desk, DATELINE_MAIL_URL=server.url)
    counts = {"accepted": 4, "deferred": 0, "refused": 0, "in_doubt": 0, "suppressed": 0, "already": 0}
    assert first == {"briefing": "morning", "edition": 1} | counts
    assert sorted(to for to, _ in server.kept) == [
        ["amara.okafor@example.org"],
        ["jonas.brandt@example.org"],
        ["li.wei@example.org"],
        ["sofia.marques@example.org"],
    ]
    for recipients, content in server.kept:
        message = email.message_from_bytes(content, policy=email.policy.default)
        assert not message.defects
        assert recipients[0] in message["To"]
        assert message["Cc"] is None
        assert message["List-Unsubscribe"].startswith("<")
        kinds = [part.get_content_type() for part in message.walk() if not part.is_multipart()]
        assert [kind for kind in kinds if kind != "image/png"] == ["text/plain", "text/html", "application/pdf"]
    second = dateline_json("send", "morning", cwd=desk, DATELINE_MAIL_URL=server.url)
    assert (second["accepted"], second["already"]) == (0, 4)
    assert len(server.kept) == 4


def test_a_sent_edition_does_not_change_any_more(desk):
    dateline("build", "morning", "--at", AT, cwd=desk)
    dateline("send", "morning", cwd=desk)
    before = (desk / "var/editions/morning/0001/briefing.html").read_bytes()
    assert dateline_json("build", "morning", "--at", AT, cwd=desk)["edition"] == 2
    assert (desk / "var/editions/morning/0001/briefing.html").read_bytes() == before


def test_a_dry_run_says_who_would_get_it_and_sends_nothing(desk, server):
    dateline("build", "morning", "--at", AT, cwd=desk)
    dateline("send", "morning", "--dry-run", cwd=desk, DATELINE_MAIL_URL=server.url)
    assert server.kept == []
    assert dateline_json("send", "morning", cwd=desk, DATELINE_MAIL_URL=server.url)["accepted"] == 4


def test_a_test_goes_to_one_address_and_is_marked(desk, server):
    dateline("build", "morning", "--at", AT, cwd=desk)
    said = dateline_json("send", "morning", "--to", "me@example.org", cwd=desk, DATELINE_MAIL_URL=server.url)
    assert said["accepted"] == 1
    assert [to for to, _ in server.kept] == [["me@example.org"]]
    assert "[TEST]" in email.message_from_bytes(server.kept[0][1], policy=email.policy.default)["Subject"]
    assert dateline_json("send", "morning", cwd=desk, DATELINE_MAIL_URL=server.url)["accepted"] == 4


@pytest.mark.parametrize(
    "address", ["nobody", "me@example.org\r\nBcc: you@example.org", "me@example.org> NOTIFY=NEVER"]
)
def test_what_is_no_address_gets_no_test(desk, server, address):
    dateline("build", "morning", "--at", AT, "--formats", "mail,text", cwd=desk)
    dateline("send", "morning", "--to", address, cwd=desk, code=2, DATELINE_MAIL_URL=server.url)
    assert server.kept == []


def test_a_server_that_can_not_be_reached_is_an_incomplete_delivery(desk):
    dateline("build", "morning", "--at", AT, cwd=desk)
    said = dateline_json("send", "morning", cwd=desk, code=3, DATELINE_MAIL_URL="smtp://127.0.0.1:9")
    assert (said["accepted"], said["deferred"]) == (0, 4)


def test_build_with_faults_leaves_with_one_and_strict_with_two(desk):
    (desk / "data/articles/empty.txt").touch()
    said = dateline_json("build", "morning", "--at", AT, "--formats", "json", cwd=desk, code=1)
    assert [(f["path"], f["message"]) for f in said["faults"]] == [("data/articles/empty.txt", "is empty")]
    dateline("build", "morning", "--at", AT, "--strict", "--out", "strict", cwd=desk, code=2)
    assert not (desk / "strict").exists()


def test_out_writes_elsewhere_and_uses_up_no_number(desk, tmp_path):
    dateline("build", "morning", "--at", AT, "--formats", "text,json", "--out", tmp_path / "o", cwd=desk)
    assert sorted(p.name for p in (tmp_path / "o").iterdir()) == ["briefing.txt", "edition.json", "manifest.json"]
    assert not (desk / "var/editions/morning/0001").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", "evening"],
        ["build", "morning", "--at", "tomorrow"],
        ["build", "morning", "--formats", "docx"],
        ["send", "morning"],
        ["next", "evening"],
        ["facts", "gone.txt"],
        ["frobnicate"],
    ],
)
def test_wrong_usage_leaves_with_two_and_names_what_was_wrong(desk, arguments):
    assert arguments[-1] in refused(*arguments, cwd=desk)


def test_commands_work_from_another_folder(desk, tmp_path):
    assert dateline("-C", desk, "next", "morning", "-n", 1, cwd=tmp_path)
    assert dateline("next", "morning", "-n", 1, "-C", desk, cwd=tmp_path)
    dateline("next", "morning", cwd=tmp_path, code=2)


def test_next_tells_instants_with_offset_and_why_one_was_shifted(desk):
    slots = dateline_json("next", "morning", "-n", 2, "--after", "2026-03-27T08:00:00+02:00", cwd=desk)
    assert [s["at"] for s in slots] == ["2026-03-30T07:00:00+03:00", "2026-03-31T07:00:00+03:00"]
    toml = desk / "dateline.toml"
    toml.write_text(toml.read_text().replace("0 7 * * mon-fri", "30 3 29 3 *"))
    slot = dateline_json("next", "morning", "-n", 1, "--after", "2026-03-01T00:00:00+02:00", cwd=desk)[0]
    assert slot["at"] == "2026-03-29T04:30:00+03:00"
    assert slot["note"].startswith("shifted: ")


def test_status_knows_what_ran_and_what_comes_next(desk):
    said = dateline_json("status", cwd=desk)
    assert said["ticking"] is False
    assert [(b["briefing"], b["last"]) for b in said["briefings"]] == [("morning", None), ("weekly", None)]
    assert all(b["next"] for b in said["briefings"])


def test_facts_of_standard_input_need_no_file(tmp_path):
    said = dateline_json("facts", "-", cwd=tmp_path, stdin=b"Twelve boats burned in Orvik.")
    assert "12" in [f.get("value") for f in said["facts"]]


def test_check_names_all_faults(desk):
    toml = desk / "dateline.toml"
    toml.write_text(toml.read_text().replace("0 7 * * mon-fri", "0 25 * * *").replace("0 16 * * fri", "never"))
    (desk / "data/readers.csv").write_text("address,name\nnobody,No Body\nme@example.org,Me\n")
    faults = dateline_json("check", cwd=desk, code=1)["faults"]
    assert {f["path"] for f in faults} == {"dateline.toml", "data/readers.csv"}
    assert len(faults) == 3
    assert all(f["line"] for f in faults)
