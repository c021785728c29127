"""A feed over real connections, from a server that misbehaves: the right articles, and nothing else reached."""

import gzip

import pytest

from reports.errors import ExcessError, ForbiddenError, SourceError
from reports.intake.web import Limits, Web
from tests.intake.sources import collected
from tests.intake.web.server import Clock, Names, bomb, drip, page, redirect, send, serving

pytestmark = pytest.mark.slow

TEXT = "The bridge of Orvik opened on Monday after four years of work, and thousands came to see it."
PAGE = f"<html><head><title>Bridge</title></head><body><article><p>{TEXT} {TEXT} {TEXT}</p></article></body></html>"


@pytest.fixture
def server():
    with serving() as running:
        yield running


@pytest.fixture
def inside():
    with serving() as running:
        yield running
    assert running.asked == []


@pytest.fixture
def run(server, tmp_path):
    """Collect the server's feed by the real way out, which may reach news.example alone."""

    def collect(state=None, robots=False, **settings):
        names, clock = Names(news_example=["127.0.0.1"], internal_example=["127.0.0.1"]), Clock(step=0.01)
        limits = Limits(silence=2.0, whole=4.0)
        given = {"allow": ["news.example"], "robots": robots, "resolve": names, "clock": clock, "sleep": clock.sleep}
        url = server.url("news.example", "/feed")
        with Web(limits=limits, **given) as web:
            return collected(tmp_path, web, state, kind="feed", url=url, **settings)

    return collect


def feed(*links):
    items = "".join(
        f"<item><title>Piece {n}</title><link>{link}</link><description>Its teaser has five words or more …"
        "</description></item>"
        for n, link in enumerate(links)
    )
    return f"<rss version='2.0'><channel><title>Wire</title>{items}</channel></rss>".encode()


def test_a_packed_and_redirected_feed_is_read_and_its_teasers_are_followed(run, server):
    server.pages["/feed"] = redirect("/moved", 301)
    server.pages["/moved"] = page(gzip.compress(feed("/one")), "application/rss+xml", Content_Encoding="gzip")
    server.pages["/one"] = page(PAGE.encode())
    found = run()
    assert found.faults == []
    assert found.articles[0].text.count(TEXT) == 3
    assert server.paths() == ["/feed", "/moved", "/one"]


def test_a_feed_that_has_not_changed_is_asked_for_once_more_and_no_page_is(run, server):
    def conditional(running, http):
        if http.headers.get("If-None-Match") == '"v1"':
            send(http, 304, {"ETag": '"v1"', "Content-Length": None})
        else:
            send(http, 200, {"ETag": '"v1"', "Content-Type": "application/rss+xml"}, feed("/one"))

    server.pages |= {"/feed": conditional, "/one": page(PAGE.encode())}
    first = run()
    again = run(first.state)
    assert (len(first.arrivals), again.arrivals, again.state) == (1, [], first.state)
    assert server.paths() == ["/feed", "/one", "/feed"]


def test_links_to_the_inside_are_not_followed_and_their_teasers_stay(run, server, inside):
    links = [inside.url("127.0.0.1"), inside.url("internal.example"), "/away", "file:///etc/hostname"]
    server.pages |= {"/feed": page(feed(*links), "text/xml"), "/away": redirect(inside.url("internal.example"))}
    found = run()
    assert len(found.arrivals) == 4
    assert len(found.faults) == 3
    assert all("is only the feed's teaser" in fault for fault in found.faults)


def test_a_page_closed_by_robots_txt_leaves_the_teaser(run, server):
    server.pages["/robots.txt"] = page(b"User-agent: *\nDisallow: /closed\n", "text/plain")
    server.pages |= {"/feed": page(feed("/closed/1"), "text/xml"), "/closed/1": page(PAGE.encode())}
    found = run(robots=True)
    assert len(found.arrivals) == 1
    assert "/closed/1" not in server.paths()


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (bomb(64), ExcessError),
        (drip(b"<x>" * 100, before=b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n"), SourceError),
        (page(b"x" * (10 * 1024 * 1024 + 1), "text/xml"), ExcessError),
        (page(b'<!DOCTYPE rss [<!ENTITY a "&b;&b;">]><rss><channel/></rss>', "text/xml"), ExcessError),
        (page(PAGE.encode()), SourceError),
        (redirect("http://internal.example/"), ForbiddenError),
        ((500, {}, b""), SourceError),
    ],
)
def test_a_server_that_misbehaves_gets_its_named_error(run, server, answer, error):
    server.pages["/feed"] = answer
    with pytest.raises(error):
        run()


def test_a_wrong_charset_in_the_head_costs_no_letters(run, server):
    server.pages["/feed"] = page(feed("/one").replace(b"Piece", "Brücke".encode()), "text/xml; charset=iso-8859-1")
    found = run(full_text=False)
    assert found.articles[0].title == "Brücke 0"
    assert "is declared as iso-8859-1, but was read as utf-8" in found.faults[0]
