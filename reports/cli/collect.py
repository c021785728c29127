"""`dateline collect`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .options import AsJson, InWorkspace, complain, now, opened, print_json, progress, report
from .telling import plain

if TYPE_CHECKING:
    from ..pipeline.collected import FromSource

__all__ = ["collect"]


def collect(
    context: typer.Context,
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="SOURCE", help="Names of [sources.NAME]; by default all.")
    ] = None,
    workspace: InWorkspace = None,
    as_json: AsJson = False,
) -> None:
    """Collect what the desk's sources have into the archive; a broken source never stops the others.

    What was known already stays as it is, another text under the same address is a new version. Stopped at any moment,
    the next collection goes on from there.

    \b
    Example:
      dateline collect
      dateline collect courier harbour-office --json
    """
    from ..pipeline.collect import collect as run  # noqa: PLC0415 - the whole product

    place = opened(context, workspace)
    with progress("collecting") as shown:

        def step(name: str, arrived: int) -> None:
            if shown is not None:
                shown.update(shown.task_ids[0], description=f"{name}: {arrived} articles" if arrived else name)

        found = run(place, sources, clock=now, step=step)
    if as_json:
        print_json(found.as_dict())
    else:
        for one in found.sources:
            typer.echo(_line(one))
            report(one.faults)
            if one.further:
                complain(f"{one.source}: {one.further} further faults")
    raise typer.Exit(0 if found.is_sound else 1)


def _line(one: FromSource) -> str:
    counts = ", ".join(f"{count} {kept.value}" for kept, count in sorted(one.kept.items()) if count)
    told = [counts or "nothing new" * (not (one.failure or one.waits or one.busy))]
    told += [f"failed: {one.failure}"] if one.failure else []
    told += [f"asked us to come again after {one.waits:%Y-%m-%d %H:%M} UTC"] if one.waits else []
    told += ["another process is collecting it"] if one.busy else []
    return plain(f"{one.source}: {'; '.join(filter(None, told))}")
