"""The children of a server: started, listened to, ended when they take too long, and what they died of in words."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from . import child
from .job import Job
from .wire import Answer, Order

__all__ = ["Brood"]

_PIECE = 1 << 20
_LARGEST = 1 << 30


@dataclass(slots=True)
class _Child:
    pid: int
    order: Order
    began: float
    late: bool = False
    written: bytearray = field(default_factory=bytearray)

    @property
    def deadline(self) -> float:
        return self.began + self.order.limits.wait_for(self.order.job.html)


class Brood:
    """The children at work, by the pipe that each writes into. Times are those of one clock, in seconds."""

    def __init__(self, typeset: Callable[[Job], bytes], connection: int) -> None:
        self._typeset = typeset
        self._connection = connection
        self._children: dict[int, _Child] = {}

    def start(self, order: Order, now: float) -> int:
        """Fork a child for an order, and return the pipe that it will write into."""
        ours, theirs = os.pipe()
        pid = os.fork()
        if pid == 0:
            for descriptor in (self._connection, ours, *self._children):
                os.close(descriptor)
            child.run(order.job, order.limits, theirs, self._typeset)
        os.close(theirs)
        self._children[ours] = _Child(pid, order, now)
        return ours

    def patience(self, now: float) -> float | None:
        """Return how many seconds there are until the next child will have taken too long; None without children."""
        return max(0.0, min(one.deadline for one in self._children.values()) - now) if self._children else None

    def end_late(self, now: float) -> None:
        """End the children that have taken too long; their pipes will say so."""
        for one in self._children.values():
            if not one.late and (now > one.deadline or len(one.written) > _LARGEST):
                one.late = True
                os.kill(one.pid, signal.SIGKILL)

    def read(self, pipe: int) -> bool:
        """Take what a child has written; return whether that was all."""
        piece = os.read(pipe, _PIECE)
        self._children[pipe].written += piece
        return not piece

    def ended(self, pipe: int, now: float) -> Answer:
        """Reap a child that has closed its pipe."""
        one = self._children.pop(pipe)
        os.close(pipe)
        os.kill(one.pid, signal.SIGKILL)  # it has ended, or will do no more; until it is reaped the number is its own
        _, status, used = os.wait4(one.pid, 0)
        head, content = _parted(one.written)
        made = head.get("end") == child.MADE and os.waitstatus_to_exitcode(status) == 0
        return Answer(
            one.order.number,
            bytes(content) if made else None,
            "" if made else str(head.get("told") or "")[:1000] or _cause(one, os.waitstatus_to_exitcode(status)),
            machine=head.get("end") == child.NO_MACHINE,
            logged=_logged(head.get("logged")),
            seconds=used.ru_utime + used.ru_stime,
            megabytes=used.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024),
            waited=now - one.began,
        )

    def end(self) -> None:
        """End all children."""
        for one in self._children.values():
            os.kill(one.pid, signal.SIGKILL)
            os.waitpid(one.pid, 0)


def _parted(written: bytearray) -> tuple[dict[str, Any], memoryview]:
    end = written.find(b"\n", 0, _PIECE)
    try:
        head = json.loads(written[:end]) if end > 0 else {}
    except ValueError:
        head = {}
    return head if isinstance(head, dict) else {}, memoryview(written)[end + 1 :]


def _logged(records: Any) -> tuple[tuple[str, int, str], ...]:
    if not isinstance(records, list):
        return ()
    return tuple((str(one[0]), int(one[1]), str(one[2])) for one in records)


def _cause(one: _Child, code: int) -> str:
    """Say why a child ended without a word, the same each time: what it took is told beside."""
    limits, html = one.order.limits, one.order.job.html
    if one.late:
        return f"takes more than {limits.wait_for(html):,} s"
    if code == -signal.SIGXCPU:
        return f"takes more than {limits.seconds_for(html):,} s of processor time"
    if code < 0:
        name = signal.Signals(-code).name
        return f"ended its process by {name}; perhaps it takes more than {limits.megabytes:,} MB of memory"
    return "ended its process without a word"
