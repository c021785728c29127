"""One reader's own copy of an edition's PDF, made by hand, where it isn't mail that brings it."""

from __future__ import annotations

from pathlib import Path

from ..deliver import stamps_of
from ..errors import EditionError, RenderError
from ..model import Format, Reader
from ..prose import wording
from ..shelf import write_whole
from ..workspace import Workspace
from .build import shelf_of

__all__ = ["stamp_copy"]


def stamp_copy(
    workspace: Workspace, key: str, name: str, target: Path, *, edition: int | None = None, across: bool = False
) -> int:
    """Write a copy of an edition's PDF (the latest by default) that is stamped for somebody; return its number.

    With `across` the stamp also runs across each page.

    Raises EditionError when there is no such edition, it has no PDF, or `target` lies on the shelf, RenderError when
    the name can't be set or `target` can't be written.
    """
    from ..render.pdf.stamp import Stamper, settable, shown  # noqa: PLC0415 - only where copies are stamped

    workspace.briefing(key)
    if target.resolve().is_relative_to(workspace.editions.resolve()):
        raise EditionError(f"{target} belongs to the shelf of editions; name another file with --out")
    if not settable(shown(name)):
        raise RenderError(f"{name!r} has letters other than Latin, Cyrillic and Greek; give it in one of these")
    shelf = shelf_of(workspace, key)
    with shelf.locked():
        number, folder = shelf.existing(edition)
        path = folder / Format.PDF.filename
        if not path.is_file():
            raise EditionError(f"edition {number} of {key} has no {path.name}; build it again with the format `pdf`")
        content = path.read_bytes()
    copy_for = wording(workspace.settings.language_of(key)).terms.copy_for
    (text,) = stamps_of((Reader("", name),), "name", copy_for=copy_for).values()
    try:
        write_whole(target, Stamper.of(content, (text,)).copy(text, across=across))
    except OSError as error:
        raise RenderError(f"{target} can't be written: {error.strerror or error}") from error
    return number
