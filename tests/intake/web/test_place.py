"""A URL is taken apart strictly, and odd forms of a host are seen for what they connect to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.errors import ForbiddenError, SourceError
from reports.intake.web.place import host_of, place_of, shown_url


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("News.Example", "news.example"),
        ("news.example.", "news.example"),
        ("Bücher.example", "xn--bcher-kva.example"),
        ("faß.example", "xn--fa-hia.example"),
        ("a_b.news.example", "a_b.news.example"),
        ("127.1", "127.0.0.1"),
        ("0x7f.1", "127.0.0.1"),
        ("0177.0.0.1", "127.0.0.1"),
        ("2130706433", "127.0.0.1"),
        ("0x7f000001", "127.0.0.1"),
        ("127.0.0.1.", "127.0.0.1"),
        ("１２７。０。０。１", "127.0.0.1"),
        ("[::FFFF:127.0.0.1]", "::ffff:7f00:1"),
        ("::1", "::1"),
        ("7.example", "7.example"),
    ],
)
def test_a_host_has_one_form(name, host):
    assert host_of(name) == host
    assert host_of(host) == host


@pytest.mark.parametrize(
    "url",
    [
        "http:///a",
        "http://",
        "http://a..example/",
        "http://-a.example/",
        "http://a-.example/",
        "http://256.1.1.1/",
        "http://1.2.3.4.5/",
        "http://08.1.1.1/",
        "http://a.0x7f/",
        "http://a%2eexample/",
        "http://a b.example/",
        "http://☃.example/",
        "http://a\u200cb.example/",
        "http://[::1/",
        "http://[::1%25eth0]/",
        "http://[v1.a]/",
        "http://a.example:port/",
        "http://a.example:99999/",
        "http://a.example/\r\nHost: b.example",
        "http://a.exa\tmple/",
        f"http://{'a' * 64}.example/",
        f"http://{'a.' * 130}example/",
        f"http://a.example/{'a' * 2000}",
    ],
)
def test_what_is_no_address_is_named(url):
    with pytest.raises(SourceError) as caught:
        place_of(url)
    assert not isinstance(caught.value, ForbiddenError)
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("file:///etc/passwd", "is reached by file:"),
        ("ftp://a.example/", "is reached by ftp:"),
        ("data:text/html,hello", "is reached by data:"),
        ("gopher://a.example:70/1", "is reached by gopher:"),
        ("javascript:alert(1)", "is reached by javascript:"),
        ("//a.example/", "is reached by nothing:"),
        ("http://a.example@b.example/", "names a user"),
        ("http://user:secret@b.example/", "names a user"),
        ("http://a.example\\@b.example/", "names a user"),
        ("http://a.example\\.b.example/", "names a user"),
        ("http://a.example:25/", "leads to port 25"),
        ("http://a.example:6379/", "leads to port 6379"),
        ("http://a.example:0/", "leads to port 0"),
    ],
)
def test_what_must_not_be_reached_is_forbidden(url, said):
    with pytest.raises(ForbiddenError) as caught:
        place_of(url)
    assert caught.value.reason.startswith(said)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("HTTP://News.Example:80", "http://news.example/"),
        ("https://news.example:443/a?#b", "https://news.example/a"),
        ("https://news.example:/a", "https://news.example/a"),
        ("http://news.example:8080/a", "http://news.example:8080/a"),
        ("http://[::1]:8080/a", "http://[::1]:8080/a"),
        ("http://news.example/a/../b/./c/", "http://news.example/b/c/"),
        ("http://news.example/a/%2e%2E/b", "http://news.example/b"),
        ("http://news.example/../../b", "http://news.example/b"),
        ("http://news.example/a/..", "http://news.example/"),
        ("http://news.example/ä b?q=ö&r=%C3%A9&s=100%", "http://news.example/%C3%A4%20b?q=%C3%B6&r=%C3%A9&s=100%25"),
        ("  http://news.example/a  ", "http://news.example/a"),
        ("http://news.example?a=b@c", "http://news.example/?a=b@c"),
    ],
)
def test_a_url_has_one_form(url, asked):
    assert place_of(url).url == asked
    assert place_of(asked).url == asked


@given(st.text("ab./?#%2eäÉ:@[]\\ ", max_size=30))
def test_whatever_the_text_the_form_is_stable_or_there_is_a_named_error(text):
    try:
        place = place_of("http://news.example/" + text)
    except SourceError:
        return
    assert place.host == "news.example"
    assert place.url.isascii()
    assert place_of(place.url) == place


def test_a_link_is_read_from_where_it_stands():
    place = place_of("https://news.example/a/b?c")
    assert place.to("../d").url == "https://news.example/d"
    assert place.to("//other.example/d").url == "https://other.example/d"
    with pytest.raises(ForbiddenError):
        place.to("file:///etc/passwd")
    with pytest.raises(SourceError):
        place.to("http://[")


def test_a_url_in_a_message_is_short_printable_and_without_a_name():
    assert shown_url("http://user:secret@a.example/\x1b[31m") == "http://…@a.example/\N{REPLACEMENT CHARACTER}[31m"
    assert len(shown_url("http://a.example/" + "a" * 5000)) == 200
