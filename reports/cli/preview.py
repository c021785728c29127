"""`dateline preview`."""

from __future__ import annotations

import secrets
import signal
import threading
from typing import Annotated

import typer

from .options import InWorkspace, instant, now, opened

__all__ = ["preview"]

_LOOK_EVERY = 0.3


def preview(
    context: typer.Context,
    briefing: Annotated[str, typer.Argument(help="The briefing's key in dateline.toml.")],
    at: Annotated[str | None, typer.Option(metavar="ISO", help="As of an instant; by default of now.")] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="On this port; 0 takes any free one.")] = 8765,
    workspace: InWorkspace = None,
) -> None:
    """Show an edition in the browser, and show it anew whenever a template, article or setting changes.

    The page, the PDF and the mail stand side by side, errors in their place. Only this machine can see them; nothing is
    put on the shelf or sent. Ctrl-C ends it.

    \b
    Example:
      dateline preview morning
      dateline preview morning --at 2025-12-15T07:00 --port 0
    """
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    from ..pipeline.pressing import press_of  # noqa: PLC0415
    from ..pipeline.preview import Preview  # noqa: PLC0415 - the whole product
    from ..web import Board, PreviewServer, follow  # noqa: PLC0415

    place = opened(context, workspace)
    fixed = instant(at, zone=place.settings.zone_of(briefing)) if at else None
    board = Board(secrets.token_hex(4))
    with press_of(place) as press:
        shown = Preview(lambda: opened(context, place.root), briefing, clock=lambda: fixed or now(), press=press)
        try:
            server = PreviewServer(port, key=briefing, board=board)
        except OSError as error:
            raise typer.BadParameter(f"port {port} can't be had ({error.strerror}); --port 0 takes any") from None
        with server:
            serving = threading.Thread(target=server.serve_forever, name="preview")
            serving.start()
            try:
                typer.echo(f"{server.address} shows {briefing}; Ctrl-C ends it")
                follow(shown, board, pause=lambda: stop.wait(_LOOK_EVERY), stopped=stop.is_set)
            finally:
                board.close()
                server.shutdown()
                serving.join()
