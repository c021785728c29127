"""A source that brings nothing is quiet, silent or failed, and these are three different things."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from reports.model import SourceRecord, Watch
from reports.pipeline.watching import is_silent, watched
from reports.settings import Expectation

ZONE = ZoneInfo("Europe/Vilnius")
MONDAY = datetime(2026, 3, 9, 7, tzinfo=ZONE)


def watch_of(expected=None, articles=0, **remembered):
    record = SourceRecord("wire", tried=MONDAY - timedelta(minutes=5), **remembered)
    return watched(record, expected, articles, at=MONDAY, zone=ZONE).watch


def test_a_source_without_expectation_is_quiet_when_it_brings_nothing():
    assert watch_of(arrived=MONDAY - timedelta(days=90)) is Watch.QUIET
    assert watch_of(articles=2) is Watch.BROUGHT


def test_a_source_that_is_overdue_is_silent():
    late = {"arrived": MONDAY - timedelta(hours=27)}
    assert watch_of(Expectation.DAILY, **late) is Watch.SILENT
    assert watch_of(Expectation.DAILY, arrived=MONDAY - timedelta(hours=25)) is Watch.QUIET
    assert watch_of(Expectation.DAILY) is Watch.SILENT, "it has never brought anything"


def test_failure_goes_before_silence_and_readers_are_not_told_what_lies_inside():
    record = SourceRecord("wire", tried=MONDAY, failure="http://10.0.0.7/feed: answers 503")
    found = watched(record, Expectation.DAILY, 0, at=MONDAY, zone=ZONE)
    assert (found.watch, found.reason) == (Watch.FAILED, None)


def test_a_source_that_was_never_collected_says_so():
    assert watched(SourceRecord("wire"), Expectation.DAILY, 0, at=MONDAY, zone=ZONE).watch is Watch.NEVER


def test_a_weekend_does_not_count_where_weekdays_are_expected():
    friday = datetime(2026, 3, 6, 18, tzinfo=ZONE)
    assert not is_silent(friday, Expectation.WEEKDAYS, at=MONDAY, zone=ZONE)
    assert is_silent(friday, Expectation.DAILY, at=MONDAY, zone=ZONE)
    assert is_silent(friday, Expectation.WEEKDAYS, at=MONDAY + timedelta(hours=24), zone=ZONE)


def test_the_hour_that_a_clock_change_takes_is_no_silence():
    saturday = datetime(2026, 3, 28, 8, tzinfo=ZONE)
    after = datetime(2026, 3, 30, 8, tzinfo=ZONE)
    assert not is_silent(saturday, Expectation.WEEKDAYS, at=after, zone=ZONE)


@pytest.mark.parametrize("expected", list(Expectation))
def test_what_came_just_now_is_never_silence(expected):
    assert not is_silent(MONDAY.astimezone(UTC), expected, at=MONDAY, zone=ZONE)
