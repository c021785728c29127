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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It ran on December 3-5, 2025.", [("December 3-5, 2025", "2025-12-03/2025-12-05")]),
        ("It ran from 3 to 5 December 2025.", [("3 to 5 December 2025", "2025-12-03/2025-12-05")]),
        ("In 2014-15 it fell.", [("2014-15", "2014/2015")]),
        ("It was built in the 19th century.", [("19th century", "18XX")]),
        ("The ’80s were loud.", [("’80s", "198X")]),
        ("They met on New Year’s Day 2024.", [("New Year’s Day 2024", "2024-01-01")]),
        ("The Sept. 11 attacks changed it.", [("Sept. 11", "2001-09-11")]),
    ],
)
def test_periods_and_named_days_are_read(text, found):
    assert moments(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council meets by the end of the year.", "2025-12-31"),
        ("The trial opens on Monday.", "2025-12-15"),
        ("On Friday, the council will vote.", "2025-12-19"),
        ("On Monday he said that he would go.", "2025-12-08"),
        ("The bridge will open in March.", "2026-03"),
        ("The bridge opened in March.", "2025-03"),
        ("It burned in March last year.", "2024-03"),
        ("It burned on Christmas Eve.", "2025-12-24"),
        ("It burned last summer.", "2025"),
        ("It burned last winter.", None),
    ],
)
def test_what_is_to_come_and_what_was_are_told_apart(text, value):
    assert [v for _, v in moments(text, published="2025-12-14")] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On Election Day, November 5, 2024, it rained. It snowed on Election Day.", ["2024-11-05"] * 3),
        ("Opening night was cold. The fair had its opening night (January 23, 2014).", ["2014-01-23"] * 3),
        ("He came on May 3, 2025. The following day he left.", ["2025-05-03", "2025-05-04"]),
        ("He founded it in 2006. Two years later it failed.", ["2006", "2008"]),
        ("He founded it in 2006. That same year it failed.", ["2006", "2006"]),
        ("Two years later it failed.", [None]),
        ("Day five of the trial was long.", [None]),
    ],
)
def test_a_moment_that_stands_on_another_takes_its_value_from_there(text, values):
    assert [v for _, v in moments(text)] == values


def test_a_date_on_a_line_of_its_own_is_the_authors_day():
    text = "Storm in Orvik\n\nTuesday, June 19, 2018\n\nIt rained yesterday."
    assert ("yesterday", "2018-06-18") in moments(text)
    assert ("yesterday", "2018-06-18") in moments(text, published="2018-06-18")
    assert ("yesterday", "2018-08-01") in moments(text, published="2018-08-02")


def test_today_in_a_comparison_is_no_day():
    assert moments("It is as cold today as it was in 1987.", published="2025-12-14") == [("1987", "1987")]


def test_a_name_that_is_a_month_too_is_no_month():
    assert moments("Voters spoke of May and from March on the mood was sour.") == [("March", None)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The tax is new, the government said on Friday.", "2025-12-12"),
        ("Police said on Monday it will take time.", "2025-12-08"),
        ("The strike scheduled by them was called off on Wednesday.", "2025-12-10"),
        ("Talks resume on Monday.", "2025-12-15"),
        ("She would sign the bill on Monday.", "2025-12-15"),
        ("The talks on Monday will decide it.", "2025-12-15"),
        ("It would be paid in February.", "2026-02"),
        ("It will last until February.", "2026-02"),
        ("In January sales rose.", "2025-01"),
        ("Last December it snowed.", "2024-12"),
        ("He came the day before yesterday.", "2025-12-12"),
        ("He leaves the day after tomorrow.", "2025-12-16"),
    ],
)
def test_the_verb_beside_a_moment_tells_whether_it_lies_ahead(text, value):
    assert [v for _, v in moments(text, published="2025-12-14")] == [value]


@pytest.mark.parametrize(
    "text", ["The Sunday Times wrote it.", "It was Good Friday.", "It sold 1999 cars.", "More than 2000 died."]
)
def test_names_and_counts_are_no_days_and_years(text):
    assert moments(text, published="2025-12-14") == []


def test_both_days_of_a_span_over_two_months_are_read():
    assert moments("It runs May 30-June 2, 2025.") == [("May 30", "2025-05-30"), ("June 2, 2025", "2025-06-02")]


def test_a_month_without_its_year_is_only_likely():
    found = extract("It rained in March and in May 2024.", published="2025-12-14").facts
    assert [(f.text, f.certainty.value) for f in found] == [("March", "likely"), ("May 2024", "certain")]


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_a_day_beyond_the_calendar_has_no_value(published):
    assert all(
        v is None or len(v) >= 4 for _, v in moments("It rains on Monday, tomorrow and yesterday.", published=published)
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Profit rose in the third quarter.", "2025-Q3"),
        ("Profit rose last quarter.", "2025-Q3"),
        ("Third-quarter revenue rose.", "2025-Q3"),
        ("Profit will rise in the first quarter.", "2026-Q1"),
        ("They will publish it by Friday week.", "2025-12-26"),
        ("It rained at the weekend.", "2025-12-13/2025-12-14"),
        ("It was the third of August, 1976.", "1976-08-03"),
        ("It was loud in the nineties.", "199X"),
        ("A rise in February is likely.", "2025-02"),
    ],
)
def test_quarters_weekends_and_days_in_words_are_read(text, value):
    assert [v for _, v in moments(text, published="2025-12-14")] == [value]


def test_the_decimals_of_a_price_are_no_year():
    assert moments("The euro bought $1.1642.") == []


def test_digits_of_other_scripts_are_no_date():
    assert moments("In 20٢٥ it rained here. Two years later it snowed.") == [("Two years later", None)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bells were to be hung on Wednesday night.", "2026-03-11"),
        ("The guild called on the mayor to open the gates on Thursday.", "2026-03-12"),
        ("Sales of the old coin end on September 30.", "2026-09-30"),
        ("The bridge is to be painted in June.", "2026-06"),
        ("The ticket is valid from 9:00 to 12:00 on Wednesday.", "2026-03-11"),
        ("The rain will return on Tuesday evening.", "2026-03-10"),
        ("Nine of the horses had died by Monday.", "2026-03-09"),
        ("She expected an answer on Thursday.", "2026-03-12"),
        ("The council votes on Thursday.", "2026-03-12"),
        ("It is the first frost since Thursday.", "2026-03-05"),
        ("The harvest was worse than the mill expected in December.", "2025-12"),
        ("The choir wants a hall by Monday.", "2026-03-16"),
        ("The roof burned on September 30.", "2025-09-30"),
    ],
)
def test_plans_lie_ahead_and_what_had_come_about_is_past(text, value):
    assert [value for _, value in moments(text, published="2026-03-10")][-1] == value


def test_a_day_far_from_the_publication_without_its_year_is_only_likely():
    told = extract("It ends on September 30. It ended on March 3.", published="2026-03-10").as_dict()["facts"]
    assert [f["certainty"] for f in told if f["kind"] == "moment"] == ["likely", "certain"]
