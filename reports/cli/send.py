"""`dateline send`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .options import AsJson, InWorkspace, now, opened, owner, print_json, progress

if TYPE_CHECKING:
    from ..pipeline.send import Sent
    from ..workspace import Workspace

__all__ = ["send"]


def send(
    context: typer.Context,
    briefing: Annotated[str, typer.Argument(help="The briefing's key in dateline.toml.")],
    edition: Annotated[
        int | None, typer.Option(metavar="N", help="The edition; the latest, if it isn't given.")
    ] = None,
    to: Annotated[str | None, typer.Option(metavar="ADDRESS", help="Send a [TEST] to this address alone.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say who would get it; send nothing.")] = False,
    workspace: InWorkspace = None,
    as_json: AsJson = False,
) -> None:
    """Send an edition to every reader who doesn't have it yet.

    \b
    Example:
      dateline send morning --dry-run && dateline send morning
    """
    place = opened(context, workspace)
    if dry_run and to is not None:
        raise typer.BadParameter("choose one of --to and --dry-run")
    if dry_run:
        _plan(place, briefing, edition, as_json)
        return
    sent = _send(place, briefing, edition) if to is None else _send_test(place, briefing, edition, to)
    tally = sent.tally.as_dict()
    if as_json:
        print_json(sent.as_dict())
    else:
        counts = ", ".join(f"{count} {state.replace('_', ' ')}" for state, count in tally.items() if count)
        typer.echo(f"{briefing}, edition {sent.edition}: {counts or 'no readers'}")
    raise typer.Exit(0 if sent.tally.is_complete else 3)


def _send(place: Workspace, briefing: str, edition: int | None) -> Sent:
    from ..pipeline.send import send as send_edition  # noqa: PLC0415 - the store and its database

    with progress(f"sending {briefing}") as shown:

        def advance(done: int, total: int) -> None:
            if shown:
                shown.update(shown.task_ids[0], completed=done, total=total)

        return send_edition(place, briefing, edition=edition, clock=now, owner=owner(), progress=advance)


def _send_test(place: Workspace, briefing: str, edition: int | None, to: str) -> Sent:
    from ..pipeline.send import send_test  # noqa: PLC0415

    return send_test(place, briefing, to, clock=now, edition=edition)


def _plan(place: Workspace, briefing: str, edition: int | None, as_json: bool) -> None:
    from ..pipeline.send import preview_send  # noqa: PLC0415

    planned = preview_send(place, briefing, edition=edition)
    if as_json:
        print_json(planned.as_dict())
        return
    for address, state in planned.readers.items():
        typer.echo(f"{address}: {state}")
    typer.echo(f"{briefing}, edition {planned.edition}: {planned.due} would be sent, {planned.size} bytes each")
