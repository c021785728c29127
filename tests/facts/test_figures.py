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
        ("Up to 40 percent of it was lost.", "40", "%", "percent", "at_most"),
        ("He paid 3 million euros.", "3000000", "EUR", "euros", "exact"),
        ("The wall is 90 metres long.", "90", "m", "metres", "exact"),
        ("Two hundred and five people voted.", "205", None, "people", "exact"),
        ("Half a million residents fled.", "500000", None, "residents", "exact"),
        ("€250 was paid.", "250", "EUR", None, "exact"),
        ("Oil costs US $58.24 per barrel.", "58.24", "USD/barrel", "per barrel", "exact"),
        ("It fell to minus-5 degrees Celsius.", "-5", "°C", "degrees Celsius", "exact"),
        ("Losses grew to $-50.8bn.", "-50800000000", "USD", None, "exact"),
        ("The sea rose 11 FEET per century.", "11", "ft/century", "FEET per century", "exact"),
        ("The 1520 sq m hall burned.", "1520", "m²", "sq m", "exact"),
        ("One out of three Germans have none.", "0.333333333333", None, "Germans", "exact"),
        ("Two-thirds of the boats sank.", "0.666666666667", None, "boats", "exact"),
        ("A 2,900 year-old site was found.", "2900", None, "year-old site", "exact"),
        ("There were 4 hundred million people.", "400000000", None, "people", "exact"),
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
        "The 787 Dreamliner flew.",
        "She lives at 49 Zorro Ranch Road in Orvik.",
        "A category 4 hurricane came.",
        "In the 90049 ZIP code it rained.",
        "The new 737 Max jets were late.",
    ],
)
def test_what_only_looks_like_a_figure_is_none(text):
    assert figures(text, "text") == []


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Some 10-15 people came.", [("10", None, "people"), ("15", None, "people")]),
        ("It costs $89 to $93 billion.", [("89000000000", "USD", None), ("93000000000", "USD", None)]),
        ("Between 1 and 1.5 degrees Celsius.", [("1", "°C", "degrees Celsius"), ("1.5", "°C", "degrees Celsius")]),
        ("He drove 15 to 22 miles per hour.", [("15", "mph", "miles per hour"), ("22", "mph", "miles per hour")]),
        ("It rose from $500 to $1 million.", [("500", "USD", None), ("1000000", "USD", None)]),
    ],
)
def test_both_ends_of_a_range_are_figures_and_share_what_the_last_one_says(text, ends):
    assert figures(text, "value", "unit", "counted") == ends


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


@pytest.mark.parametrize(
    "text", ["It cost 5 mİllion euros.", "ſix people fell.", "It cost 5 thouſand.", "fİve million", "half a mİllion"]
)
def test_letters_that_only_look_like_others_break_nothing(text):
    assert isinstance(figures(text, "value"), list)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Repairs cost between 24 and 33 million euros.", [("24000000", "at_least"), ("33000000", "at_most")]),
        ("Sales of €130–140 million are likely.", [("130000000", "at_least"), ("140000000", "at_most")]),
        ("A tablet costs $14 to $18.", [("14", "at_least"), ("18", "at_most")]),
        ("Its price rose from $14 to $18.", [("14", "exact"), ("18", "exact")]),
        ("It cost no more than £2 million.", [("2000000", "at_most")]),
        ("It took no fewer than 300 dockers.", [("300", "at_least")]),
    ],
)
def test_the_ends_of_a_range_are_bounds_and_those_of_a_change_are_none(text, found):
    assert figures(text, "value", "bound") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She lost weight, from 208 pounds to 193.", [("208", None, "pounds"), ("193", None, None)]),
        ("Its speed fell from 21 mpg combined to 23.", [("21", "mpg", "mpg"), ("23", "mpg", "mpg")]),
        (
            "It lasted 12, 18 and 24 months.",
            [("12", "month", "months"), ("18", "month", "months"), ("24", "month", "months")],
        ),
        ("They sold 4.3 million digital and physical copies.", [("4300000", None, "digital and physical copies")]),
        ("It halted nine of the port’s 14 cranes.", [("9", None, "cranes"), ("14", None, "cranes")]),
        ("It has 92 percent of capacity.", [("92", "%", "capacity")]),
        ("He won 18 of 31 votes.", [("18", None, "votes"), ("31", None, "votes")]),
        ("There were 60 species, a fifth of which are new.", [("60", None, "species"), ("0.2", None, "species")]),
        ("Of those, 12 people died and nearly 300 have fallen ill.", [("12", None, "people"), ("300", None, "people")]),
        ("A rise of half a degree Celsius is a lot.", [("0.5", "°C", "degree Celsius")]),
        ("One-eighth held only sand.", [("0.125", None, None)]),
        ("Currents of 0.3 m/s rose 1.8 m above it.", [("0.3", "m/s", "m/s"), ("1.8", "m", "m")]),
        (
            "She gets €0.80 a copy and £600 per worker.",
            [("0.80", "EUR/copy", "a copy"), ("600", "GBP/worker", "per worker")],
        ),
        ("It made €62.2 million a year earlier.", [("62200000", "EUR", None)]),
        ("It paid 1.9 million Norwegian kroner.", [("1900000", "NOK", "Norwegian kroner")]),
        ("It took 35 hours and 18 months.", [("35", "h", "hours"), ("18", "month", "months")]),
        ("Two in five patients need oxygen.", [("0.4", None, "patients")]),
        ("One square metre of reed holds it.", [("1", "m²", "square metre")]),
    ],
)
def test_what_is_measured_or_counted_is_read_where_it_stands_elsewhere(text, found):
    assert figures(text, "value", "unit", "counted") == found


@pytest.mark.parametrize(
    "text",
    [
        "“I was 27,” Renn said.",
        "It killed children under five.",
        "At 38 she plays on.",
        "It closed at 0940 GMT.",
        "He came at ten past nine.",
        "They had a 102-99 win over the Foxes.",
        "Most of them are people over 65.",
        "It stands at 16-18 Industrial Avenue.",
        "He came two in five years.",
        "By 2030 people will live longer.",
    ],
)
def test_ages_times_scores_and_addresses_count_nothing(text):
    assert [v for v in figures(text, "value") if v != "5"] == []


def test_a_number_of_more_digits_than_can_be_kept_is_not_read():
    assert figures("It cost " + "1" * 40 + " euros and −99999999999999999999999999999 euros.", "value") == []
    assert figures("It cost 123456789012345678901 euros.", "value") == ["123456789012345678901"]


@pytest.mark.parametrize(
    "text",
    [
        "Pupils under seven swim free.",
        "Visitors over 60 and children under 12 pay nothing.",
        "Those under 16 must not row.",
        "At five past, the bell rang.",
    ],
)
def test_ages_and_minutes_past_are_no_figures(text):
    assert figures(text, "value") == []


def test_the_two_sides_of_a_vote_are_no_ends_of_a_range():
    assert figures("The guild voted 6 to 3 for the bell.", "value", "bound") == [("6", "exact"), ("3", "exact")]
    assert figures("It costs 6 to 8 euros.", "value", "bound") == [("6", "at_least"), ("8", "at_most")]


def test_a_part_of_a_number_is_a_figure_of_what_both_count():
    assert figures("Seven of nine goats died.", "value", "counted") == [("7", "goats"), ("9", "goats")]


@pytest.mark.parametrize(
    "text",
    [
        "The 61 seats are shared as follows: Country Guild 24, Social Pact 17, Ring of Orvik 12, Greens 8.",
        "The hall has 61 seats. Country Guild 24, Social Pact 17, the Ring 12 and the Greens 8.",
    ],
)
def test_a_list_after_the_seats_shares_them_out(text):
    assert figures(text, "value", "counted") == [(value, "seats") for value in ("61", "24", "17", "12", "8")]


def test_a_list_of_names_with_numbers_shares_out_nothing_by_itself():
    assert figures("The ships Tarne 24, Orvik 17 and Vael 12 sailed. It has 61 seats.", "value") == ["61"]
