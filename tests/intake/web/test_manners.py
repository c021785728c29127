"""Who collects is polite: asks for what is new, waits as it is told, and comes back to each host one at a time."""

import threading
from datetime import UTC, datetime

import pytest

from reports.errors import SourceError
from reports.intake.web import Limits, Pace, Web
from reports.version import __version__
from tests.intake.web.server import page, redirect

pytestmark = pytest.mark.slow

NOW = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
HELLO = page(b"hello", ETag='"v1"', Last_Modified="Mon, 02 Mar 2026 06:00:00 GMT")


def test_what_is_known_is_asked_for_by_its_marks(web, server):
    server.pages["/"] = HELLO
    url = server.url("news.example")
    first = web.get(url)
    assert (first.etag, first.modified) == ('"v1"', "Mon, 02 Mar 2026 06:00:00 GMT")
    server.pages["/"] = (304, {"Content-Length": None}, b"")
    again = web.get(url, etag=first.etag, modified=first.modified)
    assert again.is_unchanged
    assert (again.content, again.etag, again.modified) == (b"", first.etag, first.modified)
    assert "If-None-Match" not in server.heads[0]
    assert server.heads[1]["If-None-Match"] == '"v1"'
    assert server.heads[1]["If-Modified-Since"] == "Mon, 02 Mar 2026 06:00:00 GMT"


def test_an_unchanged_answer_may_bring_a_new_mark_and_wrongly_a_length(web, server):
    server.pages["/"] = (304, {"ETag": '"v2"', "Content-Length": 5000}, b"")
    assert web.get(server.url("news.example"), etag='"v1"').etag == '"v2"'


def test_an_unchanged_answer_to_somebody_who_knew_nothing_is_an_error(web, server):
    server.pages["/"] = (304, {}, b"")
    with pytest.raises(SourceError, match="304"):
        web.get(server.url("news.example"))
    with pytest.raises(SourceError, match="304"):
        web.get(server.url("news.example"), etag="not\r\nsendable", modified="ö")
    assert "If-None-Match" not in server.heads[-1]


def test_who_asks_says_what_it_is(web, server):
    server.pages["/"] = HELLO
    web.get(server.url("news.example"), accept="application/rss+xml, */*;q=0.1")
    assert server.heads[0]["User-Agent"] == f"dateline/{__version__}"
    assert server.heads[0]["Accept"] == "application/rss+xml, */*;q=0.1"
    assert server.heads[0]["Accept-Encoding"] == "gzip, deflate"


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_gone_is_an_answer(web, server, status):
    server.pages["/"] = (status, {}, b"no such page")
    answer = web.get(server.url("news.example"))
    assert (answer.status, answer.is_gone, answer.content) == (status, True, b"")


@pytest.mark.parametrize("status", [204, 206, 300, 401, 403, 418, 451, 500, 501, 599])
def test_other_statuses_are_errors_at_once(web, server, status):
    server.pages["/"] = (status, {}, b"")
    with pytest.raises(SourceError, match=f"answers HTTP {status}"):
        web.get(server.url("news.example"))
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_what_may_pass_is_tried_again_with_longer_pauses(web, server, clock, status):
    server.pages["/"] = [(status, {}, b"")] * 3 + [HELLO]
    assert web.get(server.url("news.example")).status == 200
    assert clock.slept == [1, 2, 4]
    server.pages["/"] = (status, {}, b"")
    with pytest.raises(SourceError, match=f"answers HTTP {status}"):
        web.get(server.url("news.example"))
    assert len(server.asked) == 8


@pytest.mark.parametrize(
    ("stated", "wait"),
    [("7", 7), ("30", 30), ("0", 0), ("Mon, 02 Mar 2026 07:00:20 GMT", 20), ("Mon, 02 Mar 2026 06:00:00 GMT", 0)],
)
@pytest.mark.parametrize("status", [429, 503])
def test_a_short_wait_that_the_server_asks_for_is_kept(open_web, server, clock, status, *, stated, wait):
    server.pages["/"] = [(status, {"Retry-After": stated}, b""), HELLO]
    assert open_web(now=lambda: NOW).get(server.url("news.example")).status == 200
    assert clock.slept == [wait]


@pytest.mark.parametrize(
    ("stated", "wait"), [("31", 31), ("Mon, 02 Mar 2026 08:00:00 GMT", 3600), ("999999999", 999999999)]
)
@pytest.mark.parametrize("status", [429, 503])
def test_a_long_wait_is_told_to_the_caller(open_web, server, clock, status, *, stated, wait):
    server.pages["/"] = (status, {"Retry-After": stated}, b"")
    with pytest.raises(SourceError) as caught:
        open_web(now=lambda: NOW).get(server.url("news.example"))
    assert caught.value.again == wait
    assert clock.slept == []
    assert len(server.asked) == 1


@pytest.mark.parametrize("stated", ["soon", "-5", "1e9", "", "9" * 50, "Mon, 99 Mar 2026 07:00:20 GMT"])
def test_a_wait_that_can_not_be_read_is_as_if_none_were_stated(open_web, server, clock, stated):
    server.pages["/"] = [(503, {"Retry-After": stated}, b""), HELLO]
    assert open_web(now=lambda: NOW).get(server.url("news.example")).again is None
    assert clock.slept == [1]


def test_a_pause_lies_between_two_requests_to_one_host(names, server, clock, monkeypatch):
    monkeypatch.setattr("reports.intake.web.transport.refusal", lambda address, *, allowed: None)
    server.pages |= {"/a": HELLO, "/b": redirect("/a")}
    with Web(robots=False, resolve=names, clock=clock, sleep=clock.sleep) as web:
        web.get(server.url("news.example", "/a"))
        assert clock.slept == []
        web.get(server.url("other.example", "/a"))
        assert clock.slept == []
        clock.time += 0.25
        web.get(server.url("news.example", "/a"))
        assert clock.slept == [0.75]
        web.get(server.url("news.example", "/b"))
        assert clock.slept == [0.75, 1, 1]


def test_no_pause_is_made_for_a_host_that_is_allowed(web, server, clock):
    server.pages["/"] = HELLO
    for _ in range(3):
        web.get(server.url("news.example"))
    assert clock.slept == []


def test_two_ways_out_with_one_pace_ask_a_host_one_at_a_time(open_web, server, clock):
    busy, most = [], []

    def slow(server, http):
        busy.append(1)
        most.append(len(busy))
        server.leaving.wait(0.02)
        busy.pop()
        http.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    server.pages["/"] = slow
    pace = Pace(clock, clock.sleep)
    webs = [open_web(pace=pace) for _ in range(4)]
    threads = [threading.Thread(target=web.get, args=(server.url("news.example"),)) for web in webs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1, 1, 1, 1]


def test_a_connection_is_kept_for_the_next_request_and_replaced_when_it_died(web, server):
    server.pages |= {"/a": HELLO, "/last": page(b"x", Connection="close")}
    for path in ("/a", "/a", "/last", "/a"):
        assert web.get(server.url("news.example", path)).status == 200
    assert server.connections == 2


def test_after_an_error_the_next_request_works(open_web, server):
    web = open_web(limits=Limits(silence=5, retries=0))
    server.pages |= {"/a": HELLO, "/large": page(b"x" * 100_000)}
    with pytest.raises(SourceError):
        web.get(server.url("news.example", "/large"), most=1000)
    assert web.get(server.url("news.example", "/a")).content == b"hello"
