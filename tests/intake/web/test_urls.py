"""One article has one address, however readers came to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.intake.web.urls import canonical_url, is_same_host


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("https://news.example/a?utm_source=x&id=3&UTM_Medium=y", "https://news.example/a?id=3"),
        ("https://news.example/a?fbclid=1", "https://news.example/a"),
        ("https://news.example/a?gclid=1&mc_cid=2&mc_eid=3&igshid=4&ref_src=5#top", "https://news.example/a"),
        ("https://news.example/a?utm%5Fsource=x&b", "https://news.example/a?b"),
        ("https://news.example/a?b=2&a=1", "https://news.example/a?b=2&a=1"),
        ("https://news.example/a?utmost=1&ref=2", "https://news.example/a?utmost=1&ref=2"),
        ("HTTPS://News.Example:443/A#b", "https://news.example/A"),
        ("http://news.example:80", "http://news.example/"),
        ("http://news.example:8080/a/../b?", "http://news.example:8080/b"),
        ("https://Bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"),
        (" mailto:desk@news.example ", "mailto:desk@news.example"),
        ("not an address", "not an address"),
    ],
)
def test_an_address_has_one_form(url, canonical):
    assert canonical_url(url) == canonical


_QUERY = st.lists(st.sampled_from(["utm_a=1", "fbclid=2", "id=3", "", "a=%20", "é=ü", "b==", "?", "#f"]), max_size=6)


@given(st.sampled_from(["http://", "HTTPS://", "", "ftp://"]), st.text(max_size=20), _QUERY)
def test_doing_it_twice_changes_nothing(scheme, text, query):
    once = canonical_url(f"{scheme}{text}?{'&'.join(query)}")
    assert canonical_url(once) == once


@given(st.text("aB1/.-_~%é", max_size=30), _QUERY)
def test_doing_it_twice_to_a_web_address_changes_nothing(path, query):
    once = canonical_url(f"https://News.example/{path}?{'&'.join(query)}")
    assert canonical_url(once) == once
    assert "utm_" not in once
    assert "fbclid" not in once


def test_www_makes_no_other_host():
    assert is_same_host("https://www.news.example/a", "http://NEWS.example:8080/b")
    assert not is_same_host("https://news.example/", "https://news.example.other.example/")
    assert not is_same_host("https://news.example/", "javascript:alert(1)")
