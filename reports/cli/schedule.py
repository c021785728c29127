"""`dateline next` and `dateline status`."""

from __future__ import annotations

from typing import Annotated

import typer

from .options import AsJson, InWorkspace, instant, now, opened, print_json

__all__ = ["next_", "status"]


def next_(
    context: typer.Context,
    briefing: Annotated[str, typer.Argument(help="The briefing's key in dateline.toml.")],
    count: Annotated[int, typer.Option("-n", min=1, max=1000, help="How many instants.")] = 10,
    after: Annotated[str | None, typer.Option(metavar="ISO", help="From when on; now, if it isn't given.")] = None,
    workspace: InWorkspace = None,
    as_json: AsJson = False,
) -> None:
    """Print when a briefing is due next.

    \b
    Example:
      dateline next morning -n 5 --after 2026-03-27T12:00
    """
    from ..pipeline.cadence import upcoming  # noqa: PLC0415 - only here

    place = opened(context, workspace)
    place.briefing(briefing)
    found = upcoming(place, briefing, count=count, after=instant(after, zone=place.settings.zone_of(briefing)))
    if as_json:
        print_json([{"briefing": briefing, "at": slot.at.isoformat(), "note": slot.note} for slot in found])
        return
    for slot in found:
        typer.echo(f"{slot.at:%a} {slot.at.isoformat()}" + (f"  {slot.note}" if slot.note else ""))


def status(context: typer.Context, workspace: InWorkspace = None, as_json: AsJson = False) -> None:
    """Print the last run and the next instant of every briefing, and whether the cadence is being kept.

    \b
    Example:
      dateline status --json
    """
    from ..pipeline.cadence import status as look  # noqa: PLC0415 - the store and its database

    found = look(opened(context, workspace), now=now())
    if as_json:
        print_json(found)
        return
    for line in found["briefings"]:
        last = line["last"]
        told = f"{last['scheduled_for']} {last['state'].replace('_', ' ')}" if last else "never"
        late = f", late by {line['late']:.0f} s" if line["late"] else ""
        typer.echo(f"{line['briefing']}: last {told}; next {line['next'] or 'on demand'}{late}")
    typer.echo("the cadence is being kept" if found["ticking"] else "nobody keeps the cadence; start `dateline watch`")
