"""A figure stands as its article writes it, unless the page's readers would take it for another number."""

from decimal import Decimal

import pytest

from reports.model import Bound
from reports.prose import wording
from reports.render.values import may_be_misread, value_in_words


@pytest.mark.parametrize(
    ("language", "text", "value", "misread"),
    [
        ("de", "7,200", 7200, True),
        ("de", "-7,200", -7200, True),
        ("de", "7.36 billion", "7360000000", True),
        ("de", "7.200", 7200, False),
        ("de", "7,36 Milliarden", "7360000000", False),
        ("de", "1 234", 1234, False),
        ("de", "123", 123, False),
        ("en", "7.200", 7200, True),
        ("en", "7,36 Milliarden", "7360000000", True),
        ("en", "7,200", 7200, False),
        ("en", "7.2 thousand", 7200, False),
        ("en", "1,200-1,400", 1300, False),
        ("en", "nine", 9, False),
        ("ar", "7,200", 7200, False),
        ("fr", "2.5", "2.5", True),
    ],
)
def test_a_figure_that_means_another_number_in_the_pages_language_is_known(language, text, value, misread):
    assert may_be_misread(text, Decimal(value), say=wording(language)) is misread


def test_such_a_figure_is_written_anew_and_any_other_stays():
    german = wording("de")
    assert value_in_words("7,200", Decimal(7200), None, Bound.AT_MOST, say=german) == "höchstens 7.200"
    assert value_in_words("$7.36 billion", Decimal(7360000000), "USD", Bound.EXACT, say=german) == (
        "7,36 Milliarden US-Dollar"
    )
    assert value_in_words("7,200", Decimal(7200), None, Bound.EXACT, say=wording("en")) == "7,200"
