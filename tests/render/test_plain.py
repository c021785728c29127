"""Plain text at 72 columns."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.model import Format
from reports.render.plain import WIDTH, columns, fill, opposite, verbatim
from tests.render.editions import bare_edition, sample_edition
from tests.render.worst import LONG_HEADLINE, WORST


@given(
    st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"))),
    st.sampled_from(["", "  - ", "  [12] "]),
)
@settings(deadline=None, max_examples=150)
def test_no_line_is_too_wide_and_no_character_is_lost(text, indent):
    filled = fill(text, indent)
    if "://" not in text:
        assert max(columns(line) for line in filled.split("\n")) <= WIDTH
    kept = [c for c in filled.removeprefix(indent) if not c.isspace()]
    assert kept == [c for c in text if not c.isspace()] or (not text.strip() and not filled.strip("- []12"))


def test_wide_characters_take_two_columns_and_combining_ones_none():
    assert columns("東京") == 4
    assert columns("é") == columns(unicodedata.normalize("NFD", "é")) == 1
    assert columns("\u202e") == 0


def test_later_lines_hang_under_the_first_word():
    lines = fill("word " * 30, "  - ").split("\n")
    assert lines[0].startswith("  - word")
    assert all(line.startswith("    word") for line in lines[1:])


def test_an_address_is_never_cut():
    address = "https://example.org/" + "a" * 90
    assert address in fill(f"see {address} there").split("\n")


def test_no_break_spaces_hold_their_words_together():
    assert fill("x " * 34 + "prisoners,\N{NO-BREAK SPACE}[3]").endswith("\nprisoners, [3]")


def test_two_ends_of_a_line_stand_below_each_other_where_they_do_not_fit():
    assert opposite("a", "b") == "a" + " " * 70 + "b"
    assert opposite("a" * 40, "b" * 40) == f"{'a' * 40}\n{'b' * 40}"


def test_line_breaks_of_an_article_become_spaces():
    assert verbatim("one\n two\tthree") == "one two three"


@pytest.mark.parametrize("name", WORST)
def test_no_line_of_any_edition_is_wider_than_72_columns(rendered, name):
    text = rendered(WORST[name](), Format.TEXT).decode()
    assert [line for line in text.split("\n") if columns(line) > WIDTH and "://" not in line] == []
    assert "\n\n\n\n" not in text
    assert [line for line in text.split("\n") if line != line.rstrip()] == []


def test_the_text_has_numbered_marks_that_lead_to_numbered_sources(rendered):
    text = rendered(sample_edition(), Format.TEXT).decode()
    assert "Of those released, 114 prisoners were transferred" in text
    assert "[3]\n" in text
    assert "\n  [3] Of those released, 114 prisoners" in text
    assert (
        text.index("KEY POINTS") < text.index("KEY FIGURES") < text.index("CHECK BEFORE QUOTING") < text.index("SAID")
    )
    assert text.index("WHO") < text.index("SOURCES") < text.index("NOT INCLUDED")


def test_sections_without_content_have_no_head(rendered):
    text = rendered(bare_edition(), Format.TEXT).decode()
    for head in ("KEY POINTS", "FIGURES", "CHECK", "SAID", "STATED", "WHO", "WHERE", "WHEN", "NOT INCLUDED"):
        assert head not in text
    assert "Publisher: not stated" in text


def test_a_long_headline_is_wrapped(rendered):
    text = rendered(WORST["long"](), Format.TEXT).decode()
    assert LONG_HEADLINE in " ".join(text.split())
