"""Which files a template can reach: those that really lie in a template folder, of a bounded size, and no others."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from mimetypes import guess_type
from pathlib import Path

__all__ = ["MAX_BYTES", "kind_of", "picture", "within"]

MAX_BYTES = 4_000_000


def within(path: Path, folders: Sequence[Path]) -> Path | None:
    """Return the file that a path leads to; None when it lies elsewhere, links followed, or is too large."""
    try:
        real = path.resolve(strict=True)
        inside = any(real.is_relative_to(folder.resolve()) for folder in folders)
        return real if inside and real.is_file() and real.stat().st_size <= MAX_BYTES else None
    except (OSError, ValueError):
        return None


def kind_of(path: Path) -> str:
    """Return a file's media type by its ending."""
    return guess_type(path.name)[0] or "application/octet-stream"


def picture(name: str, *, folders: Sequence[Path]) -> str:
    """Return a picture of the template folders as a `data:` URL, so that a page stays one file.

    The user's folder comes first. Raises ValueError when there is no such picture of at most 4 MB.
    """
    for folder in folders:
        path = within(folder / name, folders)
        if path and kind_of(path).startswith("image/"):
            return f"data:{kind_of(path)};base64,{b64encode(path.read_bytes()).decode('ascii')}"
    raise ValueError(f"there is no picture {name!r} of at most 4 MB in the template folders")
