"""Numbers are read with their separators, signs, fractions and scales, or not at all."""

import pytest

from reports.facts import extract


def figures(text):
    return [f for f in extract(text).as_dict()["facts"] if f["kind"] == "figure"]


def values(text):
    return [f["value"] for f in figures(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of them 20%-25% voted.", ["20", "25"]),
        ("It was 5°-10° warmer.", ["5", "10"]),
        ("It cost 5€-10€ each.", ["5", "10"]),
        ("It was -5 degrees.", ["-5"]),
    ],
)
def test_a_hyphen_after_a_sign_is_no_minus(text, found):
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Two and a half million people left.", "2500000"),
        ("A million and a half people left.", "1500000"),
        ("A quarter of a million people left.", "250000"),
        ("Three quarters of a million people left.", "750000"),
        ("A half-million people left.", "500000"),
        ("Half a trillion dollars went.", "500000000000"),
        ("2½ million people left.", "2500000"),
        ("It cost $1.2trn.", "1200000000000"),
        ("It cost $1.2T.", "1200000000000"),
        ("It cost £4 bn.", "4000000000"),
        ("It cost 5 bn euros.", "5000000000"),
        ("It cost Rs 5 crore.", "50000000"),
        ("A half dozen boats sank.", "6"),
    ],
)
def test_a_scale_belongs_to_the_number_before_it(text, value):
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "A multi-million dollar deal.",
        "A few hundred people came.",
        "Some $5 gazillion was lost.",
        "It cost €5xyz.",
        "The 4K television broke.",
        "He lives at 221B Baker Street.",
        "It used 3/4 inch nails.",
        "About 12,50 people came.",
        "An army of 000 people.",
    ],
)
def test_what_leaves_open_how_many_it_is_is_no_figure(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value", "certainty"),
    [
        ("About 1 000 000 people came.", "1000000", "certain"),
        ("About 1'000 people came.", "1000", "certain"),
        ("About 10 000 people came.", "10000", "likely"),
        ("It cost €12,50.", "12.50", "certain"),
        ("It cost €1.234,56.", "1234.56", "certain"),
        ("It cost Rs 1,00,000.", "100000", "certain"),
        ("Some 3,4 million people left.", "3400000", "likely"),
        ("It has 1.000 people.", "1", "likely"),
        ("It weighs 1 1/2 tons.", "1.5", "certain"),
        ("It was 5 ½ miles.", "5.5", "certain"),
    ],
)
def test_separators_group_or_divide_and_a_doubtful_one_is_likely(text, value, certainty):
    assert [(f["value"], f["certainty"]) for f in figures(text)] == [(value, certainty)]


@pytest.mark.parametrize(
    ("text", "value", "unit", "certainty"),
    [
        ("The wall is 1.2m tall.", "1.2", "m", "certain"),
        ("A 3m-high wall fell.", "3", "m", "certain"),
        ("He ran 100m.", "100", "m", "certain"),
        ("She won the 1500m.", "1500", "m", "likely"),
        ("It has 3m people.", "3000000", None, "certain"),
        ("It cost £5m.", "5000000", "GBP", "certain"),
        ("It cost 5m euros.", "5000000", "EUR", "certain"),
        ("It was 5m.", "5000000", None, "likely"),
        ("The 1.5m-strong army left.", "1500000", None, "certain"),
    ],
)
def test_an_m_is_metres_beside_a_length_and_millions_beside_money_or_a_plural(text, value, unit, certainty):
    assert [(f["value"], f["unit"], f["certainty"]) for f in figures(text)] == [(value, unit, certainty)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Oil rose $1.20 to $83.45 a barrel.", [("1.20", "exact", "certain"), ("83.45", "exact", "certain")]),
        (
            "It has risen by £18 million to £57 million.",
            [("18000000", "exact", "certain"), ("57000000", "exact", "certain")],
        ),
        ("Shares rose 12 to 345 pence.", [("12", "exact", "certain"), ("345", "exact", "certain")]),
        ("Wages rose 10 to 15 percent.", [("10", "at_least", "likely"), ("15", "at_most", "likely")]),
        ("They cut 300 to 500 jobs.", [("300", "at_least", "certain"), ("500", "at_most", "certain")]),
    ],
)
def test_a_change_and_where_it_led_are_no_range(text, found):
    assert [(f["value"], f["bound"], f["certainty"]) for f in figures(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 10-12,000 people came.", [("10000", "at_least", "likely"), ("12000", "at_most", "certain")]),
        ("Some 500-1,000 people came.", [("500", "at_least", "certain"), ("1000", "at_most", "certain")]),
        ("Of them 20%-25% voted.", [("20", "at_least", "certain"), ("25", "at_most", "certain")]),
        ("It cost £2.5m-£3m.", [("2500000", "at_least", "certain"), ("3000000", "at_most", "certain")]),
    ],
)
def test_the_first_end_of_a_range_may_leave_out_its_thousands(text, found):
    assert [(f["value"], f["bound"], f["certainty"]) for f in figures(text)] == found


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Not less than 20 people came.", "at_least"),
        ("Not fewer than 12 people came.", "at_least"),
        ("Not more than 40 people came.", "at_most"),
        ("It hasn’t more than 40 boats.", "at_most"),
    ],
)
def test_a_denied_comparison_is_the_other_bound(text, bound):
    assert [f["bound"] for f in figures(text)] == [bound]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It rained over two years.", "exact"),
        ("It rained for over two years.", "at_least"),
        ("There were protests over 12 deaths.", "exact"),
        ("There were over 12 deaths.", "at_least"),
        ("It is a book about two brothers.", "exact"),
        ("He has about two brothers.", "about"),
        ("She served under two presidents.", "exact"),
        ("It stands near two villages.", "exact"),
    ],
)
def test_a_word_that_says_when_where_or_what_about_is_no_bound(text, bound):
    assert [f["bound"] for f in figures(text)] == [bound]


@pytest.mark.parametrize(
    ("text", "unit", "counted"),
    [
        ("The 3 bar owners left.", None, "bar owners"),
        ("The 12 rand officers left.", None, "rand officers"),
        ("She has two degrees from Oxford.", None, "degrees"),
        ("It rose by two degrees in July.", "°", "degrees"),
        ("It cost 50,000 won a day.", "KRW/day", "won a day"),
        ("It cost 12 pence.", "p", "pence"),
        ("It cost 12 cents.", "cent", "cents"),
        ("It cost $5m CAD.", "CAD", None),
        ("It cost $3 million Australian dollars.", "AUD", None),
    ],
)
def test_a_word_is_a_unit_only_where_nothing_else_is_meant(text, unit, counted):
    assert [(f["unit"], f["counted"]) for f in figures(text)] == [(unit, counted)]


def test_a_verb_after_a_number_is_no_currency():
    assert [f["unit"] for f in figures("The other 3 won medals.")] == [None]


@pytest.mark.parametrize(
    ("text", "counted", "certainty"),
    [
        (
            "Power went in 50,000 homes. About 300 rescue workers came. It is back in 20,000 of them.",
            "homes",
            "certain",
        ),
        ("A 12-story apartment fell. Nine were killed.", None, "likely"),
        ("Some 40 sailors were aboard. Nine of them swam.", "sailors", "certain"),
        ("Some 40 residents slept in 60 schools. Some 20 of them are old.", "residents", "likely"),
    ],
)
def test_a_number_shares_a_noun_only_where_it_can_be_a_part_of_it(text, counted, certainty):
    assert (figures(text)[-1]["counted"], figures(text)[-1]["certainty"]) == (counted, certainty)
