"""One file becomes one article, or an error that names the file and the reason."""

import os
from datetime import UTC, date, datetime

import pytest

from reports.errors import ArticleError
from reports.intake import LARGEST, read, read_text
from reports.model import BlockKind, digest

BODY = "The bridge of Orvik opened on Monday.\n\nIt cost 4 million euros."


@pytest.fixture
def write(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def reason(path):
    with pytest.raises(ArticleError) as caught:
        read(path, shown="in/" + path.name)
    assert caught.value.path.startswith("in/")
    return caught.value.reason


def test_the_real_article_is_taken_over_to_the_letter(checkout, real_text):
    article = read(checkout / "data/articles/000_3fb4b1d8af8228ce.txt", shown="a.txt")
    assert article.text == real_text
    assert len(article.text) == 3000
    assert article.sha256 == digest(real_text)
    assert (article.publisher, article.published, article.author, article.url) == (None, None, None, None)
    assert article.language == "en"
    headings = [b.span.of(article.text) for b in article.blocks if b.kind is BlockKind.HEADING]
    assert headings == ["Details of the Release", "International Reactions"]


def test_plain_text_has_its_title_on_the_first_line(write):
    article = read(write("a.txt", f"Orvik Bridge Opens\n{BODY}\n"), shown="a.txt")
    assert article.title == "Orvik Bridge Opens"
    assert article.text == f"Orvik Bridge Opens\n\n{BODY}"
    assert article.blocks[0].kind is BlockKind.TITLE


def test_a_sidecar_states_what_the_text_does_not(write):
    path = write("a.txt", f"Orvik Bridge Opens\n\n{BODY}")
    write("a.toml", 'publisher = "Orvik Post"\npublished = 2025-12-13T09:00:00Z\nurl = "https://example.org/a"\n')
    article = read(path, shown="a.txt")
    assert article.publisher == "Orvik Post"
    assert article.published == datetime(2025, 12, 13, 9, tzinfo=UTC)
    assert article.url == "https://example.org/a"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('url = "javascript:alert(1)"', "url: must be an address"),
        ('publishr = "x"', "there is no field 'publishr'"),
        ('published = "yesterday"', "published: must be a date"),
        ("published = 2025-12-13T09:00:00", "published: a time needs its offset"),
        ("title = 3", "title: must be a line of text"),
        ('language = "English"', "language: must be a language code"),
        ("= x", "is not TOML"),
        ("title = " + "[" * 100_000, "is nested too deeply"),
    ],
)
def test_a_wrong_sidecar_is_named_with_its_reason(write, line, said):
    path = write("a.txt", f"Orvik Bridge Opens\n\n{BODY}")
    write("a.toml", line)
    assert reason(path).startswith(said)


def test_markdown_keeps_its_words_and_loses_its_marks(write):
    front = "---\npublisher: Orvik Post\npublished: 2025-12-13\n---\n"
    text = f"{front}# Orvik *Bridge* Opens\n\n{BODY}\n\n## Costs\n\n- one\n- `two`\n"
    article = read(write("a.md", text), shown="a.md")
    assert article.text == f"Orvik Bridge Opens\n\n{BODY}\n\nCosts\n\none\n\ntwo"
    assert article.published == date(2025, 12, 13)
    assert [b.kind for b in article.blocks].count(BlockKind.HEADING) == 1


def test_html_inside_markdown_is_text(write):
    article = read(write("a.md", "# Title\n\nA <script>alert(1)</script> tag.\n"), shown="a.md")
    assert "A <script>alert(1)</script> tag." in article.text


def test_front_matter_that_is_no_mapping_is_named_with_its_line(write):
    assert "front matter" in reason(write("a.md", "---\n- a\n---\n# T\n\nText.\n"))
    assert "not YAML" in reason(write("b.md", "---\na: [\n---\n# T\n\nText.\n"))


PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Orvik Bridge Opens | Orvik Post</title>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
 "headline": "Orvik Bridge Opens", "datePublished": "2025-12-13T09:00:00Z",
 "author": [{"name": "Ada Holm"}], "publisher": {"name": "Orvik Post"}}</script>
<link rel="canonical" href="https://example.org/bridge"></head><body><nav>Home</nav><article><h1>Orvik Bridge Opens</h1>
<p>The bridge of Orvik opened on Monday, two years late, and hundreds of people walked across it in the rain.</p>
<h2>The price</h2><p>It cost 4 million euros, the council said, which is twice what had been planned for it in 2019.</p>
</article><footer>Contact</footer></body></html>"""


def test_a_page_gives_text_title_date_publisher_author_and_address(write):
    article = read(write("a.html", PAGE), shown="a.html")
    assert article.title == "Orvik Bridge Opens"
    assert article.text.startswith("Orvik Bridge Opens\n\nThe bridge of Orvik opened on Monday")
    assert "Home" not in article.text
    assert "Contact" not in article.text
    assert article.published == date(2025, 12, 13)
    assert (article.publisher, article.author) == ("Orvik Post", "Ada Holm")
    assert article.url == "https://example.org/bridge"
    assert article.language == "en"


def test_a_page_is_read_in_the_charset_that_it_declares(write):
    page = PAGE.replace("utf-8", "iso-8859-1").replace("Ada Holm", "Ada Hölm").replace("in the rain", "in Orvík")
    article = read(write("a.html", page.encode("iso-8859-1")), shown="a.html")
    assert "in Orvík" in article.text


def test_linked_data_that_is_broken_or_deep_is_passed_over(write):
    broken = PAGE.replace('{"@context"', "[" * 5000 + '{"@context"')
    article = read(write("a.html", broken), shown="a.html")
    assert article.text.startswith("Orvik Bridge Opens")
    assert article.publisher is None


def test_the_language_is_detected_where_nobody_states_it(write):
    german = "Brücke in Orvik eröffnet\n\nDie Brücke wurde am Montag eröffnet, und viele Menschen gingen hinüber."
    assert read(write("a.txt", german), shown="a.txt").language == "de"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\n ", "is empty"),
        ("binary.txt", b"\x89PNG\x00\x00", "is binary, not text"),
        ("latin.txt", "Caf\xe9\n\nText".encode("latin-1"), "can't be decoded as utf-8"),
        ("long.txt", b"x" * (LARGEST + 1), "is larger than 5 MB"),
        ("bare.txt", b"Only a title\n", "has no text after its title"),
        ("wordy.txt", b"word " * 100 + b"\n\nText.", "has no title"),
        ("untitled.md", b"Just a paragraph.\n", "has no title"),
    ],
)
def test_bad_input_is_reported_with_its_reason(write, name, content, said):
    assert reason(write(name, content)).startswith(said)


def test_a_directory_a_vanished_file_and_a_pipe_are_reported(tmp_path):
    (tmp_path / "d.txt").mkdir()
    os.mkfifo(tmp_path / "p.txt")
    assert reason(tmp_path / "d.txt") == "is a directory, not an article"
    assert reason(tmp_path / "gone.txt") == "has vanished, or was never there"
    assert reason(tmp_path / "p.txt") == "is not a regular file"


def test_a_byte_order_mark_is_no_part_of_the_title(write):
    assert read(write("a.txt", "\ufeffTitle\n\nSome text here."), shown="a.txt").title == "Title"
    assert read(write("b.txt", "\ufeffTitle\n\nText.".encode("utf-16-le")), shown="b.txt").title == "Title"


def test_text_from_standard_input_needs_no_title():
    assert read_text(b"Ten people\r\ncame.", shown="-") == "Ten people\ncame."
