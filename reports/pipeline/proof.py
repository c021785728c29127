"""One article's proof, from its facts to a file that appears whole or not at all."""

from __future__ import annotations

from pathlib import Path

from .. import shipped
from ..errors import ArticleError, EditionError, RenderError
from ..model import ArticleFacts
from ..render import prove
from ..shelf import write_whole
from ..workspace import Workspace

__all__ = ["proof_of", "write_proof"]


def proof_of(found: ArticleFacts, workspace: Workspace | None) -> bytes:
    """Return an article's proof, set by the workspace's templates and in its language; by ours where there is none.

    Raises TemplateError with file and line.
    """
    if workspace is None:
        return prove(found, folders=(shipped.templates(),), workspace=Path.cwd())
    language = workspace.settings.desk.language
    return prove(found, folders=workspace.template_folders, workspace=workspace.root, language=language)


def write_proof(page: bytes, target: Path, *, article: Path | None, workspace: Workspace | None) -> None:
    """Write a proof, in place of an earlier one.

    Raises ArticleError where `target` is the article itself, EditionError where it lies on the shelf of editions, and
    RenderError where it can't be a file.
    """
    if article is not None and target.exists() and target.samefile(article):
        raise ArticleError(str(target), "is the article itself; name another file with --html")
    if workspace is not None and target.resolve().is_relative_to(workspace.editions.resolve()):
        raise EditionError(f"{target} belongs to the shelf of editions; name another file with --html")
    if target.exists() and not target.is_file():
        raise RenderError(f"{target} is no file to write; name one with --html, or - for standard output")
    if not target.parent.is_dir():
        raise RenderError(f"there is no folder {target.parent} to write {target.name} into")
    write_whole(target, page)
