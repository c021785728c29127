"""`dateline add`."""

from __future__ import annotations

import sys
from io import BufferedReader
from pathlib import Path
from typing import Annotated, cast

import typer

from ..errors import ArticleError
from .options import AsJson, InWorkspace, now, opened, print_json, report
from .telling import plain

__all__ = ["add"]


def add(
    context: typer.Context,
    what: Annotated[
        str, typer.Argument(metavar="URL|FILE|-", help="A page, a file, or - for an article on standard input.")
    ],
    workspace: InWorkspace = None,
    as_json: AsJson = False,
) -> None:
    """Add an article to the archive, under the source “added”.

    Standard input may be text with its title on the first line, Markdown, a page, or many articles as JSON Lines.

    \b
    Example:
      dateline add https://courier.example/harbour-closes
      dateline add notes/harbour.txt
      export-wire | dateline add -
    """
    from ..pipeline.add import add as run  # noqa: PLC0415 - the whole product

    place = opened(context, workspace)
    if what == "-" and sys.stdin is None:
        raise ArticleError("standard input", "is closed")
    given = cast("BufferedReader", sys.stdin.buffer) if what == "-" else what
    found = run(place, given, clock=now, here=Path.cwd())
    if as_json:
        print_json(found.as_dict())
    else:
        for article, kept in found.articles:
            typer.echo(plain(f"{kept.value}: {article.id}  {article.title}"))
        report(found.faults)
    raise typer.Exit(1 if found.faults else 0)
