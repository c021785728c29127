"""A DOCX file is read as its reader would see it, and what a hostile one tries is a fault."""

import io
import zipfile
from contextlib import suppress

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reports.errors import ArticleError
from reports.intake.documents import parse_docx
from reports.model import BlockKind

DOCUMENT = "word/document.xml"
INSERTED = (
    "<w:p {}><w:ins><w:r><w:t>Two boats were </w:t></w:r></w:ins><w:del><w:r><w:delText>lost</w:delText></w:r></w:del>"
    "<w:r><w:instrText>PAGE</w:instrText><w:t>damaged.</w:t></w:r></w:p>"
)
CONTROL = "<w:sdt {}><w:sdtContent><w:p><w:r><w:t>Held in a control.</w:t></w:r></w:p></w:sdtContent></w:sdt>"


def saved(document):
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def article():
    document = Document()
    document.core_properties.author = "Mara Lindqvist"
    document.core_properties.language = "en-GB"
    document.add_paragraph("Orvik closes its breakwater", style="Title")
    document.add_paragraph("The harbour authority closed the breakwater on Monday.")
    document.add_heading("What happened", level=1)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip([c for row in table.rows for c in row.cells], ["Ship", "Berth", "Aurelia", "4"], strict=True):
        cell.text = text
    document.add_paragraph("It reopens on Friday.")
    return document


def repacked(data, change):
    source, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
    return out.getvalue()


def test_title_headings_paragraphs_and_rows_come_in_order():
    draft = parse_docx(saved(article()), shown="a.docx")
    assert (draft.title, draft.author, draft.language) == ("Orvik closes its breakwater", "Mara Lindqvist", "en")
    assert draft.published is None
    assert draft.parts == (
        (BlockKind.PARAGRAPH, "The harbour authority closed the breakwater on Monday."),
        (BlockKind.HEADING, "What happened"),
        (BlockKind.PARAGRAPH, "Ship\tBerth"),
        (BlockKind.PARAGRAPH, "Aurelia\t4"),
        (BlockKind.PARAGRAPH, "It reopens on Friday."),
    )


def test_insertions_and_content_controls_are_read_and_deletions_and_field_codes_are_not():
    document = article()
    for xml in (INSERTED, CONTROL):
        document.element.body.insert(2, parse_xml(xml.format(nsdecls("w"))))
    texts = [text for _, text in parse_docx(saved(document), shown="a.docx").parts]
    assert "Two boats were damaged." in texts
    assert "Held in a control." in texts


def test_without_a_title_style_the_first_heading_is_the_title():
    document = Document()
    document.core_properties.title = "Word Document"
    document.add_paragraph("Press release")
    document.add_heading("Ferry to Merrow resumes", level=1)
    document.add_paragraph("It sails from Monday.")
    draft = parse_docx(saved(document), shown="a.docx")
    assert draft.title == "Ferry to Merrow resumes"
    assert [text for _, text in draft.parts] == ["Press release", "It sails from Monday."]


def test_a_title_in_the_properties_counts_where_the_text_has_no_heading():
    document = Document()
    document.core_properties.title = "Ferry to Merrow resumes"
    document.add_paragraph("It sails from Monday.")
    assert parse_docx(saved(document), shown="a.docx").title == "Ferry to Merrow resumes"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_declared_document_type_is_refused_before_any_entity_grows(encoding):
    bomb = '<?xml version="1.0" encoding="{}"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    data = repacked(
        saved(article()), lambda name, part: bomb.format(encoding).encode(encoding) if name == DOCUMENT else part
    )
    with pytest.raises(ArticleError, match="declares a document type"):
        parse_docx(data, shown="a.docx")


def test_a_package_that_unpacks_to_far_more_than_its_size_is_refused():
    data = repacked(saved(article()), lambda name, part: b" " * 30_000_000 if name == DOCUMENT else part)
    with pytest.raises(ArticleError, match="unpacks to more than 200 times its size"):
        parse_docx(data, shown="a.docx")


def test_a_package_of_many_parts_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for number in range(2_001):
            target.writestr(f"word/{number}.xml", "")
    with pytest.raises(ArticleError, match=r"more than 2,000 parts"):
        parse_docx(out.getvalue(), shown="a.docx")


def test_a_document_nested_a_thousand_deep_is_refused():
    nested = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    nested += b"<w:sdt>" * 1000 + b"</w:sdt>" * 1000 + b"</w:body></w:document>"
    data = repacked(saved(article()), lambda name, part: nested if name == DOCUMENT else part)
    with pytest.raises(ArticleError, match="no DOCX file that can be opened"):
        parse_docx(data, shown="a.docx")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04 but nothing more", "no DOCX file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "an encrypted or an old Word file"),
        (b"x" * (20 * 1024 * 1024 + 1), "larger than 20 MB"),
    ],
)
def test_what_is_no_docx_file_says_so(data, reason):
    with pytest.raises(ArticleError, match=reason):
        parse_docx(data, shown="a.docx")


def test_every_cut_and_many_a_flipped_byte_is_an_article_or_a_fault():
    data = saved(article())
    for at in range(0, len(data), len(data) // 40):
        for broken in (data[:at], data[:at] + bytes([data[at] ^ 255]) + data[at + 1 :]):
            with suppress(ArticleError):
                assert parse_docx(broken, shown="a.docx").parts is not None
