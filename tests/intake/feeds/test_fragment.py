"""Titles are one line and bodies are paragraphs, whatever markup they come in."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reports.errors import ArticleError
from reports.intake.feeds.entry import Words
from reports.intake.feeds.fragment import line_of, parts_of


def texts(markup):
    return [text for _, text in parts_of(Words(markup, html=True), shown="x")]


@pytest.mark.parametrize(
    ("markup", "line"),
    [
        ("AT&amp;T", "AT&T"),
        ("<b>Bridge</b> opens", "Bridge opens"),
        ("5 < 7", "5 < 7"),
        ("5 < 7 &amp; <i>8 > 3</i>", "5 < 7 & 8 > 3"),
        ("One<br/>two", "One two"),
        ("The <canvas> of &lt;b&gt;", "The <canvas> of <b>"),
        ("<script>track()</script>Orvik", "Orvik"),
        ('<a href="https://a.example/?a=1&b=2">Linked</a>', "Linked"),
        ("  two\n lines ", "two lines"),
    ],
)
def test_a_title_of_markup_loses_its_tags_and_is_unescaped_once(markup, line):
    assert line_of(Words(markup, html=True)) == line


def test_a_plain_title_stays_as_it_is_but_is_cut_after_300_code_points():
    assert line_of(Words("AT&amp;T <b>")) == "AT&amp;T <b>"
    assert len(line_of(Words("word " * 200))) <= 301


def test_a_body_is_cut_where_its_blocks_and_double_breaks_are():
    assert texts("<p>One <b>t</b>wo</p>three<br>four<br> <br/>five<ul><li>six<li>seven</ul><hr>eight") == [
        *("One two", "three four", "five", "six", "seven", "eight")
    ]


def test_scripts_figures_and_forms_are_no_text_and_what_follows_them_is():
    assert texts("<p>a</p><script>x</script>b<figure><figcaption>c</figcaption></figure>d<!-- e --><form>f</form>") == [
        *("a", "bd")
    ]


def test_what_was_escaped_once_too_often_is_read_and_a_word_about_tags_is_not():
    assert texts("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two&lt;/p&gt;") == ["One", "two"]
    assert texts("<p>It&amp;#8217;s &amp;ldquo;fair&amp;rdquo;</p>") == ["It’s “fair”"]
    assert texts("Write &lt;p&gt; before a paragraph") == ["Write <p> before a paragraph"]


def test_a_body_without_tags_has_its_paragraphs_parted_by_blank_lines():
    assert texts("one\ntwo\n \n\nthree &amp; four") == ["one two", "three & four"]
    assert [text for _, text in parts_of(Words("a <b>\n\nc"), shown="x")] == ["a <b>", "c"]


@pytest.mark.parametrize("markup", ["<b>" * 20_001, "x" * 2_000_001])
def test_what_no_article_has_is_refused(markup):
    with pytest.raises(ArticleError, match="too long, or has too many tags"):
        parts_of(Words(markup, html=True), shown="x")


@pytest.mark.parametrize("piece", ["<a ", '<a x="', "<p title='", "<!--", "&lt;", "<![CDATA[", "</", "<p\n", "\ufdd0"])
def test_broken_markup_of_any_length_is_read(piece):
    assert parts_of(Words("<p>start</p>" + piece * 15_000, html=True), shown="x")[0][1].startswith("start")
    assert len(line_of(Words(piece * 15_000, html=True))) <= 301


def test_many_elements_that_are_no_text_cost_nothing():
    assert len(texts(("<svg></svg>" + "word " * 36) * 9_000)[0]) > 1_000_000


@given(some.text(alphabet="<>/pbr &;#x12\"'=-!a\n\xa0", max_size=200))
def test_no_markup_breaks_it_and_no_line_break_is_left(markup):
    assert all("\n" not in text and text.strip() for text in texts(markup))
    assert "\n" not in line_of(Words(markup, html=True))


def test_a_reference_to_a_control_character_costs_nothing_else():
    assert texts("<p>It&#1; rained&#x8;.</p>&#1<a>And blew.</a>") == ["It rained.", "And blew."]
