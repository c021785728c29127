"""`dateline new`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..errors import WorkspaceError
from ..shipped import sample_files
from ..workspace import CONFIGURATION

__all__ = ["new"]


def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make; it may exist, if it is empty.")],
) -> None:
    """Write a workspace with sample articles, readers and two briefings.

    \b
    Example:
      dateline new desk && cd desk && dateline build morning
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WorkspaceError(f"{folder} exists and isn't an empty folder; name another one")
    for source, relative in sample_files():
        target = folder / relative
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    (folder / "templates").mkdir()
    (folder / ".gitignore").write_text("var/\n", encoding="utf-8")
    typer.echo(f"{folder / CONFIGURATION} is ready. Next: cd {folder} && dateline build morning")
