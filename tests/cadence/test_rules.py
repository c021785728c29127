"""Schedules follow the wall clock; a skipped time runs as much later as the gap is long, a doubled one runs once."""

from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from cronsim import CronSim
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.cadence import Schedule, next_slot, slots


def instants(expression, zone, after, count):
    found = islice(slots(Schedule.parse(expression, zone), datetime.fromisoformat(after)), count)
    return [slot.at.isoformat(timespec="minutes") for slot in found]


@pytest.mark.parametrize(
    ("expression", "zone", "after", "expected"),
    [
        ("0 7 * * mon-fri", "Europe/Vilnius", "2026-03-27T12:00+02:00", ["2026-03-30T07:00+03:00", "2026-03-31T07:00+03:00"]),
        ("30 2 * * *", "Europe/Berlin", "2026-03-28T12:00+01:00", ["2026-03-29T03:30+02:00", "2026-03-30T02:30+02:00"]),
        ("30 2 * * *", "Europe/Berlin", "2026-10-24T12:00+02:00", ["2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00"]),
        ("0 0 * * *", "Europe/Berlin", "2026-03-29T12:00+02:00", ["2026-03-30T00:00+02:00", "2026-03-31T00:00+02:00"]),
        ("0 0 * * *", "Africa/Cairo", "2026-04-23T12:00+02:00", ["2026-04-24T01:00+03:00", "2026-04-25T00:00+03:00"]),
        ("15 2 * * *", "Australia/Lord_Howe", "2026-10-03T12:00+10:30", ["2026-10-04T02:45+11:00", "2026-10-05T02:15+11:00"]),
        ("0 12 30 12 *", "Pacific/Apia", "2011-12-29T18:00-10:00", ["2011-12-31T12:00+14:00", "2012-12-30T12:00+14:00"]),
        ("0 9 31 * *", "UTC", "2026-01-31T09:00+00:00", ["2026-03-31T09:00+00:00", "2026-05-31T09:00+00:00"]),
        ("0 9 29 2 *", "UTC", "2026-01-01T00:00+00:00", ["2028-02-29T09:00+00:00", "2032-02-29T09:00+00:00"]),
        ("45 5 * * *", "Asia/Kathmandu", "2026-01-01T00:00+00:00", ["2026-01-02T05:45+05:45", "2026-01-03T05:45+05:45"]),
    ],
)  # fmt: skip
def test_calendar_truths(expression, zone, after, expected):
    assert instants(expression, zone, after, len(expected)) == expected


def test_a_slot_says_how_a_clock_change_moved_it():
    berlin = Schedule.parse("30 2 * * *", "Europe/Berlin")
    spring = next_slot(berlin, datetime.fromisoformat("2026-03-28T12:00+01:00"))
    autumn = next_slot(berlin, datetime.fromisoformat("2026-10-24T12:00+02:00"))
    assert spring.note == "shifted: 02:30 doesn't exist on 2026-03-29, runs at 03:30"
    assert autumn.note == "first of two: 02:30 comes twice on 2026-10-25"
    assert next_slot(berlin, autumn.at).note is None


def oracle(expression, zone, start, end):
    """Walk UTC minute by minute and ask zoneinfo what the wall clock shows; nothing of ours takes part.

    A wall time runs the first time that the clock shows it; one that it never shows runs as much later as the clock
    jumped, which is the instant at which the clock of before the jump would have shown it.
    """
    zone, walls, shown = ZoneInfo(zone), {}, None
    at = start - timedelta(days=2)
    while at < end + timedelta(days=2):
        wall = at.astimezone(zone).replace(tzinfo=None, fold=0)
        walls.setdefault(wall, at)
        if shown is not None and wall - shown > timedelta(minutes=1):
            for skipped in range(1, int((wall - shown).total_seconds() // 60)):
                walls.setdefault(shown + timedelta(minutes=skipped), at + timedelta(minutes=skipped - 1))
        shown, at = wall, at + timedelta(minutes=1)
    wanted = set()
    for wall in CronSim(expression, min(walls)):
        if wall > max(walls):
            break
        if wall in walls:
            wanted.add(walls[wall])
    return sorted(at for at in wanted if start < at <= end)


CHANGES = [
    ("Europe/Berlin", "2026-03-29"),
    ("Europe/Berlin", "2026-10-25"),
    ("America/New_York", "2026-03-08"),
    ("America/St_Johns", "2026-11-01"),
    ("Australia/Lord_Howe", "2026-04-05"),
    ("Australia/Lord_Howe", "2026-10-04"),
    ("Africa/Cairo", "2026-04-24"),
    ("Pacific/Apia", "2011-12-30"),
    ("Africa/Casablanca", "2026-02-15"),
]
PATTERNS = ["30 2 * * *", "0 0 * * *", "*/15 * * * *", "0 3 * * *", "59 23 * * *", "0 */6 * * *", "20 1,2,3 * * sun"]


@pytest.mark.slow
@pytest.mark.parametrize("expression", PATTERNS)
@pytest.mark.parametrize(("zone", "day"), CHANGES)
def test_no_slot_is_missed_or_doubled_round_a_clock_change(expression, zone, day):
    start = datetime.fromisoformat(f"{day}T00:00+00:00") - timedelta(days=1)
    end = start + timedelta(days=3)
    found = []
    for slot in slots(Schedule.parse(expression, zone), start):
        if slot.at > end:
            break
        found.append(slot.at.astimezone(UTC))
    assert found == oracle(expression, zone, start, end)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(PATTERNS),
    st.sampled_from(["Europe/Vilnius", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "UTC"]),
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - the zone is given
)
def test_slots_rise_strictly(expression, zone, after):
    found = [after, *(slot.at for slot in islice(slots(Schedule.parse(expression, zone), after), 30))]
    assert all(a.astimezone(UTC) < b.astimezone(UTC) for a, b in pairwise(found))


@pytest.mark.parametrize("expression", ["", "7", "0 25 * * *", "0 7 * * * *", "never", "0 0 30 2 *"])
def test_a_schedule_that_can_not_be_is_refused_with_advice(expression):
    with pytest.raises(ValueError, match=r"five fields|never comes"):
        Schedule.parse(expression, "UTC")


def test_an_unknown_zone_is_refused():
    with pytest.raises(ValueError, match="no time zone 'Mars/Base'"):
        Schedule.parse("0 7 * * *", "Mars/Base")
