"""Headlines set so that their lines are alike."""

from hypothesis import given
from hypothesis import strategies as st

from reports.render.balance import balanced


def test_a_headline_of_one_line_has_the_whole_width():
    assert balanced("Ferry aground off Tresk", 20.5) == 20.5


def test_no_word_is_left_alone_under_a_full_line():
    width = balanced("Belarus Releases 123 Political Prisoners in U.S. Sanctions Deal", 26.5)
    assert 14 < width < 18


def test_a_word_wider_than_the_line_changes_nothing():
    assert balanced("x" * 200, 20.5) == 20.5
    assert balanced("", 20.5) == 20.5


@given(st.text(max_size=400), st.floats(5, 40))
def test_it_is_never_wider_than_there_is_room(text, room):
    assert 0 < balanced(text, room) <= room + 0.05
