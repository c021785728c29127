"""What the outbox says of each reader equals what the server saw."""

import email
import email.policy
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest

from reports.deliver import Mailing, send, send_one, transport_for
from reports.model import DeliveryState, Reader
from reports.store import Outbox, open_store, owner_name
from tests.deliver.servers import (
    BreaksOff,
    Closes,
    DropsAfterDot,
    DropsBeforeContent,
    Greylists,
    Keeps,
    RefusesOne,
    TakesOver,
    serving,
)

pytestmark = pytest.mark.slow
MESSAGE = (
    b"From: Night desk <desk@example.org>\r\nSubject: Bridge opens\r\nDate: Mon, 15 Dec 2025 07:00:00 +0200\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nIt opened.\r\n.hidden\r\n..\r\nEnd.\r\n"
)
READERS = tuple(Reader(f"reader{n}@example.org", f"Reader {n}") for n in range(1, 5))


@pytest.fixture
def store(tmp_path):
    with open_store("sqlite:///outbox.db", root=tmp_path) as store:
        yield store


def sent(store, url, readers=READERS, *, suppressed=(), root=None, progress=None):
    return send(
        store,
        Mailing.of(MESSAGE),
        briefing="morning",
        edition=1,
        readers=readers,
        suppressed=suppressed,
        transport=transport_for(url, root=root, password=None),
        clock=lambda: datetime.now(UTC),
        owner=owner_name(),
        progress=progress,
    ).as_dict()


def counts(**given):
    return dict.fromkeys(("accepted", "deferred", "refused", "in_doubt", "suppressed", "already"), 0) | given


def test_each_reader_gets_one_message_with_an_unaltered_body(store):
    server = Keeps()
    with serving(server) as url:
        assert sent(store, url) == counts(accepted=4)
        assert sent(store, url) == counts(already=4)
    assert server.recipients == [reader.address for reader in READERS]
    for to, content in server.kept:
        message = email.message_from_bytes(content, policy=email.policy.default)
        assert [a.addr_spec for a in message["To"].addresses] == [to]
        assert content.endswith(b"\r\n\r\nIt opened.\r\n.hidden\r\n..\r\nEnd.\r\n")
    identities = [email.message_from_bytes(content)["Message-ID"] for _, content in server.kept]
    assert len(set(identities)) == 4


def test_one_refused_reader_costs_no_other(store):
    server = RefusesOne()
    with serving(server) as url:
        assert sent(store, url) == counts(accepted=3, refused=1)
        assert sent(store, url) == counts(already=3, refused=1)
    assert len(server.kept) == 3


def test_a_reader_who_was_deferred_is_tried_again_by_the_next_send(store):
    server = Greylists()
    with serving(server) as url:
        assert sent(store, url) == counts(deferred=4)
        assert sent(store, url) == counts(accepted=4)
    assert len(server.kept) == 4


def test_a_connection_lost_before_the_message_sends_nothing_and_is_tried_again(store):
    server = DropsBeforeContent()
    with serving(server) as url:
        assert sent(store, url) == counts(accepted=3, deferred=1)
        server.drops = 0
        assert sent(store, url) == counts(accepted=1, already=3)
    assert server.recipients == [reader.address for reader in READERS]


def test_a_lost_reply_leaves_the_message_in_doubt_and_it_is_not_sent_again(store):
    server = DropsAfterDot()
    with serving(server) as url:
        assert sent(store, url) == counts(accepted=3, in_doubt=1)
        assert sent(store, url) == counts(already=3, in_doubt=1)
    assert server.recipients == [reader.address for reader in READERS]
    assert Outbox(store, "morning", 1).states()["reader2@example.org"] is DeliveryState.IN_DOUBT


def test_a_server_that_closes_is_connected_to_anew_and_nobody_waits_for_it(store):
    server = Closes()
    with serving(server) as url:
        assert sent(store, url) == counts(accepted=4)
    assert len(server.kept) == 4


@pytest.mark.parametrize("reply", [b"25", b"2", b"\x00\xff nonsense\r\n", b""])
def test_a_reply_that_breaks_off_after_the_content_leaves_the_message_in_doubt(store, reply):
    server = BreaksOff(reply)
    with serving(server) as url:
        assert sent(store, url, READERS[:1]) == counts(in_doubt=1)
        assert sent(store, url, READERS[:1]) == counts(in_doubt=1)
    assert len(server.kept) == 1


def test_a_reader_who_was_taken_off_the_list_gets_nothing_more(store):
    server = Greylists()
    with serving(server) as url:
        assert sent(store, url) == counts(deferred=4)
        assert sent(store, url, READERS[1:]) == counts(accepted=3)
    assert READERS[0].address not in server.recipients


def test_an_address_that_is_suppressed_after_a_crash_is_not_sent_to(store, tmp_path):
    outbox = Outbox(store, "morning", 1)
    began = datetime.now(UTC)
    outbox.fill(READERS, suppressed=(), now=began)
    outbox.claim([READERS[0].address], owner="gone:4194303:1", now=began - timedelta(hours=1), lease=timedelta(0))
    assert sent(store, "folder:mail", suppressed={READERS[0].address}, root=tmp_path) == counts(
        accepted=3, suppressed=1
    )


def test_what_was_claimed_waits_again_when_sending_breaks_off(store):
    class Breaks(Exception):  # noqa: N818 - no error of ours
        pass

    def interrupt(done, total):
        raise Breaks

    server = Keeps()
    with serving(server) as url:
        with pytest.raises(Breaks):
            sent(store, url, progress=interrupt)
        states = Outbox(store, "morning", 1).states()
        assert sorted(states.values()) == ["accepted", "queued", "queued", "queued"]
        assert sent(store, url) == counts(accepted=3, already=1)


def test_a_suppressed_address_gets_nothing(store):
    server = Keeps()
    with serving(server) as url:
        assert sent(store, url, suppressed={"reader3@example.org"}) == counts(accepted=3, suppressed=1)
    assert "reader3@example.org" not in server.recipients


def test_a_reader_who_joins_later_gets_the_edition_alone(store):
    server = Keeps()
    with serving(server) as url:
        sent(store, url, READERS[:3])
        assert sent(store, url) == counts(accepted=1, already=3)


def test_a_control_character_in_a_name_is_refused_for_that_reader_alone(store):
    server = Keeps()
    hostile = Reader("bad@example.org", "Ada\r\nBcc: all@example.org")
    with serving(server) as url:
        assert sent(store, url, (*READERS, hostile)) == counts(accepted=4, refused=1)
    assert all(email.message_from_bytes(content)["Bcc"] is None for _, content in server.kept)


def test_a_folder_holds_one_whole_file_for_each_reader(store, tmp_path):
    assert sent(store, "folder:mail", root=tmp_path) == counts(accepted=4)
    assert len(list((tmp_path / "mail/morning/0001").glob("*.eml"))) == 4


def test_a_folder_is_never_in_doubt_after_a_crash(store, tmp_path):
    outbox = Outbox(store, "morning", 1)
    began = datetime(2025, 12, 15, tzinfo=UTC)
    outbox.fill(READERS, suppressed=(), now=began)
    claims = outbox.claim(
        [r.address for r in READERS], owner="gone", now=began - timedelta(days=1), lease=timedelta(minutes=10)
    )
    with transport_for("folder:mail", root=tmp_path, password=None).session() as session:
        session.deliver(
            "desk@example.org",
            claims[0].address,
            b"half a day's work",
            folder="morning/0001",
            before_content=lambda: outbox.transmitting(claims[0], now=began),
        )
    assert sent(store, "folder:mail", root=tmp_path) == counts(accepted=4)
    assert len(list((tmp_path / "mail/morning/0001").glob("*.eml"))) == 4


def test_a_row_that_another_process_took_over_is_left_to_it(store, caplog):
    server = TakesOver(store)
    with serving(server) as url:
        tally = sent(store, url)
    assert server.recipients == ["reader1@example.org", "reader3@example.org", "reader4@example.org"]
    assert tally == counts(accepted=3, deferred=1)
    assert any("reader2@example.org" in message for message in caplog.messages)


def test_a_test_message_touches_no_row(store, tmp_path):
    tally = send_one(
        Mailing.of(MESSAGE),
        READERS[0],
        transport_for("folder:mail", root=tmp_path, password=None),
        briefing="morning",
        edition=1,
    )
    assert tally.accepted == 1
    assert Outbox(store, "morning", 1).states() == {}
    assert b"Subject: [TEST] Bridge opens\r\n" in next((tmp_path / "mail").rglob("*.eml")).read_bytes()


SENDER = """
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from reports.deliver import Mailing, send, transport_for
from reports.model import Reader
from reports.store import open_store, owner_name
from tests.deliver.test_sending import MESSAGE
root, url = Path(sys.argv[1]), sys.argv[2]
readers = [Reader(f"reader{n}@example.org") for n in range(60)]
with open_store("sqlite:///outbox.db", root=root) as store:
    send(store, Mailing.of(MESSAGE), briefing="morning", edition=1, readers=readers, suppressed=(),
         transport=transport_for(url, root=root, password=None), clock=lambda: datetime.now(UTC), owner=owner_name())
"""


@pytest.mark.parametrize("kept_before_the_kill", [1, 17, 42])
def test_a_send_that_is_killed_in_the_middle_is_completed_by_the_next(tmp_path, checkout, kept_before_the_kill):
    server = Keeps()
    command = [sys.executable, "-c", SENDER, str(tmp_path)]
    with serving(server) as url:
        killed = subprocess.Popen([*command, url], cwd=checkout)
        deadline = time.monotonic() + 30
        while len(server.kept) < kept_before_the_kill and time.monotonic() < deadline:
            time.sleep(0.001)
        os.kill(killed.pid, signal.SIGKILL)
        assert killed.wait(30) == -signal.SIGKILL
        subprocess.run([*command, url], cwd=checkout, check=True, timeout=60)
    assert len(server.recipients) == len(set(server.recipients)), "nobody got it twice"
    with open_store("sqlite:///outbox.db", root=tmp_path) as store:
        states = Outbox(store, "morning", 1).states()
    doubtful = {address for address, state in states.items() if state is DeliveryState.IN_DOUBT}
    assert len(states) == 60
    assert len(doubtful) <= 1
    assert set(states) - set(server.recipients) <= doubtful, "only a message in doubt can be missing"
    assert set(states.values()) <= {DeliveryState.ACCEPTED, DeliveryState.IN_DOUBT}


def test_a_list_that_changes_the_case_of_an_address_has_no_new_reader(store):
    server = Keeps()
    with serving(server) as url:
        sent(store, url)
        louder = tuple(Reader(reader.address.upper(), reader.name) for reader in READERS)
        assert sent(store, url, louder) == counts(already=4)
    assert len(server.kept) == 4


def test_an_address_is_suppressed_whatever_its_case(store):
    server = Keeps()
    with serving(server) as url:
        readers = (Reader("Ann@example.org"), *READERS[:1])
        assert sent(store, url, readers, suppressed={"ann@example.org"}) == counts(accepted=1, suppressed=1)
