"""`dateline stamp`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .options import AsJson, InWorkspace, opened, print_json

__all__ = ["stamp"]


def stamp(
    context: typer.Context,
    briefing: Annotated[str, typer.Argument(help="The briefing's key in dateline.toml.")],
    name: Annotated[str, typer.Option("--for", metavar="NAME", help="Whom the copy is for.")],
    out: Annotated[Path, typer.Option(metavar="FILE", help="The file to write.")],
    edition: Annotated[
        int | None, typer.Option(metavar="N", help="The edition; the latest, if it isn't given.")
    ] = None,
    across: Annotated[bool, typer.Option("--across", help="Let the name run across each page too, very pale.")] = False,
    workspace: InWorkspace = None,
    as_json: AsJson = False,
) -> None:
    """Write a copy of an edition's PDF that says on every page whom it is for.

    \b
    Example:
      dateline stamp morning --for "Ida Renn" --out renn.pdf
    """
    from ..pipeline.stamping import stamp_copy  # noqa: PLC0415 - what makes copies

    number = stamp_copy(opened(context, workspace), briefing, name, out, edition=edition, across=across)
    if as_json:
        print_json({"briefing": briefing, "edition": number, "file": str(out)})
    else:
        typer.echo(f"{briefing}, edition {number}: {out}")
