"""Looking into the archive; asking makes no store where there is none."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from ..errors import ConfigurationError, Fault
from ..workspace import CONFIGURATION, Workspace
from .add import ADDED

if TYPE_CHECKING:
    from ..store import Hit

__all__ = ["search"]


def search(
    workspace: Workspace,
    query: str = "",
    *,
    since: datetime | None = None,
    sources: Collection[str] = (),
    limit: int = 50,
) -> tuple[Hit, ...]:
    """Return the articles that fit a query, the best first; without words, those collected last.

    `since` is when they were collected; no `sources` means all. Raises ConfigurationError for a source that nobody
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
        return archive.search(query, since=since, sources=sources or None, limit=limit)


def _refuse_unknown(sources: Collection[str], known: Collection[str]) -> None:
    unknown = next((name for name in sources if name not in known), None)
    if unknown is not None:
        told = f"there is no source {unknown!r}; known: {', '.join(sorted(known))}"
        raise ConfigurationError((Fault(CONFIGURATION, told),))
