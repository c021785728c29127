"""The commands, and how errors become exit codes.

Exit codes: 0 done; 1 done, with faults that were reported; 2 usage or configuration, nothing was done; 3 delivery
incomplete.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from ..errors import ConfigurationError, DatelineError, DeliveryError, Fault
from ..version import __version__
from . import (
    add,
    articles,
    build,
    check,
    collect,
    errata,
    facts,
    new,
    preview,
    retract,
    rule,
    schedule,
    send,
    stamp,
    verify,
    watch,
    why,
)
from .options import CONTEXT_SETTINGS, complain, print_json
from .telling import plain

__all__ = ["app", "run"]

app = typer.Typer(
    name="dateline",
    help="""Turn news articles into briefings whose every fact leads to its sentence, and send them on time, once.

    \b
    Example:
      dateline new desk && cd desk && dateline build morning
    """,
    epilog="Exit codes: 0 done · 1 done with faults · 2 usage or configuration · 3 delivery incomplete.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=CONTEXT_SETTINGS,
)

# Typer brings click along under a name of its own; this is its base of all wrong usage, wherever it lies.
_UsageError: Any = next(base for base in typer.BadParameter.__mro__ if base.__name__ == "ClickException")
_COMMANDS: dict[str, tuple[Callable[..., None], str]] = {
    "new": (new.new, "Write a sample workspace."),
    "check": (check.check, "Name every fault of the workspace at once."),
    "collect": (collect.collect, "Collect what the sources have into the archive."),
    "add": (add.add, "Add one article to the archive."),
    "articles": (articles.articles, "List and search the archive."),
    "retract": (retract.retract, "Mark an article as taken back by its publisher."),
    "facts": (facts.facts, "Print the facts of one article."),
    "rule": (rule.rule, "Decide on a fact or finding; the decision is kept."),
    "build": (build.build, "Build an edition; nothing is sent."),
    "preview": (preview.preview, "Show an edition in the browser as its templates change."),
    "errata": (errata.errata, "Print what earlier editions said wrongly, or draft the corrections."),
    "why": (why.why, "Print why each story is in an edition, where, or out."),
    "verify": (verify.verify, "Make an edition again, and name the first input that differs."),
    "send": (send.send, "Send an edition to those who don't have it yet."),
    "stamp": (stamp.stamp, "Write a copy of an edition's PDF for one person."),
    "next": (schedule.next_, "Print when a briefing is due next."),
    "watch": (watch.watch, "Keep the cadence: build and send what is due."),
    "status": (schedule.status, "Print what ran last and what comes next."),
}
for name, (command, summary) in _COMMANDS.items():
    app.command(name=name, short_help=summary, context_settings=CONTEXT_SETTINGS)(command)


@app.callback()
def root(
    context: typer.Context,
    workspace: Annotated[
        Path | None, typer.Option("-C", "--workspace", metavar="DIR", help="Work in the workspace at DIR.")
    ] = None,
    version: Annotated[bool, typer.Option("--version", "-V", help="Print the version.", is_eager=True)] = False,
) -> None:
    """Remember what all commands share."""
    if version:
        typer.echo(f"dateline {__version__}")
        raise typer.Exit
    context.obj = workspace


def _faults(error: DatelineError) -> tuple[Fault, ...]:
    """Return what an error says as records; the path is empty where no file is to blame."""
    if isinstance(error, ConfigurationError):
        return error.faults
    fault = getattr(error, "fault", None)
    return (fault,) if isinstance(fault, Fault) else (Fault("", str(error)),)


def _tell(faults: Sequence[Fault], *, as_json: bool) -> None:
    for fault in faults:
        complain(plain(str(fault) if fault.path else fault.message))
    if as_json:
        print_json({"faults": [fault.as_dict() for fault in faults]})


def run(arguments: Sequence[str]) -> int:
    """Run one command; return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = app(args=list(arguments), standalone_mode=False)
    except typer.Abort:
        code = 2
    except _UsageError as error:
        error.show()
        code = 2
    except SystemExit as stopped:
        # Typer leaves with 1 when nobody reads on, as behind `| head`; nothing went wrong then.
        code = 0 if type(sys.stdout).__name__ == "PacifyFlushWrapper" else stopped.code
    except DatelineError as error:
        _tell(_faults(error), as_json="--json" in arguments)
        code = 3 if isinstance(error, DeliveryError) else 2
    except BrokenPipeError:
        sys.stderr.close()
        code = 0
    except (OSError, OverflowError, RecursionError, UnicodeError) as error:
        complain(plain(f"{type(error).__name__}: {error}"))
        code = 2
    return code if isinstance(code, int) else 0
