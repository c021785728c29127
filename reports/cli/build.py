"""`dateline build`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import Fault
from ..model import Format
from ..workspace import Workspace
from .options import AsJson, InWorkspace, complain, instant, now, opened, print_json, progress, report

if TYPE_CHECKING:
    from ..pipeline.build import Built

__all__ = ["build"]


def build(
    context: typer.Context,
    briefing: Annotated[str, typer.Argument(help="The briefing's key in dateline.toml.")],
    at: Annotated[
        str | None, typer.Option(metavar="ISO", help="The edition's instant; now, if it isn't given.")
    ] = None,
    formats: Annotated[
        str | None, typer.Option(metavar="LIST", help="html,pdf,mail,text,json or some of them.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write the files to DIR, not to var/editions.")
    ] = None,
    collect: Annotated[bool, typer.Option("--collect", help="Collect the briefing's sources first.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Stop when anything can't be read.")] = False,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Render all anew, and keep nothing of it in var/cache/pdf.")
    ] = False,
    workspace: InWorkspace = None,
    as_json: AsJson = False,
) -> None:
    """Build an edition of a briefing. Nothing is sent.

    \b
    Example:
      dateline build morning --at 2025-12-15T07:00 --formats html,pdf
    """
    place = opened(context, workspace)
    wanted = _formats(formats) or place.briefing(briefing).formats
    when = instant(at, zone=place.settings.zone_of(briefing))
    from ..pipeline.pressing import press_of  # noqa: PLC0415 - light beside what follows

    press = press_of(place)
    if Format.PDF in wanted:
        press.prepare()  # it loads while we do
    gone_wrong = _collect(place, briefing) if collect else ()
    with press, progress(f"building {briefing}") as shown:
        from ..pipeline.build import build as build_edition  # noqa: PLC0415 - the whole product

        def step(doing: str) -> None:
            if shown:
                shown.update(shown.task_ids[0], description=doing)

        built = build_edition(
            place,
            briefing,
            at=when,
            formats=wanted,
            out=out,
            strict=strict,
            press=press,
            cached=not no_cache,
            step=step,
        )
    if as_json:
        print_json(built.as_dict(place))
    else:
        _tell(built, place)
    report(gone_wrong)
    raise typer.Exit(1 if built.faults or gone_wrong else 0)


def _tell(built: Built, place: Workspace) -> None:
    report(built.faults)
    if built.model:
        complain(built.model.told())
    typer.echo(f"{built.briefing}, edition {built.edition}, in {place.shown(built.folder)}:")
    for path in built.files.values():
        typer.echo(f"  {place.shown(path)}")


def _collect(place: Workspace, briefing: str) -> tuple[Fault, ...]:
    """Collect what the briefing looks at; return what went wrong."""
    from ..pipeline.collect import collect  # noqa: PLC0415 - the parsers of all kinds

    names = [name for name in place.briefing(briefing).sources if name in place.settings.sources]
    found = collect(place, names, clock=now).sources if names else ()
    failures = tuple(Fault(one.source, one.failure) for one in found if one.failure)
    return (*failures, *(fault for one in found for fault in one.faults))


def _formats(listed: str | None) -> tuple[Format, ...] | None:
    if listed is None:
        return None
    try:
        return tuple(Format(name.strip()) for name in listed.split(","))
    except ValueError as error:
        known = ",".join(form.value for form in Format)
        raise typer.BadParameter(f"{error}; known formats are {known}") from None
