"""A page as a source gives its article once for each form that it takes."""

import io

import pytest
from docx import Document

from reports.errors import SourceError
from reports.intake.web import Answer
from tests.intake.sources import FakeWeb, collected

URL = "https://news.example/a?utm_source=x"
PAGE = (
    "<html><head><title>Bridge</title></head><body><p>"
    + "The bridge of Orvik opened on Monday. " * 9
    + "</p></body></html>"
)


def collect(tmp_path, answer, state=None):
    web = FakeWeb()
    web.pages[URL] = answer
    return collected(tmp_path, web, state, kind="page", url=URL, publisher="Orvik Post")


def test_the_page_arrives_under_its_address_and_not_again(tmp_path):
    answer = Answer(URL, 200, PAGE.encode(), "text/html", None, '"1"', "Sat, 14 Mar 2026 09:00:00 GMT")
    found = collect(tmp_path, answer)
    assert [arrival.key for arrival in found.arrivals] == ["https://news.example/a"]
    assert (found.articles[0].title, found.articles[0].publisher) == ("Bridge", "Orvik Post")
    assert found.state == {"etag": '"1"', "modified": "Sat, 14 Mar 2026 09:00:00 GMT"}
    again = collect(tmp_path, answer, found.state)
    assert (again.arrivals, again.state) == ([], found.state)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Answer(URL, 404), r"the server has nothing there \(404\)$"),
        (Answer(URL, 410), r"the server has nothing there \(410\); .* `dateline retract`"),
        (Answer(URL, 200, b"%PDF-1.7", "application/pdf"), "https://news.example/a"),
        (Answer(URL, 200, b"GIF89a", "image/gif"), "is no page but image/gif"),
        (Answer(URL, 200, b"<rss/>", "application/rss+xml"), "make feed the kind"),
        (Answer(URL, 200, b"<html></html>", "text/html"), "has no"),
    ],
)
def test_what_is_no_page_fails_as_a_whole(tmp_path, answer, said):
    with pytest.raises(SourceError, match=said):
        collect(tmp_path, answer)


def test_a_document_at_the_address_is_read_like_a_page(tmp_path):
    document, file = Document(), io.BytesIO()
    document.add_paragraph("Orvik closes its breakwater", style="Title")
    document.add_paragraph("The harbour authority closed the breakwater on Monday.")
    document.save(file)
    media = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    (article,) = collect(tmp_path, Answer(URL, 200, file.getvalue(), media)).articles
    assert article.title == "Orvik closes its breakwater"
    assert article.url == "https://news.example/a"
