"""`dateline watch`."""

from __future__ import annotations

import logging
import signal
import sys
import threading

import typer

from .options import InWorkspace, now, opened, owner

__all__ = ["watch"]


def watch(context: typer.Context, workspace: InWorkspace = None) -> None:
    """Keep the cadence: build and send each briefing when it is due, until SIGTERM or Ctrl-C.

    \b
    Example:
      dateline watch
    """
    # Before anything that takes time: a signal that comes while we start ends us as cleanly as a later one.
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    from ..pipeline.cadence import keep_cadence  # noqa: PLC0415 - the whole product

    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("dateline").setLevel(logging.INFO)
    raise typer.Exit(keep_cadence(opened(context, workspace), clock=now, owner=owner(), stop=stop))
