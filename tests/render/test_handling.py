"""The Traffic Light Protocol and the embargo, in each form."""

import email
import email.policy
import re
from dataclasses import replace
from datetime import timedelta

import lxml.html
import pypdfium2
import pytest

from reports.model import Format, Tlp
from reports.render.message import subject
from tests.render.editions import AT, bare_edition
from tests.render.news import news_edition
from tests.render.test_page import _luminance as luminance
from tests.render.worst import WORST


@pytest.mark.parametrize("tlp", list(Tlp))
def test_the_label_stands_on_top_of_every_form(html, rendered, tlp):
    edition = replace(bare_edition(), tlp=tlp)
    root = lxml.html.document_fromstring(html(edition))
    (label,) = root.xpath("//header[@class='nameplate']//span[contains(@class, 'tlp')]")
    assert (label.text, label.get("class")) == (tlp.shown, f"tlp {tlp.value.partition('+')[0]}")
    mail = email.message_from_bytes(rendered(edition, Format.MAIL), policy=email.policy.default)
    assert mail["Subject"] == f"[{tlp.shown}] Morning briefing: Nothing further was said"
    body = lxml.html.document_fromstring(mail.get_body(("html",)).get_content())
    assert body.xpath("//td[@class='inside']/*[1]")[0].text_content() == tlp.shown
    lines = rendered(edition, Format.TEXT).decode().rstrip().split("\n")
    assert lines[0].strip() == lines[-1].strip() == tlp.shown
    assert len(lines[0]) == 72


def test_no_headline_is_so_long_that_it_pushes_the_label_out_of_the_subject():
    cut = subject(replace(WORST["long"](), tlp=Tlp.AMBER_STRICT))
    assert cut.startswith("[TLP:AMBER+STRICT] Morning briefing: Council")
    assert len(cut) <= 121


@pytest.mark.slow
@pytest.mark.parametrize("tlp", [Tlp.RED, Tlp.AMBER_STRICT, Tlp.CLEAR])
def test_every_sheet_of_the_pdf_has_the_label_on_top_and_at_its_foot(rendered, tlp):
    with pypdfium2.PdfDocument(rendered(news_edition(tlp=tlp), Format.PDF)) as document:
        assert len(document) > 1
        for number, sheet in enumerate(document, 1):
            text, height = sheet.get_textpage(), sheet.get_height()
            assert tlp.shown in text.get_text_bounded(bottom=height - 75)
            foot = text.get_text_bounded(top=60)
            assert tlp.shown in foot
            assert f"attached · Page {number} of {len(document)}" in foot.replace("\xa0", " ")


@pytest.mark.parametrize("form", [Format.HTML, Format.MAIL, Format.TEXT])
def test_a_story_and_a_source_have_a_label_where_it_is_not_the_editions(rendered, form):
    known = {"sender": "desk@example.org"} if form is Format.MAIL else {}
    content = rendered(news_edition(), form, **known)
    if form is Format.MAIL:
        parsed = email.message_from_bytes(content, policy=email.policy.default)
        content = parsed.get_body(("html",)).get_content().encode()
    text = content.decode()
    assert text.count("TLP:GREEN") - text.count("TLP:GREEN: ") == 2
    plain = rendered(news_edition(tlp=Tlp.GREEN), Format.TEXT).decode().split("\n", 1)[1][:-80]
    assert "TLP:GREEN" not in plain.replace("TLP:GREEN: ", "")


@pytest.mark.parametrize("form", [Format.HTML, Format.MAIL, Format.TEXT])
def test_each_label_on_the_page_is_explained_once(rendered, form):
    content = rendered(news_edition(), form)
    if form is Format.MAIL:
        parsed = email.message_from_bytes(content, policy=email.policy.default)
        content = parsed.get_body(("html",)).get_content().encode()
    text = " ".join(content.decode().split())
    assert text.count("TLP:GREEN: for your community, not for the public") == 1
    assert rendered(bare_edition(), form).count(b"TLP:") == 0


def test_an_embargo_is_told_while_it_is_ahead(html, rendered):
    ahead = replace(bare_edition(), not_before=AT + timedelta(hours=2))
    told = "Embargo: not before 15 December 2025, 09:00 EET"
    assert told in html(ahead).replace("\N{NO-BREAK SPACE}", " ")
    assert rendered(ahead, Format.TEXT).decode().replace("\N{NO-BREAK SPACE}", " ").startswith(told)
    assert b"Embargo: not before" in rendered(ahead, Format.MAIL)
    over = replace(bare_edition(), not_before=AT)
    assert "Embargo" not in html(over)


@pytest.mark.parametrize("form", [Format.HTML, Format.MAIL])
def test_the_labels_colours_are_the_protocols_and_can_be_read_on_black(rendered, form):
    found = set()
    for tlp in Tlp:
        content = rendered(replace(bare_edition(), tlp=tlp), form)
        if form is Format.MAIL:
            parsed = email.message_from_bytes(content, policy=email.policy.default)
            content = parsed.get_body(("html",)).get_content().encode()
        page = content.decode()
        known = re.findall(r"#ff2b2b|#ffc000|#33ff00|#3f0\b|#fff(?:fff)?\b", page)
        found |= {"#33ff00" if colour == "#3f0" else colour for colour in known}
    assert {"#ff2b2b", "#ffc000", "#33ff00"} <= found
    for colour in ("#ff2b2b", "#ffc000", "#33ff00", "#ffffff"):
        assert (luminance(colour) + 0.05) / 0.05 >= 4.5
