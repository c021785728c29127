"""Every kind of source, collected in one way: the kinds read; here articles get what the source says of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from importlib import import_module
from pathlib import Path

from ..errors import ArticleError, DatelineError, SourceError
from ..model import Arrival, Article, SourceRecord, Tlp
from ..settings import Kind, Source
from .shape import Collect, Yielded
from .web import Web

__all__ = ["collect"]

# Named, not imported: a desk of feeds shouldn't wait for what reads mail.
_ROOMS = {
    Kind.FEED: (".feeds", "collect_feed"),
    Kind.PAGE: (".single_page", "collect_page"),
    Kind.FOLDER: (".folder", "collect_folder"),
    Kind.JSONL: (".json_lines", "collect_json_lines"),
    Kind.MAILDIR: (".mailbox", "collect_maildir"),
    Kind.MBOX: (".mailbox", "collect_mbox"),
    Kind.IMAP: (".mailbox", "collect_imap"),
}
# A day has ended everywhere on Earth twelve hours after it ended in UTC.
_WHOLE_DAY = timedelta(hours=36)


def collect(
    name: str, source: Source, *, record: SourceRecord, root: Path, web: Web, now: datetime
) -> Iterator[Yielded]:
    """Yield the articles that a source has and `record` doesn't know, faults of single items, and checkpoints.

    A checkpoint comes only after everything that it stands for: store what came before it together with it. Paths are
    relative to `root`. Raises SourceError when the source fails as a whole; what was yielded before stays right.
    """
    room, function = _ROOMS[source.kind]
    reading: Collect = getattr(import_module(room, __package__), function)
    try:
        for item in reading(name, source, record=record, root=root, web=web, now=now):
            yield _arrived(item, name, source, now) if isinstance(item, Arrival) else item
    except ArticleError as error:
        raise SourceError(error.path, error.reason) from error
    except (DatelineError, MemoryError):
        raise
    except Exception as error:
        reason = f"can't be collected: {type(error).__name__}: {error}"[:300]
        raise SourceError(source.url or source.path or name, reason) from error


def _arrived(item: Arrival, name: str, source: Source, now: datetime) -> Arrival:
    """Return an arrival with what its source says of all; only the archive knows the first sight of what has no day."""
    held = source.embargo_hours if item.article.published is None else None
    hold = timedelta(hours=held) if held is not None else item.hold
    return replace(item, article=handled(item.article, name, source, now), hold=hold)


def handled(article: Article, name: str, source: Source, now: datetime) -> Article:
    """Return an article with what its source says of all its articles.

    The stricter of two TLP labels and the later of two embargoes hold; what the article says of itself stays otherwise.
    An embargo of hours without a publication to count from is none here; `collect` gives it as the arrival's `hold`.
    """
    return replace(
        article,
        source=name,
        seen=now,
        publisher=article.publisher or source.publisher,
        official=article.official or source.official,
        tlp=Tlp.highest(article.tlp, source.tlp),
        embargo=_later(article.embargo, _embargo(article.published, source.embargo_hours)),
    )


def _embargo(published: datetime | date | None, hours: float | None) -> datetime | None:
    """Count from the latest instant that the publication can mean: of a day, its end everywhere."""
    if hours is None or published is None:
        return None
    whole = datetime.combine(published, time(), UTC) + _WHOLE_DAY
    return (published if isinstance(published, datetime) else whole) + timedelta(hours=hours)


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max((instant for instant in (one, other) if instant), default=None)
