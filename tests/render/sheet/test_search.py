"""The search for the most that fits: few settings, never one too many, never more than the room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.render.sheet.search import MOST, lowest


def searched(weights, fixed, per_sheet, sheets=1.0):
    asked = []

    def filled(level):
        asked.append(level)
        return (fixed + sum(weights[level:])) / per_sheet

    return lowest(weights, fixed + sum(weights), filled, sheets=sheets), asked


@given(
    st.lists(st.integers(0, 900), max_size=300),
    st.integers(1, 900),
    st.floats(1_000, 20_000),
    st.sampled_from([0.5, 1.0, 2.0]),
)
def test_what_is_found_was_set_and_fits_and_it_takes_at_most_five_settings(weights, fixed, per_sheet, sheets):
    level, asked = searched(weights, fixed, per_sheet, sheets)
    assert 1 <= len(asked) <= MOST
    assert len(set(asked)) == len(asked)
    if fixed <= per_sheet * sheets:
        assert level in asked
        assert fixed + sum(weights[level:]) <= per_sheet * sheets
    else:
        assert level is None


def test_what_fits_at_once_is_set_once():
    assert searched([10] * 20, 100, 5_200) == (0, [0])


@pytest.mark.parametrize("per_sheet", [1_500, 3_000, 5_200, 9_000])
def test_nearly_the_whole_room_is_used(per_sheet):
    weights = [50] * 400
    level, _ = searched(weights, 100, per_sheet)
    assert 0.93 * per_sheet < 100 + sum(weights[level:]) <= per_sheet
