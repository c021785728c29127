"""A text's title, headings and paragraphs are found by blank lines and form alone."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reports.model import blocks_of


def layout(text, **options):
    return [(b.kind.value, b.span.of(text)) for b in blocks_of(text, **options)]


def test_a_first_line_without_full_stop_is_the_title():
    assert layout("Bridge opens\n\nIt opened.\nYesterday.\n\nThe price\n\nFour crowns.") == [
        ("title", "Bridge opens"),
        ("paragraph", "It opened.\nYesterday."),
        ("heading", "The price"),
        ("paragraph", "Four crowns."),
    ]


def test_a_heading_needs_text_after_it():
    assert layout("It opened.\n\nThe end") == [("paragraph", "It opened."), ("paragraph", "The end")]


def test_a_text_can_be_without_title():
    assert layout("Bridge opens\n\nIt opened.", titled=False)[0] == ("heading", "Bridge opens")


@given(st.text(st.sampled_from("a.\n \t\u00a0\u2028é"), max_size=80))
def test_blocks_are_in_order_apart_and_hold_every_word(text):
    spans = [block.span for block in blocks_of(text)]
    assert all(a.end < b.start for a, b in pairwise(spans))
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())
    assert all(s.of(text) == s.of(text).strip() != "" for s in spans)
