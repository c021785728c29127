"""A reader's own copy: a line at the foot of each page, and nothing else changed."""

import io
import subprocess
import sys

import pikepdf
import pypdfium2
import pytest

from reports.errors import RenderError
from reports.model import Format
from reports.render import render
from reports.render.pdf.conform import conform
from reports.render.pdf.stamp import Stamper, settable, shown
from tests.render.conftest import OURS
from tests.render.editions import ROOT, sample_edition
from tests.render.test_pdf import overlaps, words
from tests.render.worst import arabic_edition

pytestmark = pytest.mark.slow
NAMES = (
    "Copy for Ida Renn",
    "Экземпляр для: Ђорђе Їжакевич",
    "Αντίγραφο: Ελένη Παπαδοπούλου",
    "Copy for Żółć Nguyễn-Øst, ida@osk.example",
    "Copy for (Renn) \\ <Ida> %",
    "W" * 300,
    "i" * 300,
)


@pytest.fixture(scope="module")
def edition():
    (made,) = render(sample_edition(), [Format.PDF], folders=[OURS], workspace=ROOT)
    return made.content


@pytest.fixture(scope="module")
def stamper(edition):
    return Stamper.of(edition, NAMES)


def feet(content, height=26):
    with pypdfium2.PdfDocument(content) as document:
        return [sheet.get_textpage().get_text_bounded(top=height) for sheet in document]


@pytest.mark.parametrize("name", NAMES)
def test_every_copy_is_still_both_and_begins_with_the_editions_own_bytes(stamper, edition, name):
    copy = stamper.copy(name)
    assert conform(copy) == ()
    assert copy.startswith(edition)


@pytest.mark.parametrize("name", NAMES[:5])
def test_the_line_stands_on_every_page_and_can_be_found_and_copied(stamper, edition, name):
    found = feet(stamper.copy(name))
    assert found == [name] * len(found)
    assert len(found) > 1
    assert set(feet(edition)) == {""}


@pytest.mark.parametrize("letter", ["W", "i"])
def test_a_name_of_three_hundred_letters_is_cut_and_stays_on_the_sheet(stamper, letter):
    copy = stamper.copy(letter * 300)
    assert all(foot.startswith(letter * 40) and foot.endswith("…") for foot in feet(copy))
    with pypdfium2.PdfDocument(copy) as document:
        text = document[0].get_textpage()
        assert max(text.get_rect(i)[2] for i in range(text.count_rects())) < document[0].get_width() - 55


def test_it_lies_on_nothing_and_changes_no_word_of_the_page(stamper, edition):
    copy = stamper.copy("W" * 300)
    assert overlaps(copy) == []
    assert words(copy) == words(edition)


def test_a_copy_is_the_same_bytes_again_and_differs_from_anothers_in_few(stamper, edition):
    again = Stamper.of(edition, NAMES)
    assert again.copy(NAMES[0]) == stamper.copy(NAMES[0])
    one, other = stamper.copy(NAMES[0]), stamper.copy(NAMES[1])
    assert len(one) == len(other)
    assert sum(a != b for a, b in zip(one, other, strict=True)) < 400


def test_each_copy_has_an_identity_of_its_own_beside_the_editions(stamper, edition):
    ids = []
    for content in (edition, stamper.copy(NAMES[0]), stamper.copy(NAMES[1])):
        with pikepdf.open(io.BytesIO(content)) as document:
            ids.append([bytes(part) for part in document.trailer.ID])
    assert len({first for first, _ in ids}) == 1
    assert len({second for _, second in ids}) == 3


def test_nobody_has_the_stamp_read_to_them(stamper, edition):
    with pikepdf.open(io.BytesIO(stamper.copy(NAMES[0]))) as copy, pikepdf.open(io.BytesIO(edition)) as plain:
        assert copy.Root.StructTreeRoot.K.unparse() == plain.Root.StructTreeRoot.K.unparse()
        for page in copy.pages:
            assert b"/Artifact <</Type /Pagination" in page.Contents[-1].read_bytes()


def test_other_checkers_find_nothing_in_a_copy(stamper, tmp_path):
    path = tmp_path / "copy.pdf"
    path.write_bytes(stamper.copy(NAMES[1]))
    with pikepdf.open(path) as document:
        assert document.check_pdf_syntax() == []
    command = [sys.executable, "-m", "outloud.cli", "-q", "--fail-on", "error", path]
    heard = subprocess.run(command, capture_output=True, text=True, check=False)
    assert heard.returncode == 0, heard.stdout + heard.stderr


def test_a_pdf_with_classic_references_or_contents_in_pieces_is_stamped_too(edition):
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(edition)) as document:
        page = document.pages[0]
        page.Contents = pikepdf.Array([document.make_stream(b"q"), page.Contents, document.make_stream(b"Q")])
        page.Resources = pikepdf.Dictionary(dict(page.Resources.items()))
        document.save(written, object_stream_mode=pikepdf.ObjectStreamMode.disable, deterministic_id=True)
    assert b"\nxref\n" in written.getvalue()
    copy = Stamper.of(written.getvalue(), NAMES).copy(NAMES[0])
    assert conform(copy) == ()
    assert feet(copy) == [NAMES[0]] * 3
    with pikepdf.open(io.BytesIO(copy)) as document:
        assert document.check_pdf_syntax() == []


def test_an_edition_with_arabic_in_it_is_stamped_like_any(edition):
    (made,) = render(arabic_edition(), [Format.PDF], folders=[OURS], workspace=ROOT)
    assert conform(Stamper.of(made.content, NAMES).copy(NAMES[0])) == ()


def test_what_is_no_pdf_or_has_a_stamp_is_refused(stamper):
    with pytest.raises(RenderError, match="build the edition again"):
        Stamper.of(b"nothing", NAMES)
    with pytest.raises(RenderError, match="stamped twice"):
        Stamper.of(stamper.copy(NAMES[0]), NAMES)


def test_a_letter_that_nobody_prepared_for_is_refused_by_name(edition):
    with pytest.raises(ValueError, match="'Ж'"):
        Stamper.of(edition, ["abc"]).copy("Ж")


def test_a_text_is_shown_composed_on_one_line_and_without_what_has_no_picture():
    assert shown(" Ida\r\nBcc:\t\x00all\u202e \u200bRe\u0301nn ") == "Ida Bcc: all Rénn"
    assert shown("\x1b\u2066") == ""


def test_what_our_font_can_not_set_is_known_beforehand():
    assert settable("Ida Їжакевич Παπά")
    assert not settable("عيدة")
    assert not settable("山田")
    assert not settable("")
