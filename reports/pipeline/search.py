"""Looking into the archive; asking makes no store where there is none."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..errors import ConfigurationError, Fault
from ..model import Edits
from ..workspace import CONFIGURATION, Workspace
from .add import ADDED

if TYPE_CHECKING:
    from ..store import Archive, Hit

__all__ = ["Found", "search"]


@dataclass(frozen=True, slots=True)
class Found:
    """An article that was found, and what changed from each of its versions to the next, the oldest first."""

    hit: Hit
    changes: tuple[Edits, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return what `dateline articles --json` prints of it."""
        told = {"changes": [one.as_dict() for one in self.changes]} if self.changes else {}
        return {**self.hit.article.as_dict(), "snippet": self.hit.snippet, "rank": round(self.hit.rank, 4), **told}


def search(
    workspace: Workspace,
    query: str = "",
    *,
    since: datetime | None = None,
    sources: Collection[str] = (),
    limit: int = 50,
    with_changes: bool = False,
) -> tuple[Found, ...]:
    """Return the articles that fit a query, the best first; without words, those collected last.

    `since` is when they were collected; no `sources` means all. `with_changes` tells what became of them, version by
    version. Raises ConfigurationError for a source that nobody
    knows, StoreError when the archive can't be read.
    """
    url = workspace.settings.store.url
    known = {*workspace.settings.sources, ADDED}
    if url.startswith("sqlite:///") and not workspace.path(url.removeprefix("sqlite:///")).exists():
        _refuse_unknown(sources, known)
        return ()
    from ..store import Archive, open_store  # noqa: PLC0415 - the database library

    with open_store(url, root=workspace.root) as store:
        archive = Archive(store)
        _refuse_unknown(sources, known | set(archive.records()))
        hits = archive.search(query, since=since, sources=sources or None, limit=limit)
        return tuple(Found(hit, _changes(archive, hit) if with_changes else ()) for hit in hits)


def _changes(archive: Archive, hit: Hit) -> tuple[Edits, ...]:
    return archive.changes(hit.article.id) if hit.article.version > 1 else ()


def _refuse_unknown(sources: Collection[str], known: Collection[str]) -> None:
    unknown = next((name for name in sources if name not in known), None)
    if unknown is not None:
        told = f"there is no source {unknown!r}; known: {', '.join(sorted(known))}"
        raise ConfigurationError((Fault(CONFIGURATION, told),))
