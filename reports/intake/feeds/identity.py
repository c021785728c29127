"""Which item is which: the key that names a piece at its source, and which of several items with one key counts.

The address is the key, since it is the same in all of a publisher's feeds; the id is, where the address is no piece's
own: the publisher's home page, or one address under several items. Without both, title and date are hashed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from urllib.parse import urlsplit

from ...errors import SourceError
from ...model import digest
from ..web.place import place_of
from ..web.urls import canonical_url
from .dates import moment
from .entry import Entry, Feed

__all__ = ["Keyed", "newest"]

_LONGEST_KEY = 500
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Keyed:
    """An entry with its key; `link` is its address in canonical form, None where it has none."""

    key: str
    link: str | None
    entry: Entry


def newest(feed: Feed, most: int) -> tuple[Keyed, ...]:
    """Return the `most` newest pieces of a feed, the oldest of them first.

    Of several items with one key the newest counts, of equally new ones the first. An undated item is as new as the
    one before it, and the newest where it stands first.
    """
    ordered = [item for _, _, item in sorted(_dated(_keyed(feed)), key=lambda one: (one[0], -one[1]), reverse=True)]
    first: dict[str, Keyed] = {}
    for item in ordered:
        first.setdefault(item.key, item)
    return tuple(reversed(list(first.values())[:most]))


def _dated(items: Iterable[Keyed]) -> Iterable[tuple[datetime, int, Keyed]]:
    instant = datetime.max.replace(tzinfo=UTC)
    for index, item in enumerate(items):
        words = item.entry
        if found := moment(words.updated) or moment(words.published):
            instant = _instant(found)
        yield instant, index, item


def _instant(found: datetime | date) -> datetime:
    return found if isinstance(found, datetime) else datetime.combine(found, time(), UTC)


def _keyed(feed: Feed) -> Iterable[Keyed]:
    links = [_link(entry) for entry in feed.entries]
    shared = _shared(links, feed.entries)
    home = canonical_url(feed.link) if feed.link else None
    for link, entry in zip(links, feed.entries, strict=True):
        own = link if link and link != home and link not in shared and not _is_root(link) else None
        yield Keyed(own or _bounded(entry.id) or _hashed(entry), link, entry)


def _link(entry: Entry) -> str | None:
    address = entry.link or (entry.id if entry.id and entry.id.startswith(("http://", "https://")) else None)
    try:
        # What is no address of the web at all would come back from canonical_url as it is.
        return canonical_url(place_of(address).url) if address else None
    except SourceError:
        return None


def _shared(links: Sequence[str | None], entries: Sequence[Entry]) -> frozenset[str]:
    """Return the addresses that several items have whose ids and titles say that they are different pieces."""
    ids, titles = defaultdict(set), defaultdict(set)
    for link, entry in zip(links, entries, strict=True):
        if link and entry.id:
            ids[link].add(entry.id)
            titles[link].add(entry.title)
    return frozenset(link for link in ids if len(ids[link]) > 1 and len(titles[link]) > 1)


def _is_root(link: str) -> bool:
    parts = urlsplit(link)
    return parts.path in ("", "/") and not parts.query


def _bounded(name: str | None) -> str | None:
    return name if name is None or len(name) <= _LONGEST_KEY else f"sha256:{digest(name)[:_DIGITS]}"


def _hashed(entry: Entry) -> str:
    words = entry.title or entry.content or entry.summary
    said = f"{words.text if words else ''}\x1f{entry.published or ''}"
    return f"sha256:{digest(said)[:_DIGITS]}"
