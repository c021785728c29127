"""The command line's door. It stays light: the commands, and all that they need, are imported when one is called."""

from __future__ import annotations

import sys

from ..version import __version__

__all__ = ["main"]


def main() -> None:
    """Run the command line with the process's arguments and leave with its exit code."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        sys.stdout.write(f"dateline {__version__}\n")
    elif arguments in (["--help"], ["-h"]):
        sys.stdout.write(_front_page())
    else:
        from .app import run  # noqa: PLC0415 - typer and pydantic, only for a command

        sys.exit(run(arguments))


def _front_page() -> str:
    """Return the help of `dateline` itself, written by `make help` and held equal to typer's own by a test."""
    import os.path  # noqa: PLC0415, PTH - pathlib alone would cost half of the answer's time

    path = os.path.join(os.path.dirname(__file__), "help.txt")  # noqa: PTH118, PTH120
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        return file.read()
