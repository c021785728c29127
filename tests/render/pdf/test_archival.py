"""A PDF that can be kept and read aloud: both identifications, and tags that say what a page says."""

import io
import json
import re
import subprocess
import sys

import pikepdf
import pytest

from reports.errors import RenderError
from reports.model import Format
from reports.render.pdf.archival_letters import showable
from reports.render.pdf.archival_streams import stream_data
from reports.render.pdf.conform import conform
from reports.render.pdf.engine import typeset
from reports.render.pdf.job import Job
from tests.render.conftest import OURS
from tests.render.editions import ROOT, bare_edition, sample_edition
from tests.render.worst import arabic_edition

pytestmark = pytest.mark.slow
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
DOT = f"data:image/png;base64,{PNG}"


def made(edition):
    from reports.render import render  # noqa: PLC0415 - the fixtures of one test can't serve a module

    (pdf,) = render(edition, [Format.PDF], folders=[OURS], workspace=ROOT)
    return pdf.content


@pytest.fixture(scope="module")
def sample():
    return made(sample_edition())


def page(body, *, head='<html lang="en"><title>T</title>'):
    return typeset(Job(name="the test's PDF", html=f"<!DOCTYPE html>{head}<body>{body}", folders=(OURS,)))


def tags(content):
    """Return the tag tree as nested pairs: what a tag is, with its language and alternative text, and what is in it."""

    def walk(tag):
        kids = tag.get("/K", [])
        kids = kids if isinstance(kids, pikepdf.Array) else [kids]
        inside = [walk(kid) for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
        told = {key[1:]: str(tag[key]) for key in ("/Lang", "/Alt") if key in tag}
        return (str(tag.S)[1:], told, inside)

    with pikepdf.open(io.BytesIO(content)) as document:
        return [walk(kid) for kid in document.Root.StructTreeRoot.K]


def kinds(content):
    """List the kinds of tags in the order of reading."""
    found = []

    def walk(tag):
        found.append(tag[0])
        for kid in tag[2]:
            walk(kid)

    for tag in tags(content):
        walk(tag)
    return found


def test_it_says_that_it_is_both_in_metadata_that_anything_can_read(sample):
    with pikepdf.open(io.BytesIO(sample)) as document:
        stream = document.Root.Metadata
        assert "/Filter" not in stream
        with document.open_metadata() as metadata:
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "U")
            assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        (intent,) = document.Root.OutputIntents
        assert (intent.S, str(intent.OutputConditionIdentifier)) == ("/GTS_PDFA1", "sRGB IEC61966-2.1")
        assert intent.DestOutputProfile.N == 3
        assert len(document.trailer.ID) == 2


def test_its_data_are_attached_as_json_and_as_a_table_each_said_to_be_data(sample):
    with pikepdf.open(io.BytesIO(sample)) as document:
        found = {str(spec.UF): spec for spec in document.Root.AF}
        assert len(document.Root.AF) == len(found) == 2
        assert {name: str(spec.EF.F.Subtype) for name, spec in found.items()} == {
            "edition.json": "/application/json",
            "facts.csv": "/text/csv",
        }
        for spec in found.values():
            assert spec.AFRelationship == "/Data"
            assert str(spec.EF.F.Params.ModDate) == "D:20251215050000Z"  # 07:00 in Vilnius
        assert json.loads(found["edition.json"].EF.F.read_bytes())["edition"]["number"] == 12
        assert found["facts.csv"].EF.F.read_bytes().startswith(b"story,kind,value,")


def test_a_passage_in_another_language_says_so_in_its_tag():
    found = []

    def walk(tag):
        if "Lang" in tag[1]:
            found.append(tag[1]["Lang"])
        for kid in tag[2]:
            walk(kid)

    for tag in tags(made(arabic_edition())):
        walk(tag)
    assert set(found) == {"ar"}
    assert len(found) >= 4


@pytest.mark.parametrize(("stated", "told"), [("de_AT", ["de-AT"]), ("x y", []), ("", [])])
def test_a_language_that_is_none_is_not_told(stated, told):
    content = page(f'<h1>a</h1><p lang="{stated}">b</p>')
    assert conform(content) == ()
    with pikepdf.open(io.BytesIO(content)) as document:
        found = [o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/P"]
        assert [str(tag.Lang) for tag in found if "/Lang" in tag] == told


def test_every_link_says_in_words_where_it_leads(sample):
    with pikepdf.open(io.BytesIO(sample)) as document:
        links = [a for sheet in document.pages for a in sheet.get("/Annots", []) if a.Subtype == "/Link"]
    assert len(links) > 30
    told = {str(a.Contents) for a in links}
    assert "Source 1" in told or any(re.fullmatch(r".*\b1", t) for t in told)
    assert not any(re.fullmatch(r"[sm]\d+", t) for t in told)


@pytest.mark.parametrize(
    "inside",
    [
        "<b>x</b> y",
        f'<img src="{DOT}" alt="x">',
        "<bdi lang=de>x</bdi>",
        "<svg width=9 height=9><title>x</title></svg>",
    ],
)
def test_whatever_a_link_holds_it_is_one_link(inside):
    content = page(f'<h1>a</h1><p><a href="https://x.example/">{inside}</a></p>')
    assert conform(content) == ()
    assert kinds(content).count("Link") == 1


def test_a_picture_that_decorates_is_not_read_and_another_by_its_text():
    content = page(f'<h1>a</h1><p><img src="{DOT}" alt=""><img src="{DOT}" alt="A harbour"></p>')
    assert conform(content) == ()
    assert kinds(content).count("Figure") == 1


def test_the_order_of_reading_is_that_of_the_page_and_the_foot_comes_once_at_its_end(sample):
    (document,) = tags(sample)
    assert document[0] == "Document"
    order = kinds(sample)
    heads = [kind for kind in order if re.fullmatch(r"H\d", kind)]
    assert heads[0] == "H1"
    assert heads.count("H1") == 1
    with pikepdf.open(io.BytesIO(sample)) as opened:
        running = [sheet.Contents.read_bytes().count(b"/Type /Pagination") for sheet in opened.pages]
    assert running[0] == 0
    assert all(running[1:])
    assert [tag[0] for tag in document[2][-2:]] == ["P", "P"]


def test_bookmarks_and_the_title_in_the_window_are_there(sample):
    with pikepdf.open(io.BytesIO(sample)) as document:
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.Root.MarkInfo.Marked
        with document.open_outline() as outline:
            assert len(outline.root) >= 3


def test_letters_that_no_font_can_show_are_printed_as_what_they_are_not(caplog):
    text = "a\u0378b\ue000c\ufffed\x01e\udc80f\u2028g"
    shown = showable(text)
    assert re.fullmatch(r"a(.)b\1c\1d\1e\1f g", shown)
    assert "U+0378" in caplog.text
    assert conform(page(f"<h1>{text}</h1>")) == ()


def test_letters_that_a_font_has_stay_and_so_do_signs_without_a_picture():
    text = "Łódź, Київ, Ohm’s “law” – 5 €\u00a0\u200d\u202e\u2066\ufe0f\u00ad"
    assert showable(text) == text


class Stream:
    """What is asked of a stream of pydyf."""

    def __init__(self, content, *, compress, **extra):
        self.stream, self.extra, self.compress = [content], extra, compress


@pytest.mark.parametrize("compress", [True, False])
def test_no_stream_ends_in_what_could_be_taken_for_the_line_end_after_it(compress):
    ended = b"\x0c" if compress else b"x\r"  # the checksum of the first is that of a byte of 12: 13, which is CR
    data = stream_data(Stream(ended, compress=compress))
    content = data.partition(b"stream\n")[2].removesuffix(b"\nendstream")
    assert content.endswith(b"~>")
    assert b"/ASCII85Decode" in data
    assert b"/Length %d" % len(content) in data


@pytest.mark.parametrize(
    ("body", "advice"),
    [
        (f'<h1>a</h1><img src="{DOT}">', "give each <img> an alt text"),
        ("<h1>a</h1><h3>b</h3>", "leave out no level of headings"),
        ("<h1>a</h1><ul><p>b</p></ul>", "put only <li> into <ul>"),
        ('<h1 style="color: device-cmyk(0 0 0 1)">a</h1>', "give colours in RGB"),
    ],
)
def test_what_a_page_lacks_is_told_with_what_to_try(body, advice):
    told = conform(page(body))
    assert any(advice in one for one in told)


def test_what_is_no_pdf_at_all_is_told():
    assert conform(b"no PDF") != ()


def test_a_template_whose_pdf_can_not_be_kept_stops_the_edition_and_names_the_rule(rendered, own):
    folders = own(briefing_html=f'<html lang="en"><title>T</title><body><h1>a</h1><img src="{DOT}">')
    with pytest.raises(RenderError, match=r"made by briefing\.html(.|\n)*ALTERNATIVE-TEXT(.|\n)*alt text") as error:
        rendered(bare_edition(), Format.PDF, folders=folders)
    assert 'archival = "warn"' in str(error.value)


def test_a_desk_that_allows_it_gets_the_pdf_and_is_told(rendered, own):
    folders = own(briefing_html=f'<html lang="en"><title>T</title><body><h1>a</h1><img src="{DOT}">')
    faults = []
    content = rendered(bare_edition(), Format.PDF, folders=folders, allow=faults.append)
    assert content.startswith(b"%PDF")
    assert [fault.path for fault in faults] == ["briefing.html"]
    assert "alt text" in faults[0].message


def test_two_checkers_of_others_find_nothing(sample, tmp_path):
    path = tmp_path / "sample.pdf"
    path.write_bytes(sample)
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    command = [sys.executable, "-m", "outloud.cli", "--json", "-", "--fail-on", "error", path]
    heard = subprocess.run(command, capture_output=True, text=True, check=False)
    assert heard.returncode == 0, heard.stdout[:2000] + heard.stderr
