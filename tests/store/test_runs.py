"""The ledger records a slot once and gives a run to one process at a time, on SQLite and on PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from reports.errors import LeaseError
from reports.model import Run, RunState
from reports.store import RunLedger
from reports.store.tables import run_changes

NOW = datetime(2025, 12, 15, 7, 0, 1, tzinfo=UTC)
SLOT = datetime(2025, 12, 15, 7, tzinfo=UTC)
NEXT = SLOT + timedelta(days=1)
LEASE = timedelta(minutes=1)


@pytest.fixture
def ledger(store):
    ledger = RunLedger(store, alive=lambda owner: owner != "dead")
    assert ledger.record("morning", (), SLOT, expected=None, now=SLOT - timedelta(days=1))
    return ledger


def record(ledger):
    return ledger.record("morning", [Run("morning", SLOT, RunState.DUE)], NEXT, expected=SLOT, now=NOW)


def claim(ledger, owner, now=NOW):
    return ledger.claim(owner=owner, now=now, lease=LEASE, briefings=["morning"])


def test_of_many_processes_that_see_a_slot_one_records_it(ledger):
    with ThreadPoolExecutor(6) as threads:
        first = [*threads.map(lambda _: record(ledger), range(6))]
    assert sorted(first) == [False] * 5 + [True]
    assert ledger.cursor("morning") == NEXT
    assert [run.scheduled_for for run in ledger.history("morning")] == [SLOT]


def test_a_briefing_seen_for_the_first_time_by_two_processes_has_one_cursor(store):
    ledger = RunLedger(store)
    with ThreadPoolExecutor(4) as threads:
        won = [*threads.map(lambda _: ledger.record("new", (), NEXT, expected=None, now=NOW), range(4))]
    assert sum(won) == 1
    assert ledger.cursor("new") == NEXT


def test_a_slot_that_is_there_already_moves_no_cursor(ledger):
    record(ledger)
    again = ledger.record("morning", [Run("morning", SLOT, RunState.DUE)], SLOT, expected=NEXT, now=NOW)
    assert not again
    assert ledger.cursor("morning") == NEXT


def test_of_many_processes_that_want_a_run_one_gets_it(ledger):
    record(ledger)
    with ThreadPoolExecutor(6) as threads:
        got = [run for run in threads.map(lambda n: claim(ledger, f"p{n}"), range(6)) if run]
    assert len(got) == 1
    assert got[0].state is RunState.BUILDING


def test_only_who_holds_a_run_can_write_its_state(ledger):
    record(ledger)
    held = claim(ledger, "dead")
    taken = claim(ledger, "two")
    assert taken.fence == held.fence + 1
    with pytest.raises(LeaseError):
        ledger.advance(held, RunState.SENDING, now=NOW, edition=1)
    with pytest.raises(LeaseError):
        ledger.renew(held, until=NOW + LEASE)
    assert ledger.advance(taken, RunState.SENT, now=NOW, edition=4).edition == 4
    assert claim(ledger, "three") is None


def test_a_held_run_is_taken_up_only_when_its_lease_has_ended(ledger):
    record(ledger)
    held = claim(ledger, "one")
    ledger.renew(held, until=NOW + 3 * LEASE)
    assert claim(ledger, "two", NOW + 2 * LEASE) is None
    assert claim(ledger, "two", NOW + 4 * LEASE).owner == "two"


def test_a_run_that_nobody_began_in_its_window_is_skipped_and_one_that_was_begun_goes_on(ledger):
    record(ledger)
    assert claim(ledger, "one", NOW + timedelta(days=5)) is None
    assert ledger.last("morning").note == "missed by more than 24 hours"
    ledger.record("morning", [Run("morning", NEXT, RunState.DUE)], NEXT + timedelta(days=1), expected=NEXT, now=NOW)
    begun = claim(ledger, "dead", NEXT)
    assert claim(ledger, "two", NEXT + timedelta(days=5)).scheduled_for == begun.scheduled_for


def test_every_change_of_a_run_is_kept_with_its_time_and_owner(store, ledger):
    record(ledger)
    run = claim(ledger, "one")
    run = ledger.advance(run, RunState.SENDING, now=NOW, edition=1)
    ledger.advance(run, RunState.PARTLY_SENT, now=NOW + LEASE, note="1 refused")
    with store.read() as connection:
        rows = connection.execute(select(run_changes).order_by(run_changes.c.id)).all()
    assert [(r.state, r.owner) for r in rows] == [
        ("due", None),
        ("building", "one"),
        ("sending", "one"),
        ("partly_sent", "one"),
    ]
    assert rows[-1].at == NOW + LEASE
    assert rows[-1].note == "1 refused"


def test_of_one_briefing_one_run_is_at_work_at_a_time(ledger):
    record(ledger)
    held = claim(ledger, "one")
    ledger.record("morning", [Run("morning", NEXT, RunState.DUE)], NEXT + timedelta(days=1), expected=NEXT, now=NOW)
    assert claim(ledger, "two") is None
    ledger.advance(held, RunState.SENT, now=NOW)
    assert claim(ledger, "two").scheduled_for == NEXT
