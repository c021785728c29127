"""A tick records and does what is due, once, whoever dies meanwhile; on the real ledger."""

from datetime import datetime, timedelta

import pytest

from reports.cadence import Outcome, Schedule, realign, tick, work
from reports.errors import LeaseError
from reports.model import RunState
from reports.store import RunLedger, open_store

START = datetime.fromisoformat("2026-05-10T06:59:50+00:00")
SCHEDULES = {"morning": Schedule.parse("0 7 * * *", "UTC"), "noon": Schedule.parse("0 12 * * *", "UTC")}


class Clock:
    def __init__(self):
        self.now = START

    def __call__(self):
        return self.now

    def forward(self, **by):
        self.now += timedelta(**by)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def ledger(tmp_path):
    with open_store("sqlite:///runs.db", root=tmp_path) as store:
        yield RunLedger(store, alive=lambda owner: owner != "dead")


def pulse(ledger, job, clock, owner="one"):
    tick(ledger, SCHEDULES, now=clock())
    return work(ledger, job, clock=clock, owner=owner, briefings=SCHEDULES)


def sent(run, *, built):
    built(7)
    return Outcome(RunState.SENT)


def test_a_slot_runs_once_when_its_time_comes(ledger, clock):
    assert pulse(ledger, sent, clock) == 0
    clock.forward(seconds=15)
    assert pulse(ledger, sent, clock) == 1
    assert pulse(ledger, sent, clock) == 0
    run = ledger.last("morning")
    assert (run.state, run.edition, run.scheduled_for.isoformat()) == (RunState.SENT, 7, "2026-05-10T07:00:00+00:00")
    assert ledger.last("noon") is None


def test_a_failing_job_is_told_and_the_next_briefing_goes_on(ledger, clock):
    def fails(run, *, built):
        if run.briefing == "morning":
            raise ValueError("no ink")
        return Outcome(RunState.SENT)

    pulse(ledger, fails, clock)
    clock.forward(hours=6)
    assert pulse(ledger, fails, clock) == 2
    assert (ledger.last("morning").state, ledger.last("morning").note) == (RunState.FAILED, "ValueError: no ink")
    assert ledger.last("noon").state is RunState.SENT


def test_what_a_dead_process_left_is_taken_up_with_its_edition(ledger, clock):
    pulse(ledger, sent, clock)
    clock.forward(seconds=15)
    tick(ledger, SCHEDULES, now=clock())
    left = ledger.claim(owner="dead", now=clock(), lease=timedelta(minutes=1), briefings=SCHEDULES)
    ledger.advance(left, RunState.SENDING, now=clock(), edition=3)
    seen = []

    def job(run, *, built):
        seen.append((run.edition, run.state))
        return Outcome(RunState.SENT)

    assert work(ledger, job, clock=clock, owner="two", briefings=SCHEDULES) == 1
    assert seen == [(3, RunState.SENDING)]
    with pytest.raises(LeaseError):
        ledger.advance(left, RunState.SENT, now=clock())
    assert ledger.last("morning").owner == "two"


def test_a_living_process_keeps_its_run_until_its_lease_ends(ledger, clock):
    pulse(ledger, sent, clock)
    clock.forward(seconds=15)
    tick(ledger, SCHEDULES, now=clock())
    assert ledger.claim(owner="one", now=clock(), lease=timedelta(minutes=1), briefings=SCHEDULES)
    assert ledger.claim(owner="two", now=clock(), lease=timedelta(minutes=1), briefings=SCHEDULES) is None
    clock.forward(minutes=2)
    assert ledger.claim(owner="two", now=clock(), lease=timedelta(minutes=1), briefings=SCHEDULES).owner == "two"


def test_of_two_processes_that_see_the_same_slot_one_records_it(ledger, clock):
    pulse(ledger, sent, clock)
    cursor = ledger.cursor("morning")
    later = cursor + timedelta(days=1)
    assert ledger.record("morning", (), later, expected=cursor, now=clock())
    assert not ledger.record("morning", (), later, expected=cursor, now=clock())
    assert not ledger.record("morning", (), later, expected=None, now=clock())


def test_a_restart_catches_up_the_latest_missed_run(ledger, clock):
    pulse(ledger, sent, clock)
    clock.forward(days=3)
    assert pulse(ledger, sent, clock) == 2
    assert ledger.last("morning").state is RunState.SENT
    assert pulse(ledger, sent, clock) == 0


def test_a_changed_schedule_counts_from_now_and_nothing_that_ran_runs_again(ledger, clock):
    weekly = {"morning": Schedule.parse("0 7 * * mon", "UTC")}
    tick(ledger, weekly, now=clock())
    assert ledger.cursor("morning").isoformat() == "2026-05-11T07:00:00+00:00"
    daily = {"morning": Schedule.parse("0 7 * * *", "UTC")}
    realign(ledger, daily, now=clock())
    assert ledger.cursor("morning").isoformat() == "2026-05-10T07:00:00+00:00"
    clock.forward(seconds=15)
    tick(ledger, daily, now=clock())
    assert work(ledger, sent, clock=clock, owner="one", briefings=daily) == 1
    clock.forward(minutes=-5)
    realign(ledger, daily, now=clock())
    assert ledger.cursor("morning").isoformat() == "2026-05-11T07:00:00+00:00"
