"""How a press and its server talk: records over a socket of their own, which nobody else can reach.

What comes from a process that has set a stranger's page is never a record, only bytes: see `child`.
"""

from __future__ import annotations

import pickle
import socket
import struct
from dataclasses import dataclass
from typing import Any

from .job import Job
from .limits import Limits

__all__ = ["Answer", "Order", "receive", "send"]

_LENGTH = struct.Struct(">Q")
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Order:
    """A job for the server; its number comes back with the answer."""

    number: int
    job: Job
    limits: Limits


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a job: its PDF, or why there is none, in words that are the same every time.

    `machine` says that no job can be done here. `logged` are records (logger, level, message). `seconds` of processor
    time and `megabytes` at the most are what it took, `waited` the seconds of the clock.
    """

    number: int
    content: bytes | None
    reason: str = ""
    machine: bool = False
    logged: tuple[tuple[str, int, str], ...] = ()
    seconds: float = 0.0
    megabytes: float = 0.0
    waited: float = 0.0


def send(connection: socket.socket, record: Order | Answer) -> None:
    """Send a record. Raises OSError when nobody listens any more."""
    connection.sendall(packed(record))


def packed(record: Order | Answer) -> bytes:
    """Return what `receive` reads."""
    data = pickle.dumps(record, protocol=pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(data)) + data


def receive(connection: socket.socket) -> Any:
    """Return the next record. Raises EOFError when the other side has closed, OSError when it takes too long."""
    (length,) = _LENGTH.unpack(_exactly(connection, _LENGTH.size))
    return pickle.loads(_exactly(connection, length))  # noqa: S301 - from our own process, by a socket without a name


def _exactly(connection: socket.socket, length: int) -> bytes:
    data = bytearray()
    while len(data) < length:
        piece = connection.recv(min(_PIECE, length - len(data)))
        if not piece:
            raise EOFError("the other side has closed")
        data += piece
    return bytes(data)
