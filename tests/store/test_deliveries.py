"""The outbox gives each row to one process at a time, and a dead process's rows to the next, as far as is true."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from reports.errors import LeaseError
from reports.model import DeliveryState, Reader
from reports.store import Outbox, owner_name
from reports.store.tables import deliveries

NOW = datetime(2025, 12, 15, 7, tzinfo=UTC)
LEASE = timedelta(minutes=10)
DEAD = f"{owner_name().rsplit(':', 2)[0]}:4194303:1"
READERS = [Reader(f"reader{n:03}@example.org", f"Reader {n}") for n in range(120)]


@pytest.fixture
def outbox(store):
    outbox = Outbox(store, "morning", 1)
    outbox.fill(READERS, suppressed={READERS[0].address}, now=NOW)
    return outbox


def claim(outbox, owner="one", first=1, limit=50, now=NOW):
    wanted = [r.address for r in READERS[first : first + limit]]
    return outbox.claim(wanted, owner=owner, now=now, lease=LEASE)


def test_each_reader_has_one_row_however_often_it_is_filled(outbox):
    outbox.fill([*READERS, READERS[5]], suppressed=(), now=NOW)
    assert outbox.counts() == {DeliveryState.QUEUED: 119, DeliveryState.SUPPRESSED: 1}


def test_editions_have_outboxes_of_their_own(store, outbox):
    other = Outbox(store, "morning", 2)
    other.fill(READERS[:3], suppressed=(), now=NOW)
    assert len(other.states()) == 3
    assert len(outbox.states()) == 120


def test_processes_that_claim_at_once_share_the_rows_and_none_gets_one_twice(outbox):
    def work(owner):
        return [c.address for first in range(0, 120, 7) for c in claim(outbox, owner, first, limit=7)]

    with ThreadPoolExecutor(4) as threads:
        got = [address for share in threads.map(work, "abcd") for address in share]
    assert Counter(got) == Counter(r.address for r in READERS[1:])


def test_only_who_holds_a_row_can_settle_it(outbox):
    held = claim(outbox, DEAD, limit=1)[0]
    outbox.recover(owner="two", now=NOW)
    again = claim(outbox, "two", limit=1)[0]
    assert (again.address, again.fence > held.fence) == (held.address, True)
    for late in (
        lambda: outbox.transmitting(held, now=NOW),
        lambda: outbox.settle(held, DeliveryState.ACCEPTED, code=250, reply="ok", now=NOW),
    ):
        with pytest.raises(LeaseError, match=held.address):
            late()
    outbox.settle(again, DeliveryState.ACCEPTED, code=250, reply="ok", now=NOW)
    assert outbox.states()[held.address] is DeliveryState.ACCEPTED


def test_of_what_a_dead_process_held_only_what_was_on_its_way_is_in_doubt(outbox):
    first, second = claim(outbox, DEAD, limit=2)
    outbox.transmitting(second, now=NOW)
    outbox.recover(owner="two", now=NOW)
    states = outbox.states()
    assert states[first.address] is DeliveryState.QUEUED
    assert states[second.address] is DeliveryState.IN_DOUBT
    assert second.address not in [c.address for c in claim(outbox, "two", first=0, limit=120)]


def test_what_a_living_process_holds_is_left_to_it_until_its_lease_ends(outbox):
    held = claim(outbox, owner_name(), limit=1)[0]
    outbox.recover(owner="two", now=NOW)
    assert outbox.states()[held.address] is DeliveryState.CLAIMED
    outbox.recover(owner="two", now=NOW + LEASE + timedelta(seconds=1))
    assert outbox.states()[held.address] is DeliveryState.QUEUED


def test_processes_that_recover_at_once_give_back_nothing_that_another_has_sent(outbox):
    claim(outbox, DEAD, limit=40)

    def work(owner):
        sent = []
        for _ in range(3):
            outbox.recover(owner=owner, now=NOW)
            for first in range(1, 41, 10):
                for one in claim(outbox, owner, first, limit=10):
                    outbox.transmitting(one, now=NOW)
                    sent.append(one.address)
                    outbox.settle(one, DeliveryState.ACCEPTED, code=250, reply="ok", now=NOW)
        return sent

    with ThreadPoolExecutor(4) as threads:
        sent = [
            address for share in threads.map(work, [f"elsewhere.example:{n}:1" for n in range(4)]) for address in share
        ]
    assert max(Counter(sent).values()) == 1


def test_what_is_given_back_waits_again_unless_another_process_has_it(outbox):
    one, two = claim(outbox, DEAD, limit=2)
    outbox.recover(owner="two", now=NOW)
    claim(outbox, owner_name(), limit=1)
    outbox.release([one, two], now=NOW)
    states = outbox.states()
    assert (states[one.address], states[two.address]) == (DeliveryState.CLAIMED, DeliveryState.QUEUED)


def test_an_address_that_is_suppressed_later_is_not_sent_to(outbox):
    outbox.suppress({READERS[3].address}, now=NOW)
    assert READERS[3].address not in [c.address for c in claim(outbox, first=0, limit=120)]


def test_the_last_answer_of_a_server_is_kept(store, outbox):
    one = claim(outbox, limit=1)[0]
    outbox.settle(one, DeliveryState.REFUSED, code=550, reply="no such reader" + "!" * 600, now=NOW)
    with store.read() as connection:
        row = connection.execute(deliveries.select().where(deliveries.c.address == one.address)).one()
    assert (row.state, row.code, row.attempts, len(row.reply)) == ("refused", 550, 1, 500)
