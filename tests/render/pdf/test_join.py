"""A PDF joined of parts is one document: to be read aloud, leafed through and kept like one that was set at once."""

import hashlib
import io
import json
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from reports.model import Format
from reports.render import render
from reports.render.pdf import Direct, parts, pieces, shared
from reports.render.pdf.conform import conform
from reports.render.pdf.engine import typeset
from reports.render.pdf.jobs import pdf_job
from reports.render.pdf.stamp import Stamper
from tests.render.conftest import OURS
from tests.render.editions import ROOT
from tests.render.worst import WORST, many_edition

pytestmark = pytest.mark.slow
SMALL = {"_LEAST": 1, "_USUAL": 4_000, "_MOST": 9_000}


def weekly(count=7):
    """Return an edition of stories in two sections, each with a table of figures."""
    edition = many_edition(count)
    figure = replace(edition.stories[0].strip[0], marks=())
    told = [
        replace(story, figures=(figure,), section=("Harbour", "Town")[2 * i // count])
        for i, story in enumerate(edition.stories)
    ]
    return replace(edition, stories=tuple(told), sections=("Harbour", "Town"))


class Backwards(Direct):
    """A press that sets the last job first."""

    def pull(self, jobs):
        return super().pull(jobs[::-1])[::-1]


def made(edition, *forms, press=None):
    with pytest.MonkeyPatch.context() as patch:
        for name, size in SMALL.items():
            patch.setattr(pieces, name, size)
        done = render(edition, forms or [Format.PDF], folders=[OURS], workspace=ROOT, template="digest", press=press)
    return [one.content for one in done]


@pytest.fixture(scope="module")
def rendered():
    return made(weekly(), Format.HTML, Format.PDF)


@pytest.fixture(scope="module")
def joined(rendered):
    return rendered[1]


@pytest.fixture
def book(joined):
    with pikepdf.open(io.BytesIO(joined)) as document:
        yield document


@pytest.fixture(scope="module")
def texts(joined):
    with pypdfium2.PdfDocument(joined) as document:
        return [sheet.get_textpage().get_text_bounded().replace("\ufffe", "-") for sheet in document]


def places(book):
    flat = list(book.Root.Names.Dests.Names)
    numbers = {sheet.obj.objgen: number for number, sheet in enumerate(book.pages, 1)}
    return {str(name): numbers[to[0].objgen] for name, to in zip(flat[::2], flat[1::2], strict=True)}


def body_words(content):
    """Count the words between the heads and feet of sheets, but for numbers, some of which are those of sheets."""
    with pypdfium2.PdfDocument(content) as document:
        text = " ".join(
            sheet.get_textpage().get_text_bounded(bottom=64, top=sheet.get_height() - (62 if number else 0))
            for number, sheet in enumerate(document)
        )
    return Counter(word for word in re.findall(r"\w+", text) if not word.isdigit())


def test_it_is_made_of_several_parts(rendered):
    with pytest.MonkeyPatch.context() as patch:
        for name, size in SMALL.items():
            patch.setattr(pieces, name, size)
        assert len(pieces.cut(rendered[0].decode()).parts) >= 5


@pytest.mark.parametrize("name", ["empty", "bare", "errata", "hostile"])
def test_every_digest_conforms(name):
    (content,) = made(WORST[name]())
    assert conform(content) == ()


def test_it_conforms_and_other_readers_find_no_fault_either(joined, tmp_path):
    assert conform(joined) == ()
    file = tmp_path / "joined.pdf"
    file.write_bytes(joined)
    checked = subprocess.run(["qpdf", "--check", file], capture_output=True, check=False)
    assert checked.returncode == 0, checked.stdout
    command = [sys.executable, "-m", "outloud.cli", "-q", "--fail-on", "error", file]
    heard = subprocess.run(command, capture_output=True, check=False)
    assert heard.returncode == 0, heard.stdout


def test_every_word_of_the_page_is_printed_as_often_as_when_it_is_set_at_once(rendered):
    whole = typeset(pdf_job(rendered[0].decode(), weekly(), facts="{}", folders=[OURS]))
    assert body_words(rendered[1]) == body_words(whole)


def test_the_foot_of_each_sheet_has_its_number_and_that_of_all(texts):
    for number, text in enumerate(texts, 1):
        assert f"Page {number} of {len(texts)}" in text
    assert "Monday" not in texts[0].split("Lindmar")[0]
    assert all("Monday" in text.splitlines()[0] for text in texts[1:])


def test_the_contents_have_the_number_of_the_sheet_where_a_story_stands(book, rendered, texts):
    stands = places(book)
    entries = re.findall(r'<li><span class="sheet" data-sheet-of="#([^"]+)"></span>', rendered[0].decode())
    assert len(entries) == 7
    front = texts[0].split("In this edition")[1]
    for entry, story in zip(entries, weekly().stories, strict=True):
        assert story.headline.text in re.sub(r"\s+", " ", texts[stands[entry] - 1])
        assert re.search(rf"\b{stands[entry]}\s+{re.escape(story.headline.text[:20])}", front)


def test_every_link_inside_leads_to_a_place_and_none_to_a_part(book):
    targets = {str(link.Dest) for sheet in book.pages for link in sheet.obj.get("/Annots", ()) if "/Dest" in link}
    addresses = [
        str(link.A.URI) for sheet in book.pages for link in sheet.obj.get("/Annots", ()) if "/URI" in link.get("/A", {})
    ]
    assert targets
    assert targets <= set(places(book))
    assert not [address for address in addresses if address.startswith("part:")]


def test_its_bookmarks_are_the_sections_with_their_stories_wherever_a_part_began(book):
    with book.open_outline() as outline:
        found = {item.title: [inside.title for inside in item.children] for item in outline.root}
    told = [story.headline.text for story in weekly().stories]
    assert list(found) == [told[0], "Harbour", "Town"]
    assert [title.rstrip("0123456789") for title in found["Harbour"] + found["Town"]] == told
    numbers = {sheet.obj.objgen: number for number, sheet in enumerate(book.pages, 1)}
    leads = []
    entry = book.Root.Outlines.First.Next.First
    while entry is not None:
        leads.append(numbers[entry.Dest[0].objgen])
        entry = entry.get("/Next")
    assert leads == sorted(leads)
    assert int(book.Root.Outlines.Count) == 10


def test_its_tags_are_one_tree_whose_numbers_lead_back_to_it(book):
    root = book.Root.StructTreeRoot
    assert len(root.K) == 1
    assert all(element.P.objgen == root.K[0].objgen for element in root.K[0].K)
    flat = list(root.ParentTree.Nums)
    numbers = [int(number) for number in flat[::2]]
    assert numbers == sorted(set(numbers))
    of_sheets = [int(sheet.obj.StructParents) for sheet in book.pages]
    of_links = [int(link.StructParent) for sheet in book.pages for link in sheet.obj.get("/Annots", ())]
    assert sorted(of_sheets + of_links) == numbers


def test_names_of_table_cells_are_not_shared_by_tables(book):
    cells = [o for o in book.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") in ("/TH", "/TD")]
    named = [str(cell.ID) for cell in cells if "/ID" in cell]
    assert len(named) == len(set(named)) == 14
    asked = {str(name) for cell in cells for name in cell.get("/A", {}).get("/Headers", ())}
    assert asked == set(named)


def test_the_facts_the_title_and_the_language_are_told_once(book):
    assert str(book.docinfo.Title).startswith("Morning briefing, No.\N{NO-BREAK SPACE}12: Lindmar")
    assert str(book.Root.Lang) == "en"
    assert book.Root.ViewerPreferences.DisplayDocTitle
    assert book.Root.PageLabels.Nums[1].S == "/D"
    assert sorted(book.attachments) == ["edition.json", "facts.csv"]
    assert len(book.Root.AF) == 2
    assert json.loads(book.attachments["edition.json"].get_file().read_bytes()) == weekly().as_dict()
    files = [o for o in book.objects if isinstance(o, pikepdf.Stream) and o.get("/Type") == "/EmbeddedFile"]
    assert len(files) == 2
    assert len([o for o in book.objects if isinstance(o, pikepdf.Stream) and o.get("/Type") == "/Metadata"]) == 1


def test_a_readers_copy_of_it_conforms_too(joined):
    copy = Stamper.of(joined, ["Copy for Ida Renn"]).copy("Copy for Ida Renn")
    assert copy.startswith(joined)
    assert conform(copy) == ()


def test_no_stream_ends_like_a_line_since_some_readers_take_that_for_the_end_after_it(joined):
    ends = [joined[m.end() + int(m[1]) - 1] for m in re.finditer(rb"/Length (\d+)[^>]*>>\nstream\n", joined)]
    assert len(ends) > 30
    assert ord("\r") not in ends


def test_each_font_stands_in_it_once_with_the_glyphs_of_all_parts(joined, book, monkeypatch):
    fonts = [o for o in book.objects if isinstance(o, pikepdf.Stream) and "/Length1" in o]
    names = {str(o.FontName) for o in book.objects if isinstance(o, pikepdf.Dictionary) and "/FontFile2" in o}
    assert len(fonts) == len(names) == 4
    monkeypatch.setattr(shared, "united", lambda files: None)
    (apart,) = made(weekly())
    assert len(apart) > len(joined)
    with pypdfium2.PdfDocument(apart) as one, pypdfium2.PdfDocument(joined) as other:
        for before, after in zip(one, other, strict=True):
            assert before.render().to_pil().tobytes() == after.render().to_pil().tobytes()


def test_the_same_edition_gives_the_same_bytes_in_any_order_and_in_another_process(joined, checkout):
    assert made(weekly(), press=Backwards()) == [joined]
    program = (
        "import hashlib; from tests.render.pdf.test_join import made, weekly\n"
        "print(hashlib.sha256(made(weekly())[0]).hexdigest())"
    )
    environment = {"PATH": "/usr/bin:/bin", "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONPATH": str(checkout)}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, cwd=checkout, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == hashlib.sha256(joined).hexdigest()


def test_a_front_of_another_length_than_was_thought_is_set_again_and_all_numbers_are_right(joined, monkeypatch):
    monkeypatch.setattr(parts, "_guess", lambda part: 4)
    assert made(weekly()) == [joined]
