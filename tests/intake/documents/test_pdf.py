"""A PDF's text comes in reading order, and whatever is wrong with one is a fault of that one alone."""

import io
from contextlib import suppress
from pathlib import Path

import pikepdf
import pytest
import weasyprint

from reports.errors import ArticleError
from reports.intake.documents import parse_pdf, pdf, pdfium
from reports.model import BlockKind

pytestmark = pytest.mark.slow

STYLE = """@page { size: A5; @top-center { content: "Orvik Herald" } @bottom-center { content: "Page " counter(page) } }
body { hyphens: auto; text-align: justify; font: 11pt serif } .two { column-count: 2 } h1 { font-size: 22pt }"""
TELLING = [
    f"On day {n} the harbour authority of Orvik counted {n + 40} ships behind its breakwater, and the international "
    f"inspectors who had come from Merrow found {n + 7} of them in need of repair. Captain Ilse Varg said the work "
    f"would go on until the last of the cranes had been tested by engineers of the province."
    for n in range(2, 30)
]


@pytest.fixture(scope="module")
def report():
    body = "".join(f"<p>{text}</p>" for text in TELLING)
    return weasyprint.HTML(
        string=f"<html lang=en-GB><head><title>Ship report, final version</title>"
        f"<meta name=author content='Mara Lindqvist'><style>{STYLE}</style></head><body>"
        f"<h1>Orvik counts its ships after the longest storm</h1>"
        f"<p>By Mara Lindqvist</p><h2>What was counted</h2><div class=two>{body}</div></body></html>"
    ).write_pdf()


def written(html):
    return weasyprint.HTML(string=html).write_pdf()


def test_a_report_in_two_columns_is_read_in_order_without_its_running_heads(report):
    draft = parse_pdf(report, shown="a.pdf")
    assert draft.title == "Orvik counts its ships after the longest storm"
    assert (draft.author, draft.language, draft.published) == ("Mara Lindqvist", "en", None)
    assert draft.parts[1] == (BlockKind.HEADING, "What was counted")
    assert [text for _, text in draft.parts[2:]] == TELLING


def test_the_metadata_names_the_title_where_it_stands_on_the_page_or_nothing_is_larger():
    page = "<html lang=en><head><title>{}</title></head><body><p>{}</p><p>{}</p></body></html>"
    named = parse_pdf(written(page.format("Ships at Orvik", "Ships at Orvik", TELLING[0])), shown="a.pdf")
    assert (named.title, [text for _, text in named.parts]) == ("Ships at Orvik", [TELLING[0]])
    absent = parse_pdf(written(page.format("Ships at Orvik", TELLING[0], TELLING[1])), shown="a.pdf")
    assert (absent.title, len(absent.parts)) == ("Ships at Orvik", 2)
    file = parse_pdf(written(page.format("ships v3.docx", "All ships", TELLING[0])), shown="a.pdf")
    assert (file.title, len(file.parts)) == ("All ships", 1)


def test_a_scan_says_that_it_may_be_one():
    size = "width='9' height='9'"
    picture = f"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' {size}><rect {size}/></svg>"
    with pytest.raises(ArticleError, match="holds no text; it may be a scan"):
        parse_pdf(written(f'<img src="{picture}">'), shown="a.pdf")


def test_an_encrypted_file_says_so(report):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(report)) as file:
        file.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(ArticleError, match="is encrypted"):
        parse_pdf(out.getvalue(), shown="a.pdf")


@pytest.mark.parametrize(("pages", "reason"), [(0, "has no pages|no PDF that can"), (501, "more than 500 pages")])
def test_no_pages_and_too_many_are_refused(pages, reason):
    out = io.BytesIO()
    with pikepdf.new() as file:
        for _ in range(pages):
            file.add_blank_page()
        file.save(out)
    with pytest.raises(ArticleError, match=reason):
        parse_pdf(out.getvalue(), shown="a.pdf")


@pytest.mark.parametrize(
    "data",
    [
        b"no PDF at all",
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]>>endobj\n%%EOF",
        b"%PDF-1.7\n" + b"1 0 obj" + b"[" * 100_000,
    ],
)
def test_what_is_no_pdf_is_a_fault(data):
    with pytest.raises(ArticleError, match=r"no PDF|no pages|no text|broke the reader"):
        parse_pdf(data, shown="a.pdf")


def test_a_file_that_was_cut_or_changed_is_an_article_or_a_fault(report):
    for at in range(0, len(report), len(report) // 8):
        for broken in (report[:at], report[:at] + bytes([report[at] ^ 255]) + report[at + 1 :]):
            with suppress(ArticleError):
                assert parse_pdf(broken, shown="a.pdf").parts is not None


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "broke the reader of PDF files"),
        ("print('no JSON')", "broke the reader of PDF files"),
        ("print('[1]')", "broke the reader of PDF files"),
        ("import time; time.sleep(60)", "takes more than 1 s"),
    ],
)
def test_a_reader_that_crashes_babbles_or_hangs_is_a_fault(tmp_path, monkeypatch, program, reason):
    (tmp_path / "pdfium.py").write_text(program)
    monkeypatch.setattr(pdf, "_PROGRAM", tmp_path / "pdfium.py")
    monkeypatch.setattr(pdf, "_SECONDS", 1)
    with pytest.raises(ArticleError, match=reason):
        parse_pdf(b"%PDF", shown="a.pdf")


def test_the_reader_sees_no_password_of_ours(tmp_path, monkeypatch):
    monkeypatch.setenv("DATELINE_MAIL_PASSWORD", "secret")
    monkeypatch.setattr(pdf, "_PROGRAM", tmp_path / "pdfium.py")
    (tmp_path / "pdfium.py").write_text("import json, os; print(json.dumps({'error': ' '.join(os.environ)}))")
    with pytest.raises(ArticleError) as caught:
        parse_pdf(b"%PDF", shown="a.pdf")
    assert "DATELINE" not in str(caught.value)


def test_the_reader_stands_alone():
    assert "from ." not in Path(pdfium.__file__).read_text(encoding="utf-8")
