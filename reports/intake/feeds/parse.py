"""A feed's bytes, whatever their format, to its entries; or an error that says what came instead."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from urllib.parse import urljoin

from ...errors import ExcessError, SourceError
from .decoding import decode
from .entry import Feed
from .json_feed import parse_json_feed
from .syndication import parse_syndication

__all__ = ["LARGEST", "parse_feed"]

LARGEST = 10 * 1024 * 1024
_PAGE = re.compile(
    r"(?:\s++|<!--(?:[^-]|-(?!->))*+-->|<\?[^>]*+>)*+<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
)
_LINK = re.compile(r"<link\b[^<>]{1,1000}>", re.IGNORECASE)
_FEEDS = re.compile(r"application/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)", re.IGNORECASE)
_HREF = re.compile(r"\bhref\s?=\s?[\"']?([^\"'\s<>]{1,500})", re.IGNORECASE)
_HEAD = 200_000


def parse_feed(data: bytes, *, shown: str, charset: str | None = None) -> Feed:
    """Read RSS, RDF, Atom or a JSON Feed; `shown` is its address, `charset` what HTTP states.

    What was wrong and could be survived stands in the feed's faults. Raises ExcessError for more than 10 MB, 20,000
    items, deep nesting and growing entities, SourceError for what is no feed.
    """
    if len(data) > LARGEST:
        raise ExcessError(shown, f"is larger than {LARGEST // 1024 // 1024} MB")
    text, faults = decode(data, shown=shown, charset=charset)
    start = text.lstrip()[:1]
    if not start:
        raise SourceError(shown, "is no feed: it is empty")
    if start == "{":
        feed = parse_json_feed(text, shown=shown)
    elif start != "<":
        raise SourceError(shown, f"is no feed: it begins with {text.lstrip()[:30]!r}")
    elif _PAGE.match(text):
        raise SourceError(shown, f"is a web page, not a feed{_hint(text, shown)}")
    else:
        feed = parse_syndication(text, shown=shown)
    return replace(feed, faults=faults + feed.faults) if faults else feed


def _hint(text: str, shown: str) -> str:
    """Return where the page says that its feed is."""
    for link in _LINK.finditer(text[:_HEAD]):
        if _FEEDS.search(link[0]) and (address := _HREF.search(link[0])):
            try:
                return f"; its feed may be {urljoin(shown, html.unescape(address[1]))}"
            except ValueError:
                continue
    return ""
