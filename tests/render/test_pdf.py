"""The PDF: conformant, reproducible, complete, and loading nothing that isn't ours."""

import hashlib
import io
import json
import logging
import re
import subprocess
import sys
from collections import Counter

import page as conformance
import pikepdf
import pypdfium2
import pytest

from reports.model import Format
from reports.render.pdf.engine import typeset
from reports.render.pdf.jobs import pdf_job
from tests.render.conftest import OURS
from tests.render.editions import AT, Desk, a_story, an_article, bare_edition, sample_edition
from tests.render.worst import LONG_NAME, WORST

pytestmark = pytest.mark.slow
A4, LETTER = (595, 842), (612, 792)


@pytest.fixture(scope="module")
def sample():
    from reports.render import render  # noqa: PLC0415 - the fixtures of one test can't serve a module
    from tests.render.editions import ROOT  # noqa: PLC0415

    (made,) = render(sample_edition(), [Format.PDF], folders=[OURS], workspace=ROOT)
    return made.content


@pytest.fixture
def pdf(rendered):
    return lambda edition, **known: rendered(edition, Format.PDF, **known)


def words(content):
    """Count the words of the pages' bodies; running heads and feet are left out."""
    text = ""
    with pypdfium2.PdfDocument(content) as document:
        for number, sheet in enumerate(document):
            top = sheet.get_height() - (62 if number else 0)
            text += sheet.get_textpage().get_text_bounded(bottom=64, top=top) + " "
    return Counter(re.findall(r"\w+", text))


def overlaps(content):
    """List pairs of text boxes on one sheet that lie on one another."""
    found = []
    with pypdfium2.PdfDocument(content) as document:
        for number, sheet in enumerate(document, 1):
            text = sheet.get_textpage()
            boxes = [text.get_rect(i) for i in range(text.count_rects())]
            for i, a in enumerate(boxes):
                for b in boxes[i + 1 :]:
                    wide = min(a[2], b[2]) - max(a[0], b[0])
                    high = min(a[3], b[3]) - max(a[1], b[1])
                    if wide > 4 and high > 0.5 * min(a[3] - a[1], b[3] - b[1]):
                        found.append((number, a, b))
    return found


@pytest.mark.parametrize("name", WORST)
def test_every_edition_conforms_to_pdf_ua_1_and_pdf_a_3u(pdf, name, caplog):
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        content = pdf(WORST[name]())
    profiles = (conformance.ValidationProfile.PDF_UA_1, conformance.ValidationProfile.PDF_A_3U)
    reports = [conformance.validate_pdf_bytes(content, profile=profile) for profile in profiles]
    assert [f.message for report in reports for f in report.failures] == []
    assert caplog.messages == []


def test_it_is_tagged_and_has_title_language_dates_and_author(sample):
    with pikepdf.open(io.BytesIO(sample)) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "en"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert str(document.docinfo.Title).startswith("Morning briefing, No.\N{NO-BREAK SPACE}12: Belarus Releases 123")
        assert str(document.docinfo.Author) == "Morning desk"
        assert str(document.docinfo.CreationDate) == f"D:{AT:%Y%m%d%H%M%S}+02'00"
        assert document.docinfo.ModDate == document.docinfo.CreationDate
        with document.open_outline() as outline:
            heads = [item.title for item in outline.root]
    assert [head[:12] for head in heads] == ["Belarus Rele", "Also in this", "Sources"]


def test_its_fonts_are_ours_and_embedded(sample):
    with pikepdf.open(io.BytesIO(sample)) as document:
        fonts = [
            o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"
        ]
        names = {str(f.FontName).partition("+")[2] for f in fonts}
        assert all("/FontFile2" in f for f in fonts)
    assert names == {"Source-Serif-Pro", "Source-Serif-Pro-Semi-Bold", "Source-Sans-Pro", "Source-Sans-Pro-Semi-Bold"}


def test_the_facts_are_attached_with_the_editions_own_time(sample):
    with pikepdf.open(io.BytesIO(sample)) as document:
        assert list(document.attachments) == ["edition.json", "facts.csv"]
        facts = document.attachments["edition.json"].get_file()
        assert json.loads(facts.read_bytes()) == sample_edition().as_dict()
        assert str(facts.obj.Params.CreationDate).startswith("D:20251215")


def test_marks_are_links_inside_the_file(sample):
    with pikepdf.open(io.BytesIO(sample)) as document:
        targets = {str(a.Dest) for sheet in document.pages for a in sheet.get("/Annots", []) if "/Dest" in a}
    edition = sample_edition()
    assert {f"s{note.number}" for note in edition.notes} <= targets
    assert {mark.anchor for point in edition.stories[0].points for mark in point.marks} <= targets


def test_the_foot_of_every_sheet_says_where_one_is(sample):
    with pypdfium2.PdfDocument(sample) as document:
        total = len(document)
        feet = [sheet.get_textpage().get_text_bounded(top=60) for sheet in document]
        heads = [sheet.get_textpage().get_text_bounded(bottom=sheet.get_height() - 50) for sheet in document]
    assert total > 1
    for number, foot in enumerate(feet, 1):
        assert f"Page {number} of {total}" in foot
        assert (
            f"No. 12 · Edition {sample_edition().digest[:8]} · Facts as data: edition.json, attached"
            in foot.replace("\xa0", " ")
        )
    assert "Monday" not in heads[0]
    assert all("Morning briefing, No. 12" in head.replace("\xa0", " ") for head in heads[1:])


def test_the_same_edition_gives_the_same_bytes_again_and_in_another_process(pdf, sample, checkout):
    assert pdf(sample_edition()) == sample
    program = (
        "import hashlib; from reports.model import Format; from reports.render import render\n"
        "from tests.render.editions import ROOT, sample_edition\n"
        "(made,) = render(sample_edition(), [Format.PDF], folders=[ROOT / 'templates'], workspace=ROOT)\n"
        "print(hashlib.sha256(made.content).hexdigest())"
    )
    environment = {"PATH": "/usr/bin:/bin", "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONPATH": str(checkout)}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, cwd=checkout, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == hashlib.sha256(sample).hexdigest()


@pytest.mark.parametrize("name", ["sample", "many", "long", "figures", "news"])
def test_wherever_a_sheet_ends_no_line_is_lost_doubled_or_set_on_another(html, name):
    edition = WORST[name]()
    whole = html(edition)
    first = None
    for lines in (0, 5, 11, 17):
        pushed = whole.replace('<main id="news">', f'<div style="height: {lines * 13.5}pt"></div><main id="news">')
        content = typeset(pdf_job(pushed, edition, facts="{}", folders=[OURS]))
        assert overlaps(content) == []
        first = first or words(content)
        assert words(content) == first


def test_neighbouring_columns_share_their_baselines(sample):
    with pypdfium2.PdfDocument(sample) as document:
        text = document[0].get_textpage()

        def baseline(start):
            index, _ = text.search(start).get_next()
            return text.get_charbox(index)[1]

        for left, right in (
            ("Key points", "Check before"),
            ("Lithuania", "held on the day"),
            ("Said", "Who"),
            ("held on charges", "Viktar"),
        ):
            lines = (baseline(left) - baseline(right)) / 13.5
            assert lines == pytest.approx(round(lines), abs=0.02), (left, right)


def test_a_sheet_is_a4_and_letter_by_one_token(pdf, own):
    tokens = (OURS / "tokens.css").read_text()
    sizes = []
    for folders in ((OURS,), own(tokens_css=tokens.replace("--sheet: A4", "--sheet: Letter"))):
        with pypdfium2.PdfDocument(pdf(bare_edition(), folders=folders)) as document:
            sizes.append(tuple(round(side) for side in document[0].get_size()))
    assert sizes == [A4, LETTER]


@pytest.mark.parametrize("name", ["long", "hostile", "figures", "strange"])
def test_nothing_runs_over_the_edge(pdf, name):
    with pypdfium2.PdfDocument(pdf(WORST[name]())) as document:
        for sheet in document:
            text = sheet.get_textpage()
            edges = [text.get_rect(i) for i in range(text.count_rects())]
            assert min(e[0] for e in edges) > 50
            assert max(e[2] for e in edges) < sheet.get_width() - 55
            assert min(e[1] for e in edges) > 30


def test_a_long_name_and_a_long_quotation_are_printed_whole(pdf):
    edition = WORST["long"]()
    with pypdfium2.PdfDocument(pdf(edition)) as document:
        text = re.sub(r"\s+", " ", " ".join(sheet.get_textpage().get_text_range() for sheet in document))
    assert text.replace("\ufffe", "-").count(LONG_NAME.split("-")[0]) >= 2
    assert edition.stories[0].said[0].quote.text in text


def test_a_word_without_end_is_broken_and_costs_no_minutes(pdf):
    desk = Desk(an_article(f"{'x' * 30_000} paid 12 crowns.", id="w"))
    with pypdfium2.PdfDocument(pdf(desk.edition(a_story("w", ("w",), desk.passage("w", "x" * 30_000))))) as document:
        letters = sum(sheet.get_textpage().get_text_range().count("x") for sheet in document)
    assert letters > 60_000


def test_what_a_template_may_not_load_is_left_out_and_the_rest_is_printed(pdf, own, tmp_path, caplog):
    secret = tmp_path.parent / "secret.txt"
    secret.write_text("a very secret line")
    folders = own(
        briefing_html='<!DOCTYPE html><html lang="en"><title>T</title><body><h1>{{ lead.headline.text }}</h1>'
        f'<img src="{secret.as_uri()}" alt="x"><img src="../secret.txt" alt="y"><img src="file:///etc/passwd" alt="z">'
        '<link rel="attachment" href="file:///etc/passwd"><a rel="attachment" href="../secret.txt">a</a>'
        '<style>@import "file:///etc/passwd"; body { background: url(http://desk.example/x.png) }</style>'
    )
    with caplog.at_level(logging.WARNING, logger="reports.render.pdf.fetcher"):
        content = pdf(bare_edition(), folders=folders)
    assert sum("left out of the PDF" in message for message in caplog.messages) >= 5
    with pikepdf.open(io.BytesIO(content)) as document:
        assert list(document.attachments) == ["edition.json", "facts.csv"]
    with pypdfium2.PdfDocument(content) as document:
        assert "Nothing further was said" in document[0].get_textpage().get_text_range()
    assert b"very secret" not in content


def test_a_users_own_picture_is_printed(pdf, own, tmp_path):
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>Logo</title><path d="M0 0h9v9z"/></svg>'
    )
    folders = own(briefing_html='<html lang="en"><title>T</title><body><img src="logo.svg" alt="Logo">{{ data }}')
    with pikepdf.open(io.BytesIO(pdf(bare_edition(), folders=folders))) as document:
        assert any(o.get("/S") == "/Figure" for o in document.objects if isinstance(o, pikepdf.Dictionary))


def test_the_mail_carries_the_pdf_only_where_that_is_made_too(rendered):
    name = b'Content-Disposition: attachment;\r\n filename="Morning briefing 12.pdf"'
    assert name in rendered(bare_edition(), Format.MAIL, Format.PDF)
    assert name not in rendered(bare_edition(), Format.MAIL)
