"""Colours: contrast as WCAG defines it, and a desk's own accent, which must be readable."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.errors import ConfigurationError
from reports.settings import contrast, lightened, parse
from reports.settings.colour import DARK, PAPER, darkened, is_colour

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#8a1f1a", "#8a1f1a") == 1


@given(COLOURS)
def test_a_colour_can_always_be_made_readable_on_both_backgrounds(colour):
    assert contrast(lightened(colour), DARK) >= 7
    assert contrast(darkened(colour), PAPER) >= 4.5
    assert is_colour(lightened(colour))


def test_a_readable_colour_is_left_as_it_is():
    assert darkened("#8a1f1a") == "#8a1f1a"
    assert lightened("#f0f0f0") == "#f0f0f0"


def test_a_desks_accent_and_paper_are_read():
    desk = parse('[desk]\naccent = "#005A9C"\npaper = "Letter"\nlogo = "data/logo.svg"').desk
    assert (desk.accent, desk.paper, desk.logo) == ("#005a9c", "Letter", "data/logo.svg")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('accent = "red"', "'red' is no colour; write six hexadecimal digits, like '#8a1f1a'"),
        ('accent = "#ffcc00"', "#ffcc00 has a contrast of 1.5 on paper, and small print needs 4.5; #"),
        ('accent = "#8a1f1"', "is no colour"),
        ('paper = "A3"', "Input should be 'A4' or 'Letter'"),
    ],
)
def test_an_accent_or_a_paper_that_no_one_can_use_is_a_fault_with_its_line(line, told):
    with pytest.raises(ConfigurationError) as caught:
        parse(f"[desk]\n{line}")
    (fault,) = caught.value.faults
    assert fault.line == 2
    assert told in fault.message


def test_the_proposed_colour_is_one_that_is_accepted():
    with pytest.raises(ConfigurationError) as caught:
        parse('[desk]\naccent = "#ffcc00"')
    proposed = re.findall(r"#[0-9a-f]{6}", str(caught.value))[-1]
    assert parse(f'[desk]\naccent = "{proposed}"').desk.accent == proposed
