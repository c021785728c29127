"""One article into the archive by hand: a page, a file, or what stands on standard input."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from ..errors import ArticleError, Fault
from ..model import Arrival, Article, Kept, SourceRecord
from ..settings import Kind, Source
from ..workspace import Workspace
from .collect import Collector, default_collector, guarded_web
from .keeping import keep

__all__ = ["ADDED", "Added", "add"]

ADDED = "added"
"""The source of what was added by hand."""
_STDIN = "standard input"


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
    what: str | bytes,
    *,
    clock: Callable[[], datetime],
    here: Path,
    collector: Collector | None = None,
    web: Callable[[Source], Any] | None = None,
) -> Added:
    """Add the article at a URL, in a file (relative to `here`), or in bytes from standard input, to the archive.

    Of the web, the hosts are open that the desk's sources allow. Raises ArticleError or SourceError for what can't
    become an article, StoreError when the archive can't be written.
    """
    if isinstance(what, str) and what.startswith(("https://", "http://")):
        arrivals, faults = _from_web(workspace, what, clock, collector or default_collector(), web or guarded_web())
    else:
        arrivals, faults = [_from_bytes(what) if isinstance(what, bytes) else _from_file(workspace, here / what)], []
    from ..store import Archive, open_store  # noqa: PLC0415 - the database library

    with open_store(workspace.settings.store.url, root=workspace.root) as store:
        kept, wrong = keep(Archive(store), arrivals, source=ADDED, now=clock())
    pairs = zip((replace(arrival.article, source=ADDED) for arrival in arrivals), kept, strict=False)
    return Added(tuple(pairs), (*faults, *wrong))


def _from_web(
    workspace: Workspace,
    url: str,
    clock: Callable[[], datetime],
    collector: Collector,
    web: Callable[[Source], Any],
) -> tuple[list[Arrival], list[Fault]]:
    allow = tuple({host: None for source in workspace.settings.sources.values() for host in source.allow})
    try:
        source = Source(kind=Kind.PAGE, url=url, allow=allow)  # type: ignore[call-arg]  # pydantic fills the defaults
    except ValueError:
        raise ArticleError(url, "is no address of a page; write one like https://news.example.org/storm") from None
    arrivals: list[Arrival] = []
    faults: list[Fault] = []
    with web(source) or nullcontext() as way:
        record, root = SourceRecord(ADDED), workspace.root
        for event in collector(ADDED, source, record=record, root=root, web=way, now=clock()):
            if isinstance(event, Arrival):
                arrivals.append(event)
            elif isinstance(event, Fault):
                faults.append(event)
    if not arrivals and len(faults) == 1:
        raise ArticleError(faults[0].path, faults[0].message)
    return arrivals, faults


def _from_file(workspace: Workspace, path: Path) -> Arrival:
    from ..intake import read  # noqa: PLC0415 - the parsers

    shown = workspace.shown(path.resolve())
    return _arrival(read(path, shown=shown), shown)


def _from_bytes(data: bytes) -> Arrival:
    from ..intake import read_bare  # noqa: PLC0415 - the parsers

    article = read_bare(data, shown=_STDIN)
    return _arrival(article, f"text:{article.id}")


def _arrival(article: Article, name: str) -> Arrival:
    from ..intake.web import canonical_url  # noqa: PLC0415 - as above

    return Arrival(article, canonical_url(article.url) if article.url else name)
