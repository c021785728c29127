"""A folder on an IMAP server is read without a mark left in it, and a server that lies or hangs is survived."""

import time
from datetime import UTC, datetime

import pytest
import trustme

from reports.errors import ExcessError, Fault, ForbiddenError, SourceError
from reports.intake.mailbox import collect_imap, imap, session
from reports.intake.mailbox.session import connected
from reports.model import Arrival, Checkpoint, SourceRecord
from reports.settings import Source
from tests.intake.mailbox.imap_server import Server, message, trusted

pytestmark = pytest.mark.slow

NOW = datetime(2026, 1, 15, 9, tzinfo=UTC)


class Desk:
    """Collects from a server, and remembers what a desk remembers."""

    def __init__(self, server, **given):
        self.server, self.state, self.given = server, {}, given
        self.url = f"imap://ada@127.0.0.1:{server.port}/INBOX"

    def collect(self, *, most=200, allow=("127.0.0.1",), password="open sesame", url=None, **given):
        source = Source(kind="imap", url=url or self.url, most=most, allow=allow, password=password)
        record = SourceRecord("letters", self.state)
        root = None
        return collect_imap("letters", source, record=record, root=root, web=None, now=NOW, **{**self.given, **given})

    def run(self, **given):
        """Return what came before the end, and the error that ended it, if one did."""
        found, failure = [], None
        try:
            for item in self.collect(**given):
                found.append(item)
                self.state = dict(item.state) if isinstance(item, Checkpoint) else self.state
        except SourceError as error:
            failure = error
        return [item for item in found if not isinstance(item, Checkpoint)], failure

    def titles(self, **given):
        found, failure = self.run(**given)
        assert failure is None
        return [item.article.title for item in found if isinstance(item, Arrival)]


@pytest.fixture
def server():
    server = Server()
    yield server
    server.close()


@pytest.fixture
def desk(server):
    return Desk(server)


def pieces(*uids):
    return [f"Piece {uid}" for uid in uids]


def test_messages_come_once_and_new_ones_next(desk, server):
    found, _ = desk.run()
    assert [(item.article.title, item.key) for item in found] == [
        (f"Piece {n}", f"mid:{n}@c.example") for n in (1, 2, 3)
    ]
    assert found[0].article.origin == "imap://127.0.0.1/INBOX;UIDVALIDITY=7/;UID=1"
    assert desk.titles() == []
    server.messages[9] = message(9)
    assert desk.titles() == pieces(9)


def test_the_folder_is_opened_for_reading_only_and_no_mark_is_set(desk, server):
    desk.titles()
    verbs = {b" ".join(line.split()[:2]).split(b" ", 1)[0] for line in server.heard}
    assert verbs == {b"CAPABILITY", b"AUTHENTICATE", b"EXAMINE", b"FETCH", b"UID", b"LOGOUT"}
    assert all(b"BODY[" not in line for line in server.heard)


def test_the_first_collection_takes_the_newest_and_the_later_ones_lose_nothing(desk, server):
    server.messages = {uid: message(uid) for uid in range(1, 6)}
    assert desk.titles(most=2) == pieces(4, 5)
    server.messages |= {uid: message(uid) for uid in range(6, 10)}
    assert desk.titles(most=3) == pieces(6, 7, 8)
    assert desk.titles(most=3) == pieces(9)


def test_a_folder_whose_numbers_were_given_anew_is_read_anew(desk, server):
    desk.titles()
    server.validity, server.messages = 8, {1: message(1), 2: message(40)}
    assert desk.titles() == pieces(1, 40)


def test_an_empty_folder_is_no_failure(desk, server):
    server.messages = {}
    assert desk.titles() == []


def test_a_message_that_is_too_large_is_not_asked_for(desk, server):
    server.sizes = {2: 10**9}
    found, failure = desk.run()
    assert failure is None
    assert [item.message for item in found if isinstance(item, Fault)] == ["is larger than 25 MB"]
    assert not any(line.startswith(b"UID FETCH 2 ") for line in server.heard)


def test_a_message_that_vanished_meanwhile_is_passed_over(desk, server):
    server.does = {b"UID FETCH 2 ": b"TAG OK nothing\r\n"}
    assert desk.titles() == pieces(1, 3)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b"* 1 FETCH (UID 3 BODY[] {3}\r\nabc)\r\nTAG OK done\r\n", "is answered with another message"),
        (b"TAG NO not you\r\n", "is not given out by the server"),
        (b"* 1 FETCH (UID 2 BODY[] {0}\r\n)\r\nTAG OK done\r\n", "is no message: it has no head"),
    ],
)
def test_a_wrong_answer_to_one_message_costs_no_other(desk, server, answer, reason):
    server.does = {b"UID FETCH 2 ": answer}
    found, failure = desk.run()
    assert failure is None
    assert [item.message for item in found if isinstance(item, Fault)] == [reason]
    assert [item.article.title for item in found if isinstance(item, Arrival)] == pieces(1, 3)


def test_a_literal_that_is_larger_than_a_message_may_be_is_not_taken_in_and_not_asked_for_again(desk, server):
    server.does = {b"UID FETCH 2 ": b"* 1 FETCH (UID 2 BODY[] {99999999999}\r\nabc"}
    found, failure = desk.run()
    assert isinstance(failure, ExcessError)
    assert [item.article.title for item in found if isinstance(item, Arrival)] == pieces(1)
    assert desk.titles() == pieces(3)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (b"GREETING", b"SSH-2.0-nothing\r\n"),
        (b"GREETING", b"* BYE not today\r\n"),
        (b"EXAMINE", b"* BYE gone\r\n"),
        (b"EXAMINE", b"TAG NO no such folder\r\n"),
        (b"FETCH", b"* 1 FETCH (UID 9 RFC8"),
        (b"FETCH", b"TAG BAD what\r\n"),
        (b"UID FETCH 1 ", b"* BYE gone\r\n"),
        (b"UID FETCH 1 ", b"* 1 FETCH (UID 1 BODY[] {12}\r\nabc"),
        (b"UID FETCH 1 ", b"\xff\xfe\r\n" * 5),
        (b"CAPABILITY", b"* CAPABILITY nothing\r\nTAG OK done\r\n"),
        (b"FETCH", b"* " + b"9" * 1_100_000 + b"\r\n"),
    ],
)
def test_a_server_that_breaks_off_or_speaks_nonsense_is_a_failure_of_the_source(
    desk, server, monkeypatch, words, answer
):
    monkeypatch.setattr(session, "_WAIT", 0.3)
    server.does = {words: answer}
    found, failure = desk.run()
    assert isinstance(failure, SourceError)
    assert [item for item in found if isinstance(item, Arrival)] == []


def test_what_came_before_a_break_is_covered_by_a_checkpoint(desk, server):
    server.does = {b"UID FETCH 3 ": b"* BYE gone\r\n"}
    found, failure = desk.run()
    assert [item.article.title for item in found] == pieces(1, 2)
    assert failure is not None
    server.does = {}
    assert desk.titles() == pieces(3)


def test_a_server_that_says_nothing_is_left_after_a_while(desk, server, monkeypatch):
    monkeypatch.setattr(session, "_WAIT", 0.2)
    server.does = {b"FETCH": lambda line: server.wait()}
    _, failure = desk.run()
    assert "no answer came in time" in str(failure)


def test_a_server_that_drips_is_left_when_the_time_is_over(desk, server):
    def drip(line):
        line.sendall(b"* 1 FETCH (UID 1 BODY[] {10000}\r\n")
        while True:
            line.sendall(b"x")
            time.sleep(0.05)

    server.does = {b"UID FETCH 1 ": drip}
    _, failure = desk.run(seconds=1)
    assert isinstance(failure, SourceError)


def test_lines_without_an_end_are_not_taken_in(desk, server, monkeypatch):
    monkeypatch.setattr(session, "_LINES", 100_000)

    def flood(line):
        while True:
            line.sendall(b"* 1 FETCH (UID 1 RFC822.SIZE 1)\r\n" * 100)

    server.does = {b"FETCH": flood}
    _, failure = desk.run()
    assert isinstance(failure, ExcessError)


def test_a_wrong_password_is_told_without_what_the_server_says(desk):
    _, failure = desk.run(password="let me in")
    assert "refuses the login of ada" in str(failure)
    assert "sesame" not in str(failure)


def test_without_a_password_its_variable_is_named(desk):
    _, failure = desk.run(password=None)
    assert "DATELINE_SOURCES_LETTERS_PASSWORD" in str(failure)


def test_an_address_of_this_machine_is_reached_only_when_its_host_is_allowed(desk, server):
    _, failure = desk.run(allow=())
    assert isinstance(failure, ForbiddenError)
    assert server.heard == []


def test_a_name_that_leads_inside_is_refused_before_it_is_reached():
    with pytest.raises(ForbiddenError, match="a loopback address"):
        connected("mail.example", 143, False, resolving=lambda host: ["127.0.0.1"])


def open_line(host, port, allowed):
    return connected(host, port, True)


def test_over_an_open_line_no_password_goes_to_a_host_that_is_not_allowed(desk, server):
    _, failure = desk.run(allow=(), connect=open_line)
    assert isinstance(failure, ForbiddenError)
    assert "offers no encryption" in str(failure)
    assert not any(line.startswith((b"AUTH", b"LOGIN")) for line in server.heard)


@pytest.fixture(scope="module")
def contexts():
    return trusted(trustme.CA())


def test_a_line_that_can_be_encrypted_is_before_the_password_goes(contexts):
    secret, client = contexts
    server = Server(starttls=secret, capabilities=b"IMAP4rev1 AUTH=PLAIN STARTTLS")
    assert Desk(server, context=client).titles(allow=(), connect=open_line) == pieces(1, 2, 3)
    verbs = [line.split()[0] for line in server.heard]
    assert verbs.index(b"STARTTLS") < verbs.index(b"AUTHENTICATE")
    server.close()


def test_over_tls_the_certificate_is_checked(contexts):
    secret, client = contexts
    server = Server(tls=secret)
    desk = Desk(server)
    desk.url = desk.url.replace("imap:", "imaps:")
    assert desk.titles(context=client) == pieces(1, 2, 3)
    _, failure = desk.run(context=trusted(trustme.CA())[1])
    assert "certificate that can't be trusted" in str(failure)
    assert server.heard.count(b"AUTHENTICATE PLAIN") == 1
    server.close()


@pytest.mark.parametrize(
    "url", ["imaps://mail.example/INBOX", "imaps://a%0d%0ab@mail.example/", "imaps://a@mail.example/x%0Ay"]
)
def test_an_address_that_names_no_user_or_more_than_a_line_is_refused(desk, url):
    _, failure = desk.run(url=url)
    assert "names no user" in str(failure)


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("", b'"INBOX"'),
        ("News/Orvik", b'"News/Orvik"'),
        ("a%22b", rb'"a\"b"'),
        ("K%C3%BCste%20%26%20Meer", b'"K&APw-ste &- Meer"'),
        ("%E5%8F%B0%E5%8C%97", b'"&U,BTFw-"'),
    ],
)
def test_a_folder_is_named_as_the_protocol_writes_it(desk, server, folder, said):
    desk.titles(url=desk.url.removesuffix("INBOX") + folder)
    assert b"EXAMINE " + said in server.heard


def test_a_collection_that_is_given_up_hangs_up(desk, server, monkeypatch):
    monkeypatch.setattr(imap, "STRIDE", 1)
    collecting = desk.collect()
    next(collecting)
    collecting.close()
    for _ in range(100):
        if b"LOGOUT" in server.heard:
            break
        time.sleep(0.02)
    assert server.heard[-1] == b"LOGOUT"
