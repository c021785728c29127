"""RSS 0.9 to 2.0, RDF and Atom: feedparser reads the sieved document, and its records become ours.

What is mended around it: its preparation of a document is quadratic (declarations, attributes, categories, addresses of
authors), it takes pictures' captions for text, and dates without zone for UTC. So it is given what `sieve` leaves, and
asked for words alone.
"""

from __future__ import annotations

import io
import re
from typing import Any

from lxml import etree

from ...errors import ExcessError, Fault, SourceError
from .declarations import loosen, tidy
from .entry import Entry, Feed, Words
from .fragment import line_of
from .sieve import sieve

__all__ = ["parse_syndication"]

_TEXTUAL = ("text/plain", "text/html", "application/xhtml+xml")
# They count in the tidied text, not in the feed.
_LINES = re.compile(r",? line \d+(?:, column \d+)?")
_PERMALINKS = ("http://", "https://")


def parse_syndication(text: str, *, shown: str) -> Feed:
    """Read decoded XML; `shown` is the feed's address, which relative links count from.

    What isn't well-formed is read as far as it can be, with a fault. Raises SourceError when it isn't a feed.
    """
    import feedparser  # noqa: PLC0415 - a tenth of a second, only for feeds

    root, faults = _tree(tidy(text, shown=shown), shown)
    document = sieve(root, shown=shown)
    try:
        # A stream, since feedparser would open bytes as the name of a file.
        found = feedparser.parse(
            io.BytesIO(document),
            response_headers={"content-type": "application/xml; charset=utf-8", "content-location": shown},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:
        raise SourceError(shown, f"can't be read as a feed: {type(error).__name__}: {error}"[:300]) from error
    head = found.feed
    entries = tuple(_entry(item) for item in found.entries)
    if faults and not entries:
        kind = ExcessError if "depth" in faults[0].message else SourceError
        raise kind(shown, f"is no feed that can be read: it {faults[0].message}"[:300])
    title = _described(head, "title")
    return Feed(
        entries,
        title=line_of(title) if title else None,
        link=_text(head, "link"),
        author=_author(head),
        language=_text(head, "language"),
        faults=faults,
    )


def _tree(text: str, shown: str) -> tuple[Any, tuple[Fault, ...]]:
    """Return the root of a document; one that isn't well-formed is read again, with its markup as text."""
    start = text.lstrip()
    if start.startswith("<?xml"):
        start = start.partition("?>")[2].lstrip()
    try:
        return etree.fromstring(start.encode(), _parser(recover=False)), ()
    except etree.XMLSyntaxError as error:
        reason = _LINES.sub("", str(error.msg))
    parser = _parser(recover=True)
    try:
        root = etree.fromstring(loosen(start).encode(), parser)
    except etree.XMLSyntaxError:
        root = None
    if any("depth" in one.message for one in parser.error_log):
        raise ExcessError(shown, "is nested too deeply")
    if root is None:
        raise SourceError(shown, f"is no feed: it isn't XML ({reason})"[:300])
    return root, (Fault(shown, f"isn't well-formed XML and was read as far as it can be: {reason}"[:300]),)


def _parser(*, recover: bool) -> Any:
    return etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )


def _entry(item: Any) -> Entry:
    contents = [one for one in dict.get(item, "content") or () if _is_text(one)]
    return Entry(
        id=_text(item, "id"),
        link=_link(item),
        title=_described(item, "title"),
        author=_author(item),
        published=_text(item, "published") or _text(item, "created"),
        updated=_text(item, "updated"),
        summary=_described(item, "summary"),
        content=max((_marked(one) for one in contents), key=lambda words: len(words.text), default=None),
        language=_text(item, "language") or _language(item),
    )


def _text(record: Any, name: str) -> str | None:
    # Not feedparser's own look-up, which gives one field for another and warns of it.
    value = dict.get(record, name)
    return value.strip() or None if isinstance(value, str) else None


def _link(item: Any) -> str | None:
    """Return the link to the piece, else its id, where that is one."""
    found = _text(item, "link")
    return found if found and found.startswith(_PERMALINKS) else None


def _described(record: Any, name: str) -> Words | None:
    """Return a text that stands in the feed; without its detail, it is feedparser's copy of the content."""
    detail = dict.get(record, f"{name}_detail")
    if not (isinstance(detail, dict) and _is_text(detail) and dict.get(detail, "value")):
        return None
    return _marked(detail)


def _is_text(detail: Any) -> bool:
    return isinstance(dict.get(detail, "value"), str) and dict.get(detail, "type", "text/plain") in _TEXTUAL


def _marked(detail: Any) -> Words:
    return Words(str(dict.get(detail, "value")), html=dict.get(detail, "type") != "text/plain")


def _author(item: Any) -> str | None:
    """Return the authors' names; an address without a name names nobody."""
    people = dict.get(item, "authors")
    names = [_text(person, "name") for person in people] if isinstance(people, list) else []
    return ", ".join(dict.fromkeys(name for name in names if name)) or None


def _language(item: Any) -> str | None:
    for name in ("content", "summary_detail", "title_detail"):
        found = dict.get(item, name)
        for detail in found if isinstance(found, list) else [found]:
            if isinstance(detail, dict) and (language := _text(detail, "language")):
                return language
    return None
