"""Moments are read at their own granularity, relative ones only against a known day of publication."""

import pytest

from reports.facts import extract


def moments(text, published=None):
    return [
        (f["text"], f["value"]) for f in extract(text, published=published).as_dict()["facts"] if f["kind"] == "moment"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was on December 13, 2025.", [("December 13, 2025", "2025-12-13")]),
        ("It was on 13 December 2025.", [("13 December 2025", "2025-12-13")]),
        ("It began in March 2026.", [("March 2026", "2026-03")]),
        ("Not since 1987 has it rained so.", [("1987", "1987")]),
        ("The 1990s were dry.", [("1990s", "199X")]),
        ("About 1500 people came.", []),
        ("It fell on February 30, 2025.", [("February 30, 2025", None)]),
    ],
)
def test_absolute_moments_need_no_day_of_publication(text, found):
    assert moments(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It rained yesterday.", "2025-12-13"),
        ("It rained on Tuesday.", "2025-12-09"),
        ("It will rain next Tuesday.", "2025-12-16"),
        ("It rained on Dec. 3.", "2025-12-03"),
        ("It rained two years ago.", "2023"),
        ("It rained last month.", "2025-11"),
        ("It rained last week.", "2025-W49"),
    ],
)
def test_relative_moments_are_resolved_against_the_day_of_publication(text, value):
    assert [v for _, v in moments(text, published="2025-12-14")] == [value]
    assert [v for _, v in moments(text)] == [None]
