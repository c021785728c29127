"""JSON Feed 1.0 and 1.1 (jsonfeed.org), read by its specification and trusted in nothing."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urljoin

from ...errors import ExcessError, SourceError
from .entry import Entry, Feed, Words
from .sieve import MOST_ITEMS

__all__ = ["parse_json_feed"]

_LONGEST_WORD = 2000


def parse_json_feed(text: str, *, shown: str) -> Feed:
    """Read decoded JSON; `shown` is the feed's address, which relative links count from.

    Raises SourceError when it isn't a JSON Feed, ExcessError when it is nested too deeply or has too many items.
    """
    try:
        data = json.loads(text)
    except RecursionError as error:
        raise ExcessError(shown, "is nested too deeply") from error
    except ValueError as error:
        raise SourceError(shown, f"is no feed: it isn't valid JSON ({error})"[:300]) from error
    items = data.get("items") if isinstance(data, dict) else None
    if not isinstance(items, list):
        raise SourceError(shown, "is JSON, but no JSON Feed: it has no list of items")
    if len(items) > MOST_ITEMS:
        raise ExcessError(shown, f"has more than {MOST_ITEMS:,} items")
    entries = tuple(_entry(item, shown) for item in items if isinstance(item, dict))
    return Feed(
        entries,
        title=_word(data, "title"),
        link=_address(data, "home_page_url", shown),
        author=_people(data),
        language=_word(data, "language"),
    )


def _entry(item: dict[str, Any], base: str) -> Entry:
    content = Words(item["content_html"], html=True) if _text(item, "content_html") else _words(item, "content_text")
    return Entry(
        id=_word(item, "id") or _number(item.get("id")),
        link=_address(item, "url", base) or _address(item, "external_url", base),
        title=_words(item, "title"),
        author=_people(item),
        published=_word(item, "date_published"),
        updated=_word(item, "date_modified"),
        summary=_words(item, "summary"),
        content=content,
        language=_word(item, "language"),
    )


def _text(item: dict[str, Any], name: str) -> str | None:
    value = item.get(name)
    return value if isinstance(value, str) and value.strip() else None


def _word(item: dict[str, Any], name: str) -> str | None:
    value = _text(item, name)
    return value.strip()[:_LONGEST_WORD] if value else None


def _words(item: dict[str, Any], name: str) -> Words | None:
    value = _text(item, name)
    return Words(value) if value else None


def _number(value: Any) -> str | None:
    """Return an id that is a number as text: the specification asks readers for it."""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _address(item: dict[str, Any], name: str, base: str) -> str | None:
    value = _word(item, name)
    try:
        found = urljoin(base, value) if value else ""
    except ValueError:
        return None
    return found if found.startswith(("http://", "https://")) else None


def _people(item: dict[str, Any]) -> str | None:
    people = item.get("authors")
    people = people if isinstance(people, list) else [item.get("author")]
    names = [_word(one, "name") for one in people[:20] if isinstance(one, dict)]
    return ", ".join(dict.fromkeys(name for name in names if name)) or None
