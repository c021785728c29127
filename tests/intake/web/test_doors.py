"""Each origin's robots.txt is asked for once, before anything else, and heeded in every state that it may be in."""

import pytest

from reports.errors import ForbiddenError, SourceError
from reports.intake.web import Limits
from tests.intake.web.server import flood, page, redirect, reset, serving

pytestmark = pytest.mark.slow

HELLO = page(b"hello")
CLOSED = page(b"User-agent: *\nDisallow: /\n", "text/plain")


@pytest.fixture
def knocking(open_web):
    return open_web(robots=True)


def test_robots_txt_is_asked_for_once_and_first(knocking, server):
    server.pages |= {"/robots.txt": page(b"User-agent: *\nDisallow: /b\n", "text/plain"), "/a": HELLO, "/b": HELLO}
    for _ in range(2):
        assert knocking.get(server.url("news.example", "/a")).status == 200
        with pytest.raises(ForbiddenError) as caught:
            knocking.get(server.url("news.example", "/b?c"))
    assert str(caught.value) == server.url("news.example", "/b?c") + ": is closed by its host's robots.txt"
    assert server.paths() == ["/robots.txt", "/a", "/a"]


def test_a_closed_place_is_not_entered_by_a_way_around(knocking, server):
    server.pages |= {
        "/robots.txt": page(b"User-agent: *\nDisallow: /b\n", "text/plain"),
        "/a": redirect("/b"),
        "/b": HELLO,
    }
    for path in ("/a/../b", "/%62", "/x/%2e%2e/b", "/a"):
        with pytest.raises(ForbiddenError, match=r"robots\.txt"):
            knocking.get(server.url("news.example", path))
    assert server.paths() == ["/robots.txt", "/a"]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_no_robots_txt_means_open(knocking, server, status):
    server.pages |= {"/robots.txt": (status, {}, b"User-agent: *\nDisallow: /\n"), "/a": HELLO}
    assert knocking.get(server.url("news.example", "/a")).status == 200


@pytest.mark.parametrize(
    "answer", [(500, {}, b""), (503, {}, b""), (429, {"Retry-After": "60"}, b""), (204, {}, b""), reset]
)
def test_robots_txt_that_can_not_be_had_means_closed(open_web, server, answer):
    server.pages |= {"/robots.txt": answer, "/a": HELLO}
    web = open_web(robots=True, limits=Limits(silence=5, retries=0))
    for _ in range(2):
        with pytest.raises(SourceError, match=r"robots\.txt"):
            web.get(server.url("news.example", "/a"))
    assert server.paths() == ["/robots.txt"]


def test_a_busy_robots_txt_is_asked_for_again(knocking, server, clock):
    server.pages |= {"/robots.txt": [(503, {}, b""), CLOSED], "/a": HELLO}
    with pytest.raises(ForbiddenError):
        knocking.get(server.url("news.example", "/a"))
    assert clock.slept == [1]


def test_robots_txt_is_followed_where_it_leads_but_never_inside(knocking, server, inside):
    server.pages |= {"/robots.txt": redirect("/2"), "/2": redirect("/3"), "/3": CLOSED, "/a": HELLO}
    with pytest.raises(ForbiddenError, match=r"closed by its host's robots\.txt"):
        knocking.get(server.url("news.example", "/a"))
    with serving() as second:
        second.pages |= {"/robots.txt": redirect(inside.url("127.0.0.1")), "/a": HELLO}
        with pytest.raises(ForbiddenError, match="a loopback address"):
            knocking.get(second.url("news.example", "/a"))
        assert second.paths() == ["/robots.txt"]


def test_an_endless_robots_txt_is_read_as_far_as_it_counts(open_web, server):
    server.pages |= {
        "/robots.txt": flood(b"#" * 65536, before=b"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /b\n"),
        "/a": HELLO,
    }
    web = open_web(robots=True)
    assert web.get(server.url("news.example", "/a")).status == 200
    with pytest.raises(ForbiddenError):
        web.get(server.url("news.example", "/b"))


def test_the_delay_that_an_origin_wants_is_kept(knocking, server, clock):
    server.pages |= {"/robots.txt": page(b"User-agent: *\nCrawl-delay: 12\n", "text/plain"), "/a": HELLO}
    knocking.get(server.url("news.example", "/a"))
    knocking.get(server.url("news.example", "/a"))
    assert clock.slept == [12, 12]


def test_robots_txt_can_be_left_aside(open_web, server):
    server.pages |= {"/robots.txt": CLOSED, "/a": HELLO}
    assert open_web(robots=False).get(server.url("news.example", "/a")).status == 200
    assert server.paths() == ["/a"]


def test_a_host_without_name_or_entry_is_told_as_such(knocking, inside):
    with pytest.raises(
        ForbiddenError, match=r"leads to 127\.0\.0\.1, a loopback address \(if that is meant, .*\), when asked"
    ):
        knocking.get(inside.url("127.0.0.1"))
    with pytest.raises(SourceError, match="has a host that nobody knows"):
        knocking.get("http://gone.example/")
