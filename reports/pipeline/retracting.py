"""A piece that its publisher took back, which no feed said: marked by an editor, so that its facts are corrected."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from ..errors import ArticleError
from ..model import Article
from ..workspace import Workspace
from .named import has_archive

if TYPE_CHECKING:
    from ..store import Archive

__all__ = ["reinstate", "retract"]


def retract(workspace: Workspace, name: str, *, why: str, now: datetime) -> Article:
    """Mark a piece of the archive as taken back; return it, with the reason.

    `name` is its address, an article's id, or the archive's key. Raises ArticleError for what the archive doesn't know,
    and for what is marked already: the first reason stays.
    """
    from ..store import Archive, open_store  # noqa: PLC0415 - the database library

    _require_archive(workspace, name)
    with open_store(workspace.settings.store.url, root=workspace.root) as store:
        archive = Archive(store)
        found = _piece(archive, name)
        if found.retracted is not None:
            told = f"is marked already ({found.retracted}); to tell another reason, take that back first with --undo"
            raise ArticleError(name, told)
        archive.retract(_key(name), why=why, now=now)
        return _piece(archive, name)


def reinstate(workspace: Workspace, name: str) -> Article:
    """Take a retraction back; return the piece. Raises ArticleError where it is unknown, or not marked."""
    from ..store import Archive, open_store  # noqa: PLC0415 - the database library

    _require_archive(workspace, name)
    with open_store(workspace.settings.store.url, root=workspace.root) as store:
        archive = Archive(store)
        _piece(archive, name)
        if not archive.reinstate(_key(name)):
            raise ArticleError(name, "isn't marked as retracted; there is nothing to undo")
        return _piece(archive, name)


def _require_archive(workspace: Workspace, name: str) -> None:
    if not has_archive(workspace):
        raise ArticleError(name, "is no article of the archive, which is empty; `dateline collect` fills it")


def _piece(archive: Archive, name: str) -> Article:
    """Return the current version of a piece."""
    versions = archive.versions(_key(name))
    if not versions:
        raise ArticleError(name, "is no article of the archive; `dateline articles` lists them with their ids")
    return versions[-1]


def _key(name: str) -> str:
    """Return an address as the archive knows it, whatever was copied along with it; other names as they are."""
    from ..intake.web import canonical_url  # noqa: PLC0415 - only for who retracts

    return canonical_url(name) if name.startswith(("https://", "http://")) else name
