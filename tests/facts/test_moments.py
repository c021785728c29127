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
        ("It was on Saturday, December 13, 2025.", [("Saturday, December 13, 2025", "2025-12-13")]),
        (
            "In the third quarter of 2024 and Q4 2023.",
            [("the third quarter of 2024", "2024-Q3"), ("Q4 2023", "2023-Q4")],
        ),
        ("It began in late March 2026.", [("late March 2026", "2026-03")]),
        ("A survey of 1709 schoolchildren.", []),
        ("Two days later it rained.", [("Two days later", None)]),
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
        ("Seventeen years ago it rained.", "2008"),
        ("Two decades ago it rained.", "2005"),
        ("It rained last night.", "2025-12-13"),
        ("It rained this morning.", "2025-12-14"),
        ("It will end at the end of next year.", "2026-12"),
        ("The council will meet on Tuesday.", "2025-12-16"),
        ("It rained earlier this month.", "2025-12"),
        ("It rained last month.", "2025-11"),
        ("It rained last week.", "2025-W49"),
    ],
)
def test_relative_moments_are_resolved_against_the_day_of_publication(text, value):
    assert [v for _, v in moments(text, published="2025-12-14")] == [value]
    assert [v for _, v in moments(text)] == [None]
