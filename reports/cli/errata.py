"""`dateline errata`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .options import AsJson, InWorkspace, instant, opened, print_json, report
from .telling import plain

if TYPE_CHECKING:
    from ..compose.errata import Due

__all__ = ["errata"]


def errata(
    context: typer.Context,
    briefing: Annotated[str, typer.Argument(help="The briefing's key in dateline.toml.")],
    draft: Annotated[bool, typer.Option("--draft", help="Build an edition of corrections; nothing is sent.")] = False,
    changed: Annotated[
        bool, typer.Option("--changed", help="In the draft, also what changed articles don't say any more.")
    ] = False,
    at: Annotated[str | None, typer.Option(metavar="ISO", help="The instant; now, if it isn't given.")] = None,
    workspace: InWorkspace = None,
    as_json: AsJson = False,
) -> None:
    """Print what editions that were sent said wrongly, since an editor ruled, or an article changed or was retracted.

    \b
    Example:
      dateline errata morning
      dateline errata morning --draft && dateline send morning
    """
    from ..pipeline.errata import draft_errata, due_errata  # noqa: PLC0415 - the whole product

    place = opened(context, workspace)
    place.briefing(briefing)
    when = instant(at, zone=place.settings.zone_of(briefing))
    if draft:
        built = draft_errata(place, briefing, at=when, changed=changed)
        if as_json:
            print_json(built.as_dict(place))
        else:
            report(built.faults)
            typer.echo(f"{briefing}, edition {built.edition}, a draft of corrections, in {place.shown(built.folder)}")
        raise typer.Exit(1 if built.faults else 0)
    found = due_errata(place, briefing, at=when)
    if as_json:
        print_json(found.as_dict())
    else:
        report(found.faults)
        for due in found.due:
            typer.echo(_told(due))
        if not found.due:
            typer.echo(f"nothing is to be corrected in the editions of {briefing}")
    raise typer.Exit(1 if found.faults else 0)


def _told(due: Due) -> str:
    right = plain(due.right) if due.right is not None else "nothing in its place"
    since = f", since {due.since.isoformat()}" if due.since else ""
    headline = f"No. {due.edition}, {due.at.date().isoformat()}: {plain(due.headline)}"
    return f"{headline}\n  said {due.kind}: {plain(due.said)}\n  right: {right}\n  {plain(due.why)}{since}"
