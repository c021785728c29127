"""message.eml: one MIME message that every program reads alike."""

import email
import email.policy
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.errors import RenderError
from reports.model import Format, digest
from reports.render.mail import MAX_BYTES, fitting
from reports.render.message import Attached, make_message, subject
from tests.render.editions import AT, bare_edition, renamed, sample_edition
from tests.render.worst import WORST, many_edition

MAIL = email.policy.SMTP


def message(edition=None, *, sender="Morning desk <desk@example.org>", text="Text.\n", html="<p>Text.", attached=()):
    edition = edition or bare_edition()
    return make_message(edition, sender=sender, text=text, html=html, digest=digest("x"), attached=attached)


def read(content):
    parsed = email.message_from_bytes(content, policy=email.policy.default)
    assert not [d for part in parsed.walk() for d in part.defects]
    return parsed


def test_a_message_has_all_that_is_no_readers_own():
    parsed = read(message())
    assert parsed["From"] == "Morning desk <desk@example.org>"
    assert parsed["Subject"] == "Morning briefing: Nothing further was said"
    assert parsed["Date"].datetime == AT
    assert parsed["Message-ID"] == f"<morning.12.{digest('x')[:32]}@example.org>"
    assert parsed["MIME-Version"] == "1.0"
    assert (parsed["To"], parsed["Bcc"]) == (None, None)
    assert [p.get_content_type() for p in parsed.walk()] == ["multipart/alternative", "text/plain", "text/html"]


def test_the_same_edition_gives_the_same_bytes():
    assert message() == message()


@given(
    st.text(
        alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
    )
)
@settings(deadline=None, max_examples=60)
def test_any_text_arrives_as_it_left(text):
    content = message(text=text)
    parsed = read(content)
    arrived = parsed.get_body(("plain",)).get_payload(decode=True).decode().replace("\r\n", "\n")
    assert arrived.rstrip("\n") == text.rstrip("\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(len(line) for line in content.split(b"\r\n")) <= 998


@given(st.text(min_size=1), st.text(min_size=1))
@settings(deadline=None, max_examples=100)
def test_no_title_and_no_headline_break_the_head(title, headline):
    edition = bare_edition()
    story = edition.stories[0]
    story = replace(story, headline=replace(story.headline, text=headline))
    content = message(renamed(edition, title=title, stories=(story,)))
    head = content.split(b"\r\n\r\n")[0].split(b"\r\n")
    fields = [line.partition(b":")[0].decode() for line in head if not line.startswith((b" ", b"\t"))]
    assert fields == [
        "From", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Language", "Auto-Submitted", "Content-Type",
    ]  # fmt: skip
    assert max(map(len, head)) <= 120


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Morgenübersicht", "Sturm schließt Hafen"),
        ("Ryto apžvalga", "Žmonės grįžo į Lietuvą, pranešė uostas"),
        ("朝刊", "港は二日目も閉鎖"),
        ("Morning", "x" * 100),
        ("Morning", "Ports: “closed” — says <desk@example.org>, 'again'"),
    ],
)
def test_a_subject_survives_in_every_script(title, headline):
    story = bare_edition().stories[0]
    edition = renamed(
        bare_edition(), title=title, stories=(replace(story, headline=replace(story.headline, text=headline)),)
    )
    assert read(message(edition))["Subject"] == f"{title}: {headline}"


def test_a_long_subject_is_cut_at_a_word():
    cut = subject(WORST["long"]())
    assert cut.startswith("Morning briefing: Council of the nine northern harbour towns agrees after eleven hours")
    assert cut.endswith(" to share the cost of a…")
    assert len(cut) <= 121


@pytest.mark.parametrize(
    ("sender", "name", "address"),
    [
        ("desk@example.org", "", "desk@example.org"),
        ("Rédaction du matin <desk@example.org>", "Rédaction du matin", "desk@example.org"),
        ('"Desk, Morning" <desk@example.org>', "Desk, Morning", "desk@example.org"),
        (f"{'Very long name ' * 8}<desk@example.org>", ("Very long name " * 8).strip(), "desk@example.org"),
    ],
)
def test_a_sender_keeps_name_and_address(sender, name, address):
    (parsed,) = read(message(sender=sender))["From"].addresses
    assert (parsed.display_name, parsed.addr_spec) == (name, address)


@pytest.mark.parametrize(
    "sender", ["", "nobody", "Desk <desk>", "a\r\nBcc: b@example.org <a@example.org>", "ü@example.org"]
)
def test_what_can_not_be_a_sender_is_refused(sender):
    with pytest.raises(RenderError, match="can't be a sender"):
        message(sender=sender)


def test_a_mail_without_a_sender_is_refused(rendered):
    with pytest.raises(RenderError, match="needs a sender"):
        rendered(bare_edition(), Format.MAIL, sender=None)


@pytest.mark.parametrize("name", ["Morning briefing 12.pdf", "Übersicht 12.pdf", "a/b\\c.pdf", 'x"; evil=".pdf'])
def test_an_attachment_keeps_its_name_and_bytes(name):
    parsed = read(message(attached=(Attached(name, "application/pdf", bytes(range(256)) * 9),)))
    (part,) = parsed.iter_attachments()
    assert part.get_filename() == name.replace("/", "-").replace("\\", "-")
    assert part.get_content() == bytes(range(256)) * 9
    assert parsed.get_content_type() == "multipart/mixed"


def test_the_html_part_is_one_narrow_column_with_its_styles_inside(rendered):
    body = read(rendered(sample_edition(), Format.MAIL)).get_body(("html",)).get_content()
    assert "max-width: 600px" in body or "max-width:600px" in body
    assert "<link" not in body
    assert set(re.findall(r'<img[^>]* src="([^:"]*:)', body)) <= {"cid:"}
    assert 'class="label" style=' in body
    assert "prefers-color-scheme" in body


def test_the_first_words_in_the_inbox_are_the_standfirst(rendered):
    body = read(rendered(sample_edition(), Format.MAIL)).get_body(("html",)).get_content()
    first = body.partition("<body")[2].partition(">")[2].strip()
    assert "The Belarusian government has released 123 prisoners" in first[:400]


def test_marks_of_a_mail_are_numbers_with_the_sentences_below(rendered):
    edition = sample_edition()
    body = read(rendered(edition, Format.MAIL)).get_body(("html",)).get_content()
    for note in edition.notes:
        assert f'href="#s{note.number}"' in body
        assert f'id="s{note.number}"' in body


@pytest.mark.parametrize("name", WORST)
def test_every_edition_makes_a_message_without_defects(rendered, name):
    parsed = read(rendered(WORST[name](), Format.MAIL))
    html = parsed.get_body(("html",)).get_content()
    assert len(html.encode()) < MAX_BYTES
    assert "<script" not in html.lower()


@pytest.mark.parametrize(
    ("stories", "sentences", "sections"), [(10, True, True), (35, False, True), (80, False, False)]
)
@pytest.mark.slow
def test_a_long_mail_is_shortened_by_steps_and_says_so(rendered, stories, sentences, sections):
    body = read(rendered(many_edition(stories), Format.MAIL)).get_body(("html",)).get_content()
    assert len(body.encode()) < MAX_BYTES
    assert ("Work begins in spring." in body.partition(">Sources<")[2]) == sentences
    assert (body.partition(">Sources<")[0].count("Work begins in spring.") == stories) == sections
    assert ("Shortened so that no mail program cuts it" not in body) == sentences
    assert body.count("<h3") == stories - 1


def test_the_longest_setting_that_fits_is_taken():
    sizes = {"full": 2 * MAX_BYTES, "short": MAX_BYTES // 2, "brief": 10}
    assert len(fitting(lambda length: f"<p>{'x' * sizes[length]}</p>")) > sizes["short"]
