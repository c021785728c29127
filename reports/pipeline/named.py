"""An article by the name that somebody types: a file, or the id of one in the archive."""

from __future__ import annotations

import re
from pathlib import Path

from ..errors import ArticleError
from ..intake import read
from ..model import Article
from ..workspace import Workspace

__all__ = ["archived", "has_archive", "named"]

_ID = re.compile(r"[0-9a-f]{16}")


def named(workspace: Workspace, name: str) -> Article:
    """Return an article: of the file of this name, relative to the workspace, else of this id in the archive.

    Raises ArticleError when there is neither, or the file can't be read.
    """
    path = workspace.root / name
    if not path.exists() and (found := archived(workspace, name)):
        return found
    return read(path, shown=workspace.shown(path))


def archived(workspace: Workspace, name: str) -> Article | None:
    """Return the article of an id in the archive; None where this is no id, or there is no archive.

    Raises ArticleError for an id that the archive doesn't know.
    """
    if not _ID.fullmatch(name) or not has_archive(workspace):
        return None
    from ..store import Archive, open_store  # noqa: PLC0415 - the database library

    with open_store(workspace.settings.store.url, root=workspace.root) as store:
        article = Archive(store).article(name)
    if article is None:
        raise ArticleError(name, "is no article of the archive; `dateline articles` lists them")
    return article


def has_archive(workspace: Workspace) -> bool:
    """Say whether there is a store to look into; asking makes none."""
    url = workspace.settings.store.url
    return not url.startswith("sqlite:///") or Path(workspace.path(url.removeprefix("sqlite:///"))).exists()
