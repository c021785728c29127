"""`dateline verify`."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import AsJson, InWorkspace, opened, print_json, report
from .telling import plain

__all__ = ["verify"]


def verify(
    context: typer.Context,
    briefing: Annotated[str, typer.Argument(help="The briefing's key in dateline.toml.")],
    edition: Annotated[
        int | None, typer.Argument(min=1, metavar="[EDITION]", help="Its number; the latest, if it isn't given.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Name everything that differs, not only the first.")] = False,
    workspace: InWorkspace = None,
    as_json: AsJson = False,
) -> None:
    """Make an edition again from what the workspace holds now, and name the first input that differs.

    Nothing is written or sent, nobody is asked, and nothing kept from an earlier build is used.

    \b
    Example:
      dateline verify morning
      dateline verify morning 3 --all
    """
    from ..pipeline.verify import verify as verified  # noqa: PLC0415 - the whole product

    found = verified(opened(context, workspace), briefing, edition)
    if as_json:
        print_json(found.as_dict())
    else:
        report(found.faults)
        for one in found.differences if every else found.differences[:1]:
            typer.echo(plain(str(one)))
        more = len(found.differences) - 1
        if more > 0 and not every:
            typer.echo(f"{more} more {'differs' if more == 1 else 'differ'}; --all names them")
        if not found.differences:
            typer.echo(
                f"{briefing}, edition {found.edition}: made again, every byte of {', '.join(found.files)} is equal"
            )
    raise typer.Exit(1 if found.differences else 0)
