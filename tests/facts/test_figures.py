"""Figures are what counts or measures; years, times, ages, names and scores are none."""

import pytest

from reports.facts import extract


def figures(text, *names):
    found = [f for f in extract(text).as_dict()["facts"] if f["kind"] == "figure"]
    return [tuple(f[name] for name in names) if len(names) > 1 else f[names[0]] for f in found]


@pytest.mark.parametrize(
    ("text", "value", "unit", "counted", "bound"),
    [
        ("It cost $7.36 billion.", "7360000000", "USD", None, "exact"),
        ("More than 1,200 armed men came.", "1200", None, "armed men", "at_least"),
        ("Nearly twenty-five boats sank.", "25", None, "boats", "about"),
        ("Up to 40 percent of it was lost.", "40", "%", None, "at_most"),
        ("He paid 3 million euros.", "3000000", "EUR", None, "exact"),
        ("The wall is 90 metres long.", "90", "m", None, "exact"),
        ("Two hundred and five people voted.", "205", None, "people", "exact"),
        ("Half a million residents fled.", "500000", None, "residents", "exact"),
        ("€250 was paid.", "250", "EUR", None, "exact"),
    ],
)
def test_a_figure_has_value_unit_what_it_counts_and_its_bound(text, value, unit, counted, bound):
    assert figures(text, "value", "unit", "counted", "bound") == [(value, unit, counted, bound)]


@pytest.mark.parametrize(
    "text",
    [
        "It happened in 2019.",
        "They met at 9:30 on Monday.",
        "Renn, 45, is a lawyer.",
        "A 45-year-old man was seen.",
        "She bought an iPhone 14 yesterday.",
        "The S&P 500 fell.",
        "He came 3rd.",
        "Orvik won 3-1.",
        "Orvik, CA 90049 is far.",
        "It was one of the best.",
        "Flight 370 was lost.",
    ],
)
def test_what_only_looks_like_a_figure_is_none(text):
    assert figures(text, "text") == []


def test_both_ends_of_a_range_are_figures():
    assert figures("Some 10-15 people came.", "value") == ["10", "15"]


def test_a_title_case_headline_has_its_figure():
    assert figures("Orvik Releases 123 Political Prisoners\n\nThey went home.", "value") == ["123"]


def test_an_elliptic_figure_shares_the_subject_and_not_what_stands_beside_it():
    text = "Of those moved, 580 residents slept in 2 schools, while the remaining 60 stayed with relatives."
    assert figures(text, "value", "counted")[-1] == ("60", "residents")


def test_words_between_of_all_and_the_noun_belong_to_the_noun():
    assert figures("Pipes lose 31 percent of all drinking water.", "counted") == ["drinking water"]
    assert figures("It has the votes of 23 of the 31 members.", "counted") == ["members", "members"]


def test_an_elliptic_figure_counts_what_the_one_before_counted():
    text = "The ship had 12 sailors aboard. Of those, 9 sailors swam, while the remaining three drowned."
    assert figures(text, "value", "counted") == [("12", "sailors"), ("9", "sailors"), ("3", "sailors")]
