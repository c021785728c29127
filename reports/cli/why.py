"""`dateline why`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .options import AsJson, InWorkspace, instant, opened, print_json, report
from .telling import plain

if TYPE_CHECKING:
    from ..model import Verdict

__all__ = ["why"]


def why(
    context: typer.Context,
    briefing: Annotated[str, typer.Argument(help="The briefing's key in dateline.toml.")],
    edition: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Of an edition on the shelf, as it was decided then.")
    ] = None,
    at: Annotated[str | None, typer.Option(metavar="ISO", help="Of an edition that would be built for then.")] = None,
    workspace: InWorkspace = None,
    as_json: AsJson = False,
) -> None:
    """Print for each story why it is in an edition, where, or out. Nothing is written.

    \b
    Example:
      dateline why morning
      dateline why morning --edition 3
    """
    from ..pipeline.why import reasons_now, reasons_of  # noqa: PLC0415 - the whole product

    if edition is not None and at is not None:
        raise typer.BadParameter("--edition and --at can't stand together: one is built, the other would be")
    place = opened(context, workspace)
    place.briefing(briefing)
    if edition is not None:
        found = reasons_of(place, briefing, edition)
    else:
        found = reasons_now(place, briefing, at=instant(at, zone=place.settings.zone_of(briefing)))
    if as_json:
        print_json(found.as_dict())
    else:
        report(found.faults)
        for verdict in found.verdicts:
            typer.echo(_told(verdict))
        if not found.verdicts:
            typer.echo("no stories: nothing was found in the period of this edition")
    raise typer.Exit(1 if found.faults else 0)


def _told(verdict: Verdict) -> str:
    where = f"{verdict.place:>3}." if verdict.place is not None else "  – "
    section = f"  [{plain(verdict.section)}]" if verdict.section else ""
    parts = "; ".join(f"{s.part} {s.points:+.2f} ({plain(s.reason)})" for s in verdict.scores)
    decided = f"{'in' if verdict.place is not None else 'out'}: {plain(verdict.reason)}"
    return f"{where} {plain(verdict.title)}{section}\n     {decided}\n     {verdict.points:.2f} = {parts or 'nothing'}"
