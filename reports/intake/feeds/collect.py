"""A feed as a source: fetched if it has changed, its newest pieces read, those known already left alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from ...errors import SourceError
from ...model import Checkpoint, SourceRecord
from ...settings import Source
from ..shape import Yielded
from ..web import Web
from .identity import newest
from .known import Known, stamp
from .parse import LARGEST, parse_feed
from .pieces import Reader

__all__ = ["collect_feed"]

_ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9,"
    " text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"
)
_EVERY = 20


def collect_feed(
    name: str,  # noqa: ARG001 - the shape of all kinds
    source: Source,
    *,
    record: SourceRecord,
    root: Path,  # noqa: ARG001 - the same
    web: Web,
    now: datetime,  # noqa: ARG001 - the same
) -> Iterator[Yielded]:
    """Yield the feed's newest pieces, the oldest of them first, unless the feed is as it was.

    State: `etag` and `modified` of the feed, and `known`, digests of the items that are done with. Every twenty pieces
    a checkpoint notes them, so that a long collection goes on where it was cut off. Raises SourceError.
    """
    url, state = source.url or "", record.state
    answer = web.get(url, etag=state.get("etag"), modified=state.get("modified"), most=LARGEST, accept=_ACCEPT)
    if answer.is_unchanged:
        yield Checkpoint(dict(state))
        return
    if answer.status != 200:
        raise SourceError(url, f"has no feed: the server answers {answer.status}", again=answer.again)
    feed = parse_feed(answer.content, shown=answer.url, charset=answer.charset)
    yield from feed.faults
    known = Known.of(state)
    reader = Reader(feed, source, web, shown=answer.url)
    read = 0
    for item in newest(feed, source.most):
        mark = stamp(item)
        if known.has(mark):
            known.keep(mark)
            continue
        piece = reader.read(item)
        yield from piece.faults
        if piece.arrival:
            yield piece.arrival
        (known.keep if piece.is_settled else known.fail if piece.is_tried else known.leave)(mark)
        read += 1
        if read % _EVERY == 0:
            # With the old etag: the feed must come again in full if this is as far as it goes.
            yield Checkpoint(
                _validators(state.get("etag"), state.get("modified")) | {"known": known.words(partly=True)}
            )
    # What is to be tried again needs the feed, though it be unchanged.
    validators = _validators(answer.etag, answer.modified) if known.is_settled else {}
    yield Checkpoint(validators | {"known": known.words(partly=False)})


def _validators(etag: str | None, modified: str | None) -> dict[str, str]:
    return {name: value for name, value in (("etag", etag), ("modified", modified)) if value}
