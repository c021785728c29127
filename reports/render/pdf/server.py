"""The server of a press: it has loaded WeasyPrint, the fonts and the style sheets, and forks a child for each job.

Started anew by `press`, as a program, and never forked from the process that asks, which may have threads; here there
are none. It ends when that process closes its side of the socket, or dies. Only the server waits for its children and
ends them, so it can't hit a stranger's process that got the number of a dead one.
"""

from __future__ import annotations

import gc
import os
import selectors
import shutil
import socket
import sys
import tempfile
import time
from pathlib import Path

from .brood import Brood
from .wire import Order, packed, receive

__all__ = ["main"]


def main(descriptor: int, scratch: Path) -> None:
    """Serve the socket with this descriptor until it is closed; `scratch` is a folder for what fonts need."""
    tempfile.tempdir = str(scratch)
    try:
        with socket.socket(fileno=descriptor) as connection:
            _Server(connection).serve()
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
        os._exit(0)


class _Server:
    def __init__(self, connection: socket.socket) -> None:
        from .warm import warm  # noqa: PLC0415 - WeasyPrint

        self._connection = connection
        self._outgoing = bytearray()
        self._watch = selectors.DefaultSelector()
        self._watch.register(connection, selectors.EVENT_READ)
        self._press = warm()
        self._brood = Brood(self._press.typeset, connection.fileno())
        gc.collect()
        gc.freeze()

    def serve(self) -> None:
        """Serve until the other side has closed."""
        try:
            while True:
                self._turn()
        except (EOFError, ConnectionError):
            self._brood.end()

    def _turn(self) -> None:
        """Wait for whatever comes first, and see to it."""
        wanted = selectors.EVENT_READ | (selectors.EVENT_WRITE if self._outgoing else 0)
        self._watch.modify(self._connection, wanted)
        for key, events in self._watch.select(self._brood.patience(time.monotonic())):
            if key.fileobj is not self._connection:
                if self._brood.read(key.fd):
                    self._watch.unregister(key.fd)
                    self._answer(key.fd)
                continue
            if events & selectors.EVENT_READ:
                self._start(receive(self._connection))
            if events & selectors.EVENT_WRITE:
                sent = self._connection.send(self._outgoing[: 1 << 20], socket.MSG_DONTWAIT)
                del self._outgoing[:sent]
        self._brood.end_late(time.monotonic())

    def _start(self, order: Order) -> None:
        self._press.ready(order.job)
        self._watch.register(self._brood.start(order, time.monotonic()), selectors.EVENT_READ)

    def _answer(self, pipe: int) -> None:
        self._outgoing += packed(self._brood.ended(pipe, time.monotonic()))


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
