"""The one-pager and the alert: always one sheet, in every form the same, and what gave way is told."""

import email
import email.policy
import logging
import re

import lxml.html
import page as conformance
import pypdfium2
import pytest

from reports.errors import RenderError
from reports.model import Format
from reports.render import render
from tests.render.conftest import OURS, SENDER
from tests.render.editions import ROOT, bare_edition, sample_edition
from tests.render.worst import WORST, many_edition

pytestmark = pytest.mark.slow
TEMPLATES = ("onepager", "alert")
WORST_OF_EACH = [
    *(("onepager", name) for name in ("empty", "long", "arabic", "news")),
    *(("alert", name) for name in ("bare", "long", "hostile", "errata", "strange")),
]


@pytest.fixture(scope="module")
def forms():
    """All renderings of the sample edition, by template and format."""
    return {
        template: {
            r.format: r.content
            for r in render(
                sample_edition(), tuple(Format), folders=[OURS], workspace=ROOT, template=template, sender=SENDER
            )
        }
        for template in TEMPLATES
    }


@pytest.mark.parametrize(("template", "name"), WORST_OF_EACH)
def test_it_is_one_conformant_sheet_whatever_the_edition(rendered, name, template, caplog):
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        content = rendered(WORST[name](), Format.PDF, template=template)
    report = conformance.validate_pdf_bytes(content, profile=conformance.ValidationProfile.PDF_UA_1)
    assert [f.message for f in report.failures] == []
    assert caplog.messages == []
    with pypdfium2.PdfDocument(content) as document:
        assert len(document) == 1
        if template == "alert":
            sheet = document[0]
            text = sheet.get_textpage()
            boxes = [text.get_rect(i) for i in range(text.count_rects())]
            assert min(bottom for _, bottom, _, _ in boxes if bottom > 62) > sheet.get_height() * 0.49


def test_two_hundred_articles_are_one_sheet_too_and_the_rest_is_counted(rendered):
    content = rendered(many_edition(200), Format.PDF, template="onepager")
    with pypdfium2.PdfDocument(content) as document:
        assert len(document) == 1
        text = " ".join(document[0].get_textpage().get_text_range().split())
    assert re.search(r"Left out for room: 1\d\d stories,.* all of it is in edition\.json\.", text)


def told(content, form):
    if form is Format.MAIL:
        content = email.message_from_bytes(content, policy=email.policy.default).get_body(("html",)).get_content()
        text = lxml.html.document_fromstring(content).text_content()
    elif form is Format.PDF:
        with pypdfium2.PdfDocument(content) as document:
            text = document[0].get_textpage().get_text_range()
    else:
        text = content.decode()
        text = lxml.html.document_fromstring(text).text_content() if form is Format.HTML else text
    return " ".join(re.search(r"Left out for room: ([^;]+);", " ".join(text.split()))[1].split())


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_form_says_the_same_of_what_gave_way(forms, template):
    found = {told(forms[template][form], form) for form in Format if form is not Format.JSON}
    assert len(found) == 1


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_data_hold_everything_that_gave_way(forms, template, rendered):
    assert forms[template][Format.JSON] == rendered(sample_edition(), Format.JSON)


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_mark_leads_to_a_whole_sentence_on_the_page_and_in_the_mail(forms, template):
    page = lxml.html.document_fromstring(forms[template][Format.HTML].decode())
    message = email.message_from_bytes(forms[template][Format.MAIL], policy=email.policy.default)
    mail = lxml.html.document_fromstring(message.get_body(("html",)).get_content())
    for root in (page, mail):
        wanted = {href[1:] for href in root.xpath("//a/@href") if href.startswith("#")}
        assert wanted <= set(root.xpath("//@id"))
        assert "[…]" not in root.text_content()


@pytest.mark.parametrize("template", TEMPLATES)
def test_warnings_stay_beside_what_they_doubt(forms, template):
    text = forms[template][Format.HTML].decode()
    assert "check which office he held on the day" in text


def test_an_alert_is_about_one_event_and_tells_where_and_when_first(forms):
    page = lxml.html.document_fromstring(forms["alert"][Format.HTML].decode())
    heads = [" ".join(head.text_content().split()) for head in page.iter("h1", "h2", "h3")]
    assert heads[1:3] == ["Where", "When"]
    assert "Storm closes Lindmar harbour" not in page.text_content()
    text = forms["alert"][Format.TEXT].decode()
    assert text.index("WHERE") < text.index("WHEN") < text.index("KEY FIGURES") < text.index("STATED")
    assert text.index("STATED") < text.index("CHECK BEFORE QUOTING")


def test_what_fits_is_printed_whole_and_nothing_is_said_of_room(rendered):
    assert b"Left out for room" not in rendered(bare_edition(), Format.HTML, template="onepager")


def test_a_desks_own_template_can_give_itself_room(rendered, own):
    folders = own(
        own_html='{% extends "stock:briefing.html" %}{% block room %} data-sheets="1" data-stories="1"{% endblock %}'
    )
    text = rendered(sample_edition(), Format.TEXT, template="own", folders=folders).decode()
    assert "Left out for room: 1 story" in text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_template_in_which_not_even_a_headline_fits_is_an_error_that_says_so(rendered, own):
    folders = own(
        own_html='{% extends "stock:onepager.html" %}{% block foot %}<p style="break-before: page">x</p>{% endblock %}'
    )
    with pytest.raises(RenderError, match=r"morning no\. 12 can't be set on 1 sheets, not even its headline alone"):
        rendered(bare_edition(), Format.PDF, template="own", folders=folders)
