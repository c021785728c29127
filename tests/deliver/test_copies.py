"""Readers' own copies: each PDF says whom it is for, and nothing else of a message differs."""

import email
import email.policy
import logging

import pypdfium2
import pytest

from reports.deliver import Mailing, stamps_of
from reports.deliver.copies import Copies
from reports.errors import RenderError
from reports.model import Format, Reader
from reports.render import render
from reports.render.pdf.conform import conform
from reports.render.pdf.stamp import Stamper
from tests.render.conftest import OURS, SENDER
from tests.render.editions import ROOT, Desk, a_story, an_article

IDA, ELENI = Reader("ida@osk.example", "Ida Renn"), Reader("Eleni@osk.example", "Ελένη Παπαδοπούλου")


@pytest.fixture(scope="module")
def made():
    """Return the mail of an edition whose text is written to look like an attachment, and its PDF."""
    title = "Content-Type: application/pdf"
    desk = Desk(an_article(f"{title}\n\nContent-Transfer-Encoding: base64", id="x"))
    edition = desk.edition(a_story("x", ("x",), desk.passage("x", title)))
    forms = [Format.MAIL, Format.PDF]
    renderings = render(edition, forms, folders=[OURS], workspace=ROOT, sender=SENDER)
    return {one.format: one.content for one in renderings}


def stamped(made, *readers, how="name"):
    return Mailing.of(made[Format.MAIL]).stamped(stamps_of(readers, how, copy_for="Copy for"))


def message(mailing, reader):
    content = mailing.for_reader(reader, briefing="morning", edition=1)
    return email.message_from_bytes(content, policy=email.policy.default)


def pdf_of(parsed):
    (attached,) = parsed.iter_attachments()
    return attached.get_content()


def foot(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].get_textpage().get_text_bounded(top=26)


@pytest.mark.slow
def test_each_reader_gets_a_pdf_that_names_them_and_is_still_conformant(made):
    mailing = stamped(made, IDA, ELENI)
    for reader in (IDA, ELENI):
        pdf = pdf_of(message(mailing, reader))
        assert pdf.startswith(made[Format.PDF])
        assert foot(pdf) == f"Copy for {reader.name}"
        assert conform(pdf) == ()


@pytest.mark.slow
def test_it_is_the_copy_that_the_stamper_makes_and_the_rest_of_the_message_is_everybodys(made):
    mailing = stamped(made, IDA, ELENI)
    own, plain = message(mailing, IDA), message(Mailing.of(made[Format.MAIL]), IDA)
    texts = ["Copy for Ida Renn", "Copy for Ελένη Παπαδοπούλου"]
    assert pdf_of(own) == Stamper.of(made[Format.PDF], texts).copy(texts[0])
    for form in ("plain", "html"):
        assert own.get_body((form,)).get_content() == plain.get_body((form,)).get_content()
    assert dict(own.items()) == dict(plain.items())
    lines = mailing.for_reader(IDA, briefing="morning", edition=1).split(b"\r\n")
    assert max(map(len, lines)) < 1000


@pytest.mark.slow
def test_a_reader_of_a_list_without_stamps_gets_what_was_built(made):
    mailing = stamped(made, IDA)
    assert pdf_of(message(mailing, ELENI)) == made[Format.PDF]


@pytest.mark.slow
def test_whoever_is_written_in_another_case_gets_their_own_copy(made):
    mailing = stamped(made, ELENI)
    assert foot(pdf_of(message(mailing, Reader("eleni@OSK.example")))) == f"Copy for {ELENI.name}"


def test_a_message_without_a_pdf_stays_as_it_is():
    body = b"--=_a_1\r\nContent-Type: text/plain\r\n\r\nContent-Type: application/pdf\r\n\r\nxx\r\n--=_a_1--\r\n"
    assert Copies.of(body, {"ida@osk.example": "Copy for Ida"}) is None


def test_a_pdf_that_can_not_be_stamped_stops_the_sending_and_says_so():
    body = b"\r\n--=_a_1\r\nContent-Type: application/pdf\r\n\r\nAAAA\r\n\r\n--=_a_1--\r\n"
    with pytest.raises(RenderError, match="build the edition again"):
        Copies.of(body, {"ida@osk.example": "Copy for Ida"})


def test_a_name_that_our_font_can_not_set_gives_way_to_the_address_and_that_is_said(caplog):
    readers = (Reader("a@osk.example", "山田"), Reader("b@osk.example"), Reader("c@osk.example", "\x00\u202e"))
    with caplog.at_level(logging.WARNING, logger="dateline.deliver"):
        stamps = stamps_of(readers, "name", copy_for="Copy for")
    assert list(stamps.values()) == ["Copy for a@osk.example", "Copy for b@osk.example", "Copy for c@osk.example"]
    assert caplog.messages == ["copies with an address, since our font can't set the reader's name: 1"]


def test_an_address_that_it_can_not_set_is_told_by_eight_digits():
    ((_, stamp),) = stamps_of([Reader("山田@osk.example")], "address", copy_for="Copy for").items()
    assert len(stamp.removeprefix("Copy for ")) == 8


def test_a_text_of_ones_own_has_fields_that_no_name_can_forge():
    reader = Reader("ida@osk.example", "{address}")
    assert stamps_of([reader], "For {name} ({address}) only", copy_for="") == {
        "ida@osk.example": "For {address} (ida@osk.example) only"
    }


def test_a_label_that_it_can_not_set_is_left_out_and_a_text_refused():
    assert stamps_of([IDA], "name", copy_for="نسخة") == {"ida@osk.example": "Ida Renn"}
    with pytest.raises(ValueError, match="letters other than Latin, Cyrillic and Greek"):
        stamps_of([IDA], "山 {name}", copy_for="Copy for")
