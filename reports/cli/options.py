"""What several commands share: the workspace, instants, JSON out, faults out, progress on a terminal."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..errors import Fault
from ..workspace import Workspace, open_workspace
from .telling import plain

if TYPE_CHECKING:
    from rich.progress import Progress

__all__ = [
    "CONTEXT_SETTINGS",
    "AsJson",
    "InWorkspace",
    "complain",
    "instant",
    "now",
    "opened",
    "owner",
    "print_json",
    "progress",
    "report",
]

_FIRST_YEAR, _LAST_YEAR = 1900, 2999
CONTEXT_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100, "terminal_width": 100}

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]
InWorkspace = Annotated[
    Path | None, typer.Option("-C", "--workspace", metavar="DIR", help="Work in the workspace at DIR.")
]


def now() -> datetime:
    """Return the present instant, with zone."""
    return datetime.now(UTC)


def owner() -> str:
    """Return this process's name in leases: host, process id and the process's start."""
    from ..store import owner_name  # noqa: PLC0415 - only for commands that send

    return owner_name()


def opened(context: typer.Context, workspace: Path | None) -> Workspace:
    """Open the workspace that the command, or `dateline` before it, was given; by default the present folder's."""
    return open_workspace(workspace or context.obj or Path.cwd(), environment=os.environ)


def instant(text: str | None, *, zone: str) -> datetime:
    """Read an instant in ISO 8601; without offset it is a wall time of `zone`. None means now."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415

    if text is None:
        return now()
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no instant; write one like 2025-12-15T07:00:00+02:00") from None
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise typer.BadParameter(f"{text!r} must lie between {_FIRST_YEAR} and {_LAST_YEAR}")
    if found.tzinfo:
        return found
    # By way of UTC, so that a wall time that a clock change skips becomes one that exists.
    return found.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC).astimezone(ZoneInfo(zone))


def print_json(value: Any) -> None:
    """Print a value as JSON on standard output; lone surrogates are escaped, since UTF-8 can't hold them."""
    plain = not (sys.stdout.encoding or "").lower().startswith("utf")
    text = json.dumps(value, ensure_ascii=plain, indent=2)
    sys.stdout.write(text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")


def complain(message: str) -> None:
    """Print a message on standard error."""
    sys.stderr.write(f"{message}\n")


def report(faults: Iterable[Fault]) -> None:
    """Print faults on standard error, one a line."""
    for fault in faults:
        complain(plain(str(fault)))


@contextmanager
def progress(description: str) -> Iterator[Progress | None]:
    """Show progress on standard error while inside, on a terminal; None in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - only on a terminal
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as shown:
        shown.add_task(description, total=None)
        yield shown
