"""Wording, in English."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.model import Backing, Bound, Support
from reports.prose import wording

SAY = wording("en")


def spaced(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2020", "2020"),
        ("202X", "the 2020s"),
        ("2025-12", "December 2025"),
        ("2025-12-13", "13 December 2025"),
        ("2025-W50", "week 50 of 2025"),
        ("2025-Q3", "third quarter of 2025"),
        ("2025-12-13T09:00", "13 December 2025, 09:00"),
        ("2025-12-13T09:00Z", "13 December 2025, 09:00 UTC"),
        ("2025-12-13T09:00:30+02:00", "13 December 2025, 09:00 UTC+02:00"),
        ("2025-11/2025-12", "November 2025 to December 2025"),
    ],
)
def test_an_iso_value_is_worded_at_its_own_granularity(value, words):
    assert spaced(SAY.moment(value)) == words


@pytest.mark.parametrize(
    "value", ["", "soon", "2025-13", "2025-02-30", "2025-W60", "a/b", "2025/x", "2025-12-13T25:00", "٢٠٢٥"]
)
def test_what_is_no_iso_value_stays_as_it_is(value):
    assert SAY.moment(value) == value


@given(st.dates())
@settings(deadline=None, max_examples=30)
def test_a_day_is_worded_the_same_from_a_date_and_from_its_iso_value(day):
    assert SAY.day(day) == SAY.moment(day.isoformat())


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("Europe/Vilnius", "15 December 2025, 07:00 EET"),
        ("Asia/Dubai", "15 December 2025, 09:00 UTC+04:00"),
        (None, "15 December 2025, 05:00 UTC"),
    ],
)
def test_an_instant_carries_its_zone(zone, words):
    assert spaced(SAY.instant(datetime(2025, 12, 15, 5, tzinfo=UTC), zone)) == words


def test_a_zone_without_a_name_is_given_by_its_offset():
    at = datetime(2025, 12, 15, 5, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))
    assert spaced(SAY.instant(at)) == "15 December 2025, 05:00 UTC-03:30"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2025, 12, 13), date(2025, 12, 13), "13 December 2025"),
        (date(2025, 12, 13), date(2025, 12, 15), "13–15 December 2025"),
        (date(2025, 11, 30), date(2025, 12, 2), "30 November – 2 December 2025"),
        (date(2025, 12, 31), date(2026, 1, 1), "31 December 2025 – 1 January 2026"),
    ],
)
def test_a_period_says_nothing_twice(first, last, words):
    assert spaced(SAY.period(first, last)) == words


def test_a_day_can_carry_its_weekday():
    assert spaced(SAY.day(date(2025, 12, 15), weekday=True)) == "Monday 15 December 2025"


@pytest.mark.parametrize(
    ("value", "words"),
    [("0", "0"), ("1234.50", "1,234.50"), ("-7", "−7"), ("1E+3", "1,000"), ("7360000000", "7,360,000,000")],
)
def test_numbers_have_thousands_separators_and_a_true_minus(value, words):
    assert SAY.number(Decimal(value)) == words


@pytest.mark.parametrize(
    ("value", "digits", "scale"),
    [
        ("999999", "999,999", ""),
        ("1000000", "1", "million"),
        ("7360000000", "7.36", "billion"),
        ("-2500000", "−2.5", "million"),
        ("1234567", "1,234,567", ""),
        ("120000000", "120", "million"),
        ("5E+12", "5", "trillion"),
    ],
)
def test_a_large_number_is_shortened_only_where_that_is_exact(value, digits, scale):
    assert SAY.short_number(Decimal(value)) == (digits, scale)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3))
@settings(deadline=None, max_examples=50)
def test_a_short_number_has_the_numbers_value(value):
    digits, scale = SAY.short_number(value)
    factor = {"": 1, "million": 10**6, "billion": 10**9, "trillion": 10**12}[scale]
    assert Decimal(digits.replace(",", "").replace("−", "-")) * factor == value


def test_bounds_units_plurals_and_lists_are_words():
    assert [SAY.bound(b) for b in Bound] == ["", "at least", "at most", "about"]
    assert [SAY.unit(u) for u in ("USD", "%", "km", None)] == ["US dollars", "%", "kilometres", ""]
    assert [SAY.unit(u) for u in ("USD/barrel", "km/h", "hp")] == ["US dollars per barrel", "km/h", "hp"]
    assert [spaced(SAY.count(n, "story")) for n in (1, 2, 1000)] == ["1 story", "2 stories", "1,000 stories"]
    assert [SAY.listing(x) for x in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert spaced(SAY.edition(12)) == "No. 12"


@pytest.mark.parametrize(
    ("source", "cue", "around"),
    [
        ("Belarusian officials", "according to", ("According to", "")),
        ("John Coale", "confirmed", ("", "confirmed")),
        ("Ada Renn", "laut", ("Laut", "")),
        ("der Polizei", "nach Angaben", ("Nach Angaben", "")),
        ("John Coale", None, ("", "")),
        ("sources said", "said", ("", "")),
    ],
)
def test_the_cue_stands_where_english_puts_it(source, cue, around):
    assert SAY.attribution(source, cue) == around


@pytest.mark.parametrize(
    ("articles", "publishers", "days", "words"),
    [
        (1, (), None, "Publisher and date not stated"),
        (1, ("Osk Radio",), None, "Osk Radio, date not stated"),
        (1, (), (date(2025, 12, 13),) * 2, "Publisher not stated, 13 December 2025"),
        (3, (), None, "3 articles: publisher and date not stated"),
        (3, ("A", "B"), (date(2025, 12, 13), date(2025, 12, 14)), "3 articles: A and B; 13–14 December 2025"),
    ],
)
def test_a_byline_says_what_is_not_stated(articles, publishers, days, words):
    assert spaced(SAY.byline(articles, publishers, days)) == words


@pytest.mark.parametrize("language", ["en", "en-GB", "EN", "lt", "", "xx"])
def test_english_stands_in_for_a_language_without_wording_and_says_so(language):
    assert wording(language).language == "en"


A, B = ("The Post", "The Echo")
DAY = (date(2025, 12, 13), date(2025, 12, 13))


@pytest.mark.parametrize(
    ("articles", "support", "line"),
    [
        (1, None, "The Post and The Echo, 13 December 2025"),
        (1, Support(Backing.SINGLE, 1), "The Post and The Echo, 13 December 2025; single source"),
        (2, Support(Backing.INDEPENDENT, 2), "2 independent sources: The Post and The Echo; 13 December 2025"),
        (
            5,
            Support(Backing.INDEPENDENT, 2),
            "5 articles, 2 independent sources: The Post and The Echo; 13 December 2025",
        ),
        (1, Support(Backing.OFFICIAL, 1), "The Post and The Echo, 13 December 2025; official"),
        (
            2,
            Support(Backing.OFFICIAL, 2),
            "2 independent sources: The Post and The Echo; 13 December 2025; official among them",
        ),
        (2, Support(Backing.UNNAMED, 1), "2 articles: The Post and The Echo; 13 December 2025; unnamed source"),
    ],
)
def test_a_byline_tells_independent_sources_from_articles(articles, support, line):
    assert spaced(SAY.byline(articles, (A, B), DAY, support)) == line


def test_copies_follow_in_a_byline():
    copies = (SAY.copies("AP", ("X", "Y")), SAY.copies(None, ("Z",)))
    line = SAY.byline(1, (A,), None, None, copies)
    assert line == "The Post, date not stated; AP text also in X and Y; also in Z"


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("nine", "“nine”"),
        ("“nine”", "“nine”"),
        ("„neun“", "„neun“"),
        ("“nine” or “ten”", "““nine” or “ten””"),
        ("", "“”"),
        ("“", "““”"),
    ],
)
def test_words_are_set_in_quotation_marks_once(text, quoted):
    assert SAY.quoted(text) == quoted


@pytest.mark.parametrize(
    ("expected", "last", "reason", "told"),
    [
        ("daily", "8 March", None, "expected daily, last 8 March"),
        (None, None, None, ""),
        ("daily", None, "timed out", "timed out"),
        ("daily", "8 March", "timed out", "timed out, last 8 March"),
    ],
)
def test_a_source_that_brought_nothing_is_told_by_what_is_known(expected, last, reason, told):
    assert SAY.watched(expected, last, reason) == told


@pytest.mark.parametrize(("number", "told"), [(1, "first version"), (2, "second version"), (12, "version 12")])
def test_versions_are_ordinals_up_to_nine(number, told):
    assert SAY.version(number) == told
