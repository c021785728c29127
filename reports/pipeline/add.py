"""Articles into the archive by hand: a page, a file, or what stands on standard input."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from io import BufferedReader
from pathlib import Path
from typing import Any

from ..errors import ArticleError, Fault
from ..model import Arrival, Article, Kept, SourceRecord
from ..settings import Kind, Source
from ..workspace import Workspace
from .batches import Yielded, batches
from .collect import Collector, default_collector, guarded_web
from .keeping import keep

__all__ = ["ADDED", "Added", "add"]

ADDED = "added"
"""The source of what was added by hand."""
_LINES = (".jsonl", ".ndjson")


@dataclass(frozen=True, slots=True)
class Added:
    """What was added, each article with what became of it, and what was at fault."""

    articles: tuple[tuple[Article, Kept], ...]
    faults: tuple[Fault, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return what `dateline add --json` prints."""
        return {
            "articles": [{**article.as_dict(), "kept": kept.value} for article, kept in self.articles],
            "faults": [fault.as_dict() for fault in self.faults],
        }


def add(
    workspace: Workspace,
    what: str | BufferedReader,
    *,
    clock: Callable[[], datetime],
    here: Path,
    collector: Collector | None = None,
    web: Callable[[Source], Any] | None = None,
) -> Added:
    """Add the article at a URL or in a file (relative to `here`), or all that are in a stream, to the archive.

    A host that the desk's feeds and pages allow is open where it is the address's own, but not to another's redirect.
    Raises ArticleError or SourceError where nothing can become an article, StoreError where the archive isn't writable.
    """
    if not isinstance(what, str):
        events = _from_stream(what)
    elif what.startswith(("https://", "http://")):
        events = _from_web(workspace, what, clock, collector or default_collector(), web or guarded_web())
    else:
        events = _from_file(workspace, here / what)
    found = _kept(workspace, events, clock)
    if not found.articles and len(found.faults) == 1:
        fault = found.faults[0]
        raise ArticleError(fault.path, fault.message, line=fault.line)
    return found


def _kept(workspace: Workspace, events: Iterator[Yielded], clock: Callable[[], datetime]) -> Added:
    from ..store import Archive, open_store  # noqa: PLC0415 - the database library

    articles: list[tuple[Article, Kept]] = []
    faults: list[Fault] = []
    with open_store(workspace.settings.store.url, root=workspace.root) as store:
        for batch in batches(ADDED, events):
            kept, wrong = keep(Archive(store), batch.arrivals, source=ADDED, now=clock())
            articles += zip((replace(one.article, source=ADDED) for one in batch.arrivals), kept, strict=False)
            faults += (*batch.faults, *wrong)
            if batch.failure:
                raise batch.failure
    return Added(tuple(articles), tuple(faults))


def _from_web(
    workspace: Workspace,
    url: str,
    clock: Callable[[], datetime],
    collector: Collector,
    web: Callable[[Source], Any],
) -> Iterator[Yielded]:
    from ..intake.web.place import is_host_of  # noqa: PLC0415 - as above

    # A mailbox's host is open to mail, not to whoever writes its address into a link.
    feeds = [source for source in workspace.settings.sources.values() if source.kind is not Kind.IMAP]
    allow = tuple(dict.fromkeys(host for source in feeds for host in source.allow if is_host_of(host, url)))
    try:
        source = Source(kind=Kind.PAGE, url=url, allow=allow)  # type: ignore[call-arg]  # pydantic fills the defaults
    except ValueError:
        yield Fault(url, "is no address of a page; write one like https://news.example.org/storm")
        return
    with web(source) as way:
        record, root = SourceRecord(ADDED), workspace.root
        yield from collector(ADDED, source, record=record, root=root, web=way, now=clock())


def _from_file(workspace: Workspace, path: Path) -> Iterator[Yielded]:
    from ..intake.read import read_all  # noqa: PLC0415 - the parsers
    from ..intake.web import canonical_url  # noqa: PLC0415 - as above

    shown = workspace.shown(path.resolve())
    if path.suffix.lower() in _LINES and path.is_file():
        with path.open("rb") as stream:
            yield from _from_stream(stream, shown)
        return
    try:
        for article in read_all(path, shown=shown):
            key = canonical_url(article.url) if article.url else article.origin or shown
            yield Arrival(article, key, article.retracted)
    except ArticleError as error:
        yield error.fault


def _from_stream(stream: BufferedReader, shown: str = "standard input") -> Iterator[Yielded]:
    from ..intake.standard_input import read_standard_input  # noqa: PLC0415 - the parsers

    yield from read_standard_input(stream, shown=shown)
