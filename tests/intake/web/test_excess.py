"""Whatever a server sends — too much, too slowly, too deep, broken — there is the right answer or a named error."""

import gzip
import zlib

import pytest

from reports.errors import ExcessError, SourceError
from reports.intake.web import Limits
from reports.intake.web.inflate import unpacked
from reports.intake.web.passing import PassingError, SpentError
from tests.intake.web.server import Clock, bomb, drip, flood, page, raw, redirect, reset, silent

pytestmark = pytest.mark.slow

OK = b"HTTP/1.1 200 OK\r\n"
TEXT = b"<p>The bridge of Orvik opened on Monday.</p>" * 50


@pytest.fixture
def once(open_web):
    """A way out that makes one attempt."""
    return open_web(limits=Limits(silence=5, retries=0))


def failed(web, server, kind, **given):
    with pytest.raises(kind) as caught:
        web.get(server.url("news.example"), **given)
    assert type(caught.value) is kind
    assert caught.value.place == server.url("news.example")
    return caught.value.reason


@pytest.mark.parametrize("layers", [1, 2])
def test_a_bomb_is_left_before_it_bursts(once, server, layers):
    server.pages["/"] = bomb(64, layers)
    assert failed(once, server, ExcessError).startswith("unpacks to more than 100 times its size")


def test_a_bomb_of_three_layers_is_not_opened(once, server):
    server.pages["/"] = bomb(1, 3)
    assert failed(once, server, ExcessError) == "packs its content 3 times"


def test_packed_content_may_be_as_large_as_what_is_asked_for(once, server):
    server.pages["/"] = page(gzip.compress(bytes(range(256)) * 400), Content_Encoding="gzip")
    assert len(once.get(server.url("news.example"), most=102_400).content) == 102_400
    assert failed(once, server, ExcessError, most=102_399) == "holds more than 99 KB"


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(TEXT)),
        ("x-gzip", gzip.compress(TEXT) + bytes(20)),
        ("GZIP", gzip.compress(TEXT[:100]) + gzip.compress(TEXT[100:])),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", zlib.compress(TEXT, wbits=-15)),
        ("gzip, gzip", gzip.compress(gzip.compress(TEXT))),
        ("deflate, gzip", gzip.compress(zlib.compress(TEXT))),
        ("identity", TEXT),
        ("", TEXT),
    ],
    # Packed bytes carry the second that they were packed in: as names of tests they would differ between processes.
    ids=["gzip", "x-gzip", "GZIP", "deflate", "deflate, raw", "gzip, gzip", "deflate, gzip", "identity", "none"],
)
def test_packed_content_is_unpacked(once, server, coding, body):
    server.pages["/"] = page(body, Content_Encoding=coding)
    assert once.get(server.url("news.example")).content == TEXT
    assert b"".join(unpacked((body[i : i + 1] for i in range(len(body))), coding, most=10_000, shown="a")) == TEXT


def test_content_that_ends_before_its_packing_does_is_not_taken(once, server):
    server.pages["/"] = page(gzip.compress(TEXT)[:-9], Content_Encoding="gzip")
    assert failed(once, server, PassingError) == "breaks off in the middle of its packed content"


@pytest.mark.parametrize(
    ("coding", "said"), [("br", "in a way that wasn't asked for: br"), ("gzip", "can't be unpacked")]
)
def test_content_packed_otherwise_is_named(once, server, coding, said):
    server.pages["/"] = page(TEXT, Content_Encoding=coding)
    assert said in failed(once, server, SourceError)


def test_a_dripping_body_is_ended_by_the_clock(open_web, server):
    server.pages["/"] = drip(b"x")
    clock = Clock(step=0.5)
    web = open_web(clock=clock, limits=Limits(request=10, silence=2))
    assert failed(web, server, ExcessError) == "takes longer than 10 seconds"
    assert server.paths() == ["/"]


@pytest.mark.parametrize("before", [b"", OK, b"HTTP/1.1 100 Continue\r\n\r\n"])
def test_a_dripping_head_is_ended_by_the_clock(open_web, server, before):
    server.pages["/"] = drip(b"X-A: b\r\n" if before == OK else before or b"H", before=before)
    web = open_web(clock=Clock(step=0.5), limits=Limits(request=10, silence=2))
    assert failed(web, server, ExcessError) == "takes longer than 10 seconds"


def test_silence_is_waited_for_a_while_and_tried_again(open_web, server, clock):
    server.pages["/"] = silent
    web = open_web(limits=Limits(silence=0.1, retries=2))
    assert failed(web, server, PassingError) == "doesn't answer in time"
    assert server.paths() == ["/"] * 3
    assert clock.slept == [1, 2]


def test_everything_together_has_an_end(open_web, server, clock):
    server.pages["/"] = (503, {"Retry-After": 25}, b"")
    web = open_web(limits=Limits(whole=60, retries=50))
    failed(web, server, SourceError)
    assert len(server.asked) == 3


@pytest.mark.parametrize(
    "before",
    [OK + b"\r\n", OK + b"Transfer-Encoding: chunked\r\n\r\n"],
    ids=["plain", "chunked"],
)
def test_an_endless_body_is_left(once, server, before):
    piece = b"10000\r\n" + b"x" * 65536 + b"\r\n" if b"chunked" in before else b"x" * 65536
    server.pages["/"] = flood(piece, before=before)
    assert failed(once, server, ExcessError, most=1_000_000) == "holds more than 976 KB"


def test_chunks_of_more_frame_than_content_count_in_full(once, server):
    piece = b"1;" + b"x" * 60_000 + b"\r\nx\r\n"
    server.pages["/"] = flood(piece, before=OK + b"Transfer-Encoding: chunked\r\n\r\n")
    assert failed(once, server, ExcessError, most=1_000_000).startswith("sends more than 1,")


def test_a_body_that_is_announced_as_too_large_is_not_read(once, server):
    server.pages["/"] = raw(OK + b"Content-Length: 10485761\r\n\r\nabc")
    assert failed(once, server, ExcessError) == "sends more than 10,240 KB"


@pytest.mark.parametrize("piece", [b"X-A: b\r\n", b"X-A: " + b"b" * 1000 + b"\r\n", b"x" * 1000])
def test_an_endless_head_is_left(once, server, piece):
    server.pages["/"] = flood(piece * 50, before=OK)
    assert "head" in failed(once, server, ExcessError)


def test_a_head_of_too_many_fields_is_refused(once, server):
    server.pages["/"] = page(b"", **{f"X-{number}": "a" for number in range(200)})
    assert failed(once, server, ExcessError) == "answers with more than 200 fields in its head"


@pytest.mark.parametrize(
    "answer",
    [
        raw(OK + b"Content-Length: 100\r\n\r\nshort"),
        raw(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n"),
        raw(OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nabc"),
        raw(OK + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
        raw(OK + b"Bad Field\r\n\r\n"),
        raw(b"SSH-2.0-OpenSSH\r\n"),
        raw(b"\x00\xff" * 100),
        raw(b""),
        reset,
    ],
)
def test_a_broken_answer_is_tried_again_and_then_named(open_web, server, clock, answer):
    server.pages["/"] = answer
    web = open_web(limits=Limits(silence=5, retries=1))
    failed(web, server, PassingError)
    assert len(server.asked) == 2
    server.pages["/"] = [answer, page(TEXT)]
    assert web.get(server.url("news.example")).content == TEXT


def test_nobody_who_listens_is_named(open_web, clock):
    with pytest.raises(PassingError, match="can't be connected to"):
        open_web().get("http://news.example:1025/")
    assert clock.slept == [1, 2, 4]


def test_redirects_in_a_circle_are_named(web, server):
    server.pages |= {"/": redirect("/a"), "/a": redirect("/b"), "/b": redirect("/a#c")}
    said = failed(web, server, ExcessError)
    assert said == f"redirects to {server.url('news.example', '/a')}, which was asked already: they go in a circle"
    assert server.paths() == ["/", "/a", "/b"]


def test_five_redirects_are_followed_and_a_sixth_is_not(web, server):
    server.pages |= {"/": redirect("/1", 301)} | {f"/{n}": redirect(f"/{n + 1}", 307) for n in range(1, 100)}
    assert failed(web, server, ExcessError) == "redirects more than 5 times"
    assert server.paths() == ["/", "/1", "/2", "/3", "/4", "/5"]
    server.pages["/5"] = page(TEXT)
    assert web.get(server.url("news.example")).url == server.url("news.example", "/5")


@pytest.mark.parametrize("to", ["/" + "a" * 5000, "http://[", "http://", "/\x01", "\x1b[31m"])
def test_a_redirect_to_no_address_is_named(web, server, to):
    server.pages["/"] = redirect(to)
    with pytest.raises(SourceError) as caught:
        web.get(server.url("news.example"))
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 700
    assert server.paths() == ["/"]


def test_a_redirect_without_a_place_is_no_answer(web, server):
    server.pages["/"] = (302, {}, b"")
    assert failed(web, server, SourceError) == "answers HTTP 302, “Found”"


def test_a_source_that_takes_a_little_long_at_each_page_is_left_in_the_end(open_web, server):
    clock = Clock()
    web = open_web(limits=Limits(silence=5, retries=0, source=100), clock=clock, sleep=clock.sleep)
    server.pages["/"] = page(TEXT)
    for _ in range(4):
        web.get(server.url("news.example"))
        clock.time += 25
    assert failed(web, server, SpentError).startswith("is left for the next time: its source has taken")
    assert len(server.asked) == 4
