"""`dateline retract`."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import AsJson, InWorkspace, now, opened, print_json
from .telling import plain

__all__ = ["retract"]

_LONGEST = 300


def retract(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ID|URL", help="An id that `dateline articles` prints, or a URL.")],
    why: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Why, in the publisher's words; editions print it.")
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the mark off again.")] = False,
    workspace: InWorkspace = None,
    as_json: AsJson = False,
) -> None:
    """Mark an article as taken back by its publisher, where its source doesn't say so itself.

    It is in no edition any more, and what editions that were sent took from it is to be corrected: see
    `dateline errata`.

    \b
    Example:
      dateline retract https://courier.example/harbour-closes --why "The harbour never closed."
      dateline retract 5d1c8f60b2a94e37 --undo
    """
    from ..pipeline.retracting import reinstate  # noqa: PLC0415 - the database library
    from ..pipeline.retracting import retract as run  # noqa: PLC0415 - as above

    told = " ".join((why or "").split())
    if undo == bool(told) or len(told) > _LONGEST:
        raise typer.BadParameter(f"give either --undo or --why, a text of at most {_LONGEST} characters")
    place = opened(context, workspace)
    found = reinstate(place, article) if undo else run(place, article, why=plain(told), now=now())
    if as_json:
        print_json({**found.as_dict(), "retracted": found.retracted})
        return
    mark = f"retracted: {found.retracted}" if found.retracted is not None else "not retracted any more"
    typer.echo(plain(f"{found.id}  {found.title} ({mark})"))
