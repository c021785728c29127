"""Dates in the shapes that feeds write say what they say, and no more."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reports.intake.feeds.dates import moment

DAY = date(2026, 3, 14)


def at(hour, minute=5, *, offset=0.0, second=0, day=14):
    return datetime(2026, 3, day, hour, minute, second, tzinfo=timezone(timedelta(hours=offset)))


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Sat, 14 Mar 2026 09:05:00 GMT", at(9)),
        ("Sat, 14 Mar 26 09:05 EST", at(9, offset=-5)),
        ("14 Mar 2026 09:05:00 +0100", at(9, offset=1)),
        ("Sat, 14 Mar 2026 09:05:00 -0000", at(9)),
        ("Sat, 14 Mar 2026 09:05:00 +0100 (CET)", at(9, offset=1)),
        ("Sat, 14-Mar-2026 09:05:00 GMT", at(9)),
        ("Saturday, 14 March 2026 09:05:00 PDT", at(9, offset=-7)),
        ("Sat, 14 Mar 2026 23:59:60 GMT", at(23, 59, second=59)),
        ("Sat, 14 Mar 2026 24:00:00 GMT", at(0, 0, day=15)),
        ("Sat Mar 14 09:05:00 UTC 2026", at(9)),
        ("2026-03-14T09:05:00Z", at(9)),
        ("2026-03-14T09:05:00.123456+02:00", at(9, offset=2)),
        ("2026-03-14T09:05+0530", at(9, offset=5.5)),
        ("2026-03-14 09:05:00 +02:00", at(9, offset=2)),
        ("20260314T090500Z", at(9)),
        ("1773479100", at(9)),
        ("March 14, 2026 9:05 PM EST", at(21, offset=-5)),
        ("14. März 2026 09:05 MEZ", at(9, offset=1)),
        ("Σάβ, 14 Μάρ 2026 09:05:00 EET", at(9, offset=2)),
        ("2026-március-14T9:15-05:00", at(9, 15, offset=-5)),
    ],
)
def test_a_time_with_a_zone_is_that_instant(words, meant):
    found = moment(words)
    assert found == meant
    assert found.utcoffset() == meant.utcoffset()


@pytest.mark.parametrize(
    "words",
    [
        "2026-03-14",
        "20260314",
        "2026/03/14",
        "2026-03-14T09:05:00",
        "Sat, 14 Mar 2026 09:05:00",
        "Sat, 14 Mar 2026 09:05:00 BST",
        "Sat, 14 Mar 2026 09:05:00 Q",
        "Sat, 14 Mar 2026 99:99:99 GMT",
        "Sat Mar 14 09:05:00 2026",
        "Saturday, March 14, 2026 - 09:05",
        "14. März 2026, 09:05 Uhr",
        "Samstag, 14. März 2026",
        "14 mars 2026 à 09h05",
        "14 de marzo de 2026",
        "14.03.2026 09:05",
        "14/03/2026",
        "03/14/2026",
        "2026. március 14.",
        "2026년 3월 14일 09:05:10",
    ],
)
def test_without_a_zone_that_is_known_only_the_day_is(words):
    assert moment(words) == DAY
    assert type(moment(words)) is date


@pytest.mark.parametrize(
    "words", [None, "", "yesterday", "2026-03", "31 Feb 2026", "03/04/2026", "0000-00-00", "14 Mar 0026x", "x" * 5000]
)
def test_what_says_no_day_or_could_say_two_is_none(words):
    assert moment(words) is None


def test_two_digits_of_a_year_are_read_as_rfc_2822_says():
    assert moment("14 Mar 49 09:05 GMT").year == 2049
    assert moment("14 Mar 50 09:05 GMT").year == 1950


def test_a_date_in_the_future_is_what_the_feed_claims():
    assert moment("2999-01-01") == date(2999, 1, 1)


@given(some.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(2900, 1, 1)))  # noqa: DTZ001 - given a zone below
def test_any_instant_comes_back_from_its_iso_and_mail_forms(found):
    found = found.replace(microsecond=0, tzinfo=UTC)
    assert moment(found.isoformat()) == found
    assert moment(found.strftime("%a, %d %b %Y %H:%M:%S +0000")) == found


@given(some.text(max_size=120))
def test_no_words_break_it(words):
    found = moment(words)
    assert found is None or isinstance(found, date)
