"""`dateline check`."""

from __future__ import annotations

import typer

from .options import AsJson, InWorkspace, complain, opened, print_json, report

__all__ = ["check"]


def check(context: typer.Context, workspace: InWorkspace = None, as_json: AsJson = False) -> None:
    """Check settings, schedules, articles, readers, templates and the machine; name every fault at once.

    \b
    Example:
      dateline check
    """
    from ..pipeline.check import check as look  # noqa: PLC0415 - the whole product

    found = look(opened(context, workspace))
    if as_json:
        print_json(found.as_dict())
    else:
        for warning in found.warnings:
            complain(f"warning: {warning}")
        report(found.faults)
        typer.echo(
            f"{found.briefings} briefings, {found.articles} articles, {found.readers} readers: {_verdict(found.faults)}"
        )
    raise typer.Exit(1 if found.faults else 0)


def _verdict(faults: tuple[object, ...]) -> str:
    return f"{len(faults)} faults" if faults else "all in order"
