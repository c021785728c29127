"""A page by its URL becomes one article with one address, or says what else it is."""

from datetime import date

import pytest

from reports.errors import ArticleError, SourceError
from reports.intake.web import page_at
from reports.model import Tlp
from tests.intake.web.server import page, redirect

pytestmark = pytest.mark.slow

HTML = """<!doctype html><html lang="en"><head>{head}<title>Orvik Bridge Opens | Orvik Post</title>
<meta property="article:published_time" content="2025-12-13T09:00:00Z"></head><body><nav>Home</nav><article>
<h1>Orvik Bridge Opens</h1>
<p>The bridge of Orvik opened on Monday, two years late, and hundreds of people walked across it in the rain.</p>
<p>It cost “4 million euros”, the council said, which is twice what had been planned for it in 2019 by Mr Hölm.</p>
</article></body></html>"""


def html(head="", charset="utf-8", media="text/html; charset=utf-8", **fields):
    return page(HTML.format(head=head).encode(charset), media, **fields)


@pytest.fixture
def read(web, server):
    def read(path="/a", **given):
        return page_at(web, server.url("news.example", path), shown="post", **given)

    return read


def test_a_page_becomes_an_article(read, server):
    server.pages["/a"] = html(ETag='"1"')
    article, answer = read(defaults={"publisher": "Orvik Post", "source": "post", "tlp": Tlp.GREEN, "language": "de"})
    assert article.title == "Orvik Bridge Opens"
    assert article.text.startswith("Orvik Bridge Opens\n\nThe bridge of Orvik opened on Monday, two years late")
    assert (article.origin, article.source, article.publisher) == ("post", "post", "Orvik Post")
    assert (article.published, article.language, article.tlp) == (date(2025, 12, 13), "en", Tlp.GREEN)
    assert article.url == server.url("news.example", "/a")
    assert answer.etag == '"1"'


@pytest.mark.parametrize(
    ("link", "path"),
    [
        ("{}/news/bridge?utm_source=x&id=1#top", "/news/bridge?id=1"),
        ("{}/", "/2?b=1"),
        ("https://other.example/news/bridge", "/2?b=1"),
        ("javascript:alert(1)", "/2?b=1"),
        ("http://user@news.example/x", "/2?b=1"),
    ],
)
def test_the_address_is_the_canonical_link_on_the_same_host_else_the_last_one(read, server, link, path):
    server.pages["/a?fbclid=1"] = redirect("/2?utm_campaign=x&b=1&gclid=2")
    link = link.format(server.url("news.example", ""))
    server.pages["/2?utm_campaign=x&b=1&gclid=2"] = html(f'<link rel="canonical" href="{link}">')
    assert read("/a?fbclid=1")[0].url == server.url("news.example", path)


def test_an_unchanged_page_gives_no_article(read, server):
    server.pages["/a"] = (304, {}, b"")
    article, answer = read(etag='"1"')
    assert article is None
    assert answer.is_unchanged


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_gone_can_be_told(read, server, status):
    server.pages["/a"] = (status, {}, b"gone")
    article, answer = read()
    assert article is None
    assert answer.is_gone


@pytest.mark.parametrize("media", ["application/pdf", "text/html", "", "application/octet-stream"])
def test_a_pdf_is_handed_on_whatever_it_is_called(read, server, media):
    server.pages["/a"] = page(b"%PDF-1.7\n...", media)
    article, answer = read()
    assert article is None
    assert (answer.media, answer.content) == ("application/pdf", b"%PDF-1.7\n...")


@pytest.mark.parametrize(
    ("media", "said"),
    [
        ("image/png", "is no page but image/png"),
        ("application/rss+xml", "make feed the kind of its source"),
        ("application/json", "make feed the kind of its source"),
        ("", "is no page but of a kind that nobody states"),
    ],
)
def test_what_is_no_page_is_named(read, server, media, said):
    server.pages["/a"] = page(b"\x00\x01<x>", media)
    with pytest.raises(SourceError) as caught:
        read()
    assert said in str(caught.value)


def test_a_page_without_a_media_type_is_known_by_how_it_begins(read, server):
    server.pages["/a"] = html(media="")
    assert read()[0].title == "Orvik Bridge Opens"


def test_plain_text_becomes_an_article(read, server):
    server.pages["/a"] = page("Orvik Bridge Opens\n\nIt cost £4 million.".encode("cp1252"), "text/plain; charset=utf-8")
    assert read()[0].text == "Orvik Bridge Opens\n\nIt cost £4 million."


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
@pytest.mark.parametrize("stated", ["utf-8", "iso-8859-1", "nonsense", None])
def test_a_wrong_charset_costs_no_letter(read, server, charset, stated):
    server.pages["/a"] = html(charset=charset, media=f"text/html; charset={stated}" if stated else "text/html")
    assert "“4 million euros”" in read()[0].text
    assert read()[0].text.endswith("Mr Hölm.")


def test_a_page_without_an_article_is_an_error_with_its_name(read, server):
    server.pages["/a"] = page(b"<html><body></body></html>")
    with pytest.raises(ArticleError, match=r"^post: has no"):
        read()


def test_a_page_that_grows_without_end_is_not_read(read, server):
    server.pages["/a"] = page(b"<p>" + b"x" * (5 * 1024 * 1024))
    with pytest.raises(SourceError, match="sends more than 5,120 KB"):
        read()
