"""The canonical text is made once and holds what every span counts on."""

import unicodedata
from itertools import groupby

from hypothesis import given
from hypothesis import strategies as st

from reports.intake.canonical import assemble, normalise, one_line
from reports.model import BlockKind

text = st.text(alphabet=st.characters(), max_size=200)


@given(text)
def test_normalising_twice_changes_nothing(raw):
    assert normalise(normalise(raw)) == normalise(raw)


@given(text)
def test_canonical_text_is_nfc_without_control_characters(raw):
    found = normalise(raw)
    assert unicodedata.is_normalized("NFC", found)
    assert all(c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs") for c in found)


@given(st.text(alphabet="ab c.", min_size=1), st.lists(st.tuples(st.sampled_from(list(BlockKind)), st.text("xy z"))))
def test_every_block_holds_its_own_part(title, parts):
    canonical, blocks = assemble(title, parts)
    assert [b.span.of(canonical) for b in blocks] == [title, *(part for _, part in parts if part)]


@given(st.text(alphabet="a\u0301\u0327\u0344\u05b0é ", min_size=60, max_size=300))
def test_marks_in_endless_rows_are_cut_and_normalising_twice_changes_nothing(raw):
    found = normalise(raw)
    assert normalise(found) == found
    assert unicodedata.is_normalized("NFC", found)
    rows = [list(row) for marked, row in groupby(found, lambda c: bool(unicodedata.combining(c))) if marked]
    assert max(map(len, rows), default=0) <= 30


def test_a_text_of_combining_marks_alone_takes_no_minutes():
    assert len(normalise("a" + "\u0301\u0327" * 1_000_000)) == 30


def test_no_break_spaces_and_direction_marks_stay_as_they_were_written():
    assert normalise("5\u00a0km \u202eabc\u202c") == "5\u00a0km \u202eabc\u202c"


def test_a_line_break_in_a_title_becomes_a_space():
    assert one_line("Bridge opens\r\nBcc: all@example.org") == "Bridge opens Bcc: all@example.org"
