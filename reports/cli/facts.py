"""`dateline facts`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import ArticleError, WorkspaceError
from .options import AsJson, InWorkspace, opened, print_json, report
from .telling import told

if TYPE_CHECKING:
    from ..facts import Office
    from ..model import ArticleFacts, Ruling

__all__ = ["facts"]


def facts(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE|-", help="An article, or - for text on standard input.")],
    workspace: InWorkspace = None,
    as_json: AsJson = False,
) -> None:
    """Print the facts of one article under their sentences, each with its place in the text, and what the checks found.

    In a workspace, its table of offices is held against the article, and its rulings count.

    \b
    Example:
      dateline facts data/articles/merrow-courier-storm.txt --json
    """
    found = _facts_of(file, *_desk(context, workspace))
    if as_json:
        print_json(found.as_dict())
        return
    typer.echo(told(found, highlighted=sys.stdout.isatty()))


def _desk(context: typer.Context, workspace: Path | None) -> tuple[tuple[Office, ...], tuple[Ruling, ...]]:
    """Return the workspace's table of offices and its rulings; none where there is no workspace."""
    from ..pipeline.offices import read_offices  # noqa: PLC0415
    from ..pipeline.rulings import read_rulings  # noqa: PLC0415

    try:
        place = opened(context, workspace)
    except WorkspaceError:
        if workspace or context.obj:
            raise
        return (), ()
    offices, wrong = read_offices(place)
    rulings, unread = read_rulings(place)
    report((*wrong, *unread))
    return offices, rulings


def _facts_of(file: str, offices: tuple[Office, ...], rulings: tuple[Ruling, ...]) -> ArticleFacts:
    from ..facts import extract, facts_of  # noqa: PLC0415 - only here
    from ..intake import LARGEST, read, read_text  # noqa: PLC0415

    if file == "-":
        if sys.stdin is None:
            raise ArticleError("standard input", "is closed")
        read_in = extract(read_text(sys.stdin.buffer.read(LARGEST + 1), shown="standard input")).article
        return facts_of(read_in, offices=offices, rulings=rulings)
    return facts_of(read(Path(file), shown=file), offices=offices, rulings=rulings)
