"""What is due is a pure function of schedule, cursor and time."""

from datetime import datetime, timedelta

from reports.cadence import Schedule, due
from reports.model import RunState

DAILY = Schedule.parse("0 7 * * *", "UTC")
MINUTELY = Schedule.parse("* * * * *", "UTC")
NOW = datetime.fromisoformat("2026-05-10T07:00:03+00:00")


def planned(schedule, back, now=NOW):
    cursor = None if back is None else now.replace(second=0) - back
    plan = due("morning", schedule, cursor, now)
    return [(run.scheduled_for.strftime("%d %H:%M"), run.state) for run in plan.runs], plan.next_due


def test_a_briefing_seen_for_the_first_time_is_not_due_yet():
    assert planned(DAILY, None) == ([], datetime.fromisoformat("2026-05-11T07:00+00:00"))


def test_a_slot_whose_time_has_come_is_due():
    assert planned(DAILY, timedelta(0))[0] == [("10 07:00", RunState.DUE)]


def test_of_missed_slots_the_latest_runs_and_the_others_are_told():
    assert planned(DAILY, timedelta(days=2))[0] == [("10 07:00", RunState.DUE)]
    runs, _ = planned(MINUTELY, timedelta(minutes=3))
    assert runs == [
        ("10 06:57", RunState.SKIPPED),
        ("10 06:58", RunState.SKIPPED),
        ("10 06:59", RunState.SKIPPED),
        ("10 07:00", RunState.DUE),
    ]


def test_a_slot_missed_by_more_than_a_day_is_told_and_not_run():
    weekly = Schedule.parse("0 7 1 * *", "UTC")
    plan = due("morning", weekly, datetime.fromisoformat("2026-05-01T07:00+00:00"), NOW)
    assert [(run.state, run.note) for run in plan.runs] == [(RunState.SKIPPED, "missed by more than 24 hours")]


def test_years_of_outage_cost_bounded_work():
    runs, _ = planned(MINUTELY, timedelta(days=3000))
    assert len(runs) == 51
    assert runs[-1] == ("10 07:00", RunState.DUE)


def test_a_clock_set_back_makes_nothing_due():
    cursor = NOW + timedelta(hours=3)
    assert due("morning", DAILY, cursor, NOW) == due("morning", DAILY, cursor, NOW - timedelta(days=1))
    assert due("morning", DAILY, cursor, NOW).runs == ()
    assert due("morning", DAILY, cursor, NOW).next_due == cursor
