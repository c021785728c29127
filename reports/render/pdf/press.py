"""A press of processes: a server keeps WeasyPrint loaded and sets each job in a child, several at once, within limits.

Only on Linux: macOS allows no fork of a process that has used its frameworks, and keeps nobody within RLIMIT_AS;
elsewhere pages are set in this process, without limits (`Direct`). The server is started on first use, or early by
`prepare`, so that it loads while something else is done; it is started again when it has died, and ends with us.
"""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from shutil import rmtree
from threading import Lock
from weakref import finalize

from ...errors import MachineError, PressError
from .job import Job
from .limits import Limits
from .wire import Answer, Order, receive, send

__all__ = ["Workers", "cores"]

_LOG = logging.getLogger(__name__)
_KEPT = ("PATH", "LD_LIBRARY_PATH", "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS")
_FONTS = ("FONTCONFIG_PATH", "FONTCONFIG_FILE", "FONTCONFIG_SYSROOT")
_GRACE = 60
"""How many seconds a server may be late with an answer, its own start included, before it counts as stuck."""
_MOST_WORKERS = 8
_TOLD = "%s: %s, %.2f s of processor time in %.2f s, %.0f MB"
_DIED = "twice ended the process that sets all pages"


def cores() -> int:
    """Return how many pages this process may set at once without slowing itself: its processors, at most eight."""
    return min(len(os.sched_getaffinity(0)), _MOST_WORKERS)


class Workers:
    """A press that sets `workers` jobs at once, each in a process of its own; by default as many as there are cores."""

    def __init__(self, limits: Limits | None = None, *, workers: int | None = None) -> None:
        self.limits = limits or Limits()
        self._workers = workers or cores()
        self._server: _Server | None = None
        self._lock = Lock()
        self._numbers = count()
        self._waiting = deque[Order]()
        self._at_work: dict[int, tuple[Order, float]] = {}
        self._done: dict[int, Answer] = {}
        self._tried = set[int]()

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def prepare(self) -> None:
        """Start the server, if it doesn't run; it loads on its own, and nothing waits for it."""
        with self._lock:
            self._running()

    def close(self) -> None:
        """End the server and its children. The next pull starts another one."""
        with self._lock:
            self._drop()

    def pull(self, jobs: tuple[Job, ...]) -> tuple[bytes, ...]:
        """Return the PDF of each job. All are set, also when one fails. Threads may pull side by side.

        Raises PressError with every job that failed, and MachineError when none can be set on this machine.
        """
        answers = self._answers(jobs)
        for answer in answers:
            for name, level, message in answer.logged:
                _log_of(name).log(level, "%s", message)
        if unable := next((answer.reason for answer in answers if answer.machine), None):
            raise MachineError(unable)
        failed = [(job.name, answer.reason) for job, answer in zip(jobs, answers, strict=True) if not answer.content]
        if failed:
            raise PressError(tuple(failed))
        return tuple(answer.content for answer in answers if answer.content)

    def _answers(self, jobs: Sequence[Job]) -> list[Answer]:
        """Have jobs set. Whoever holds the lock waits for one answer, his own or another's, and lets the next in."""
        with self._lock:
            orders = [Order(next(self._numbers), job, self.limits) for job in jobs]
            self._waiting += orders
        try:
            while missing := [order for order in orders if order.number not in self._done]:
                with self._lock:
                    if any(order.number not in self._done for order in missing):
                        self._turn()
        finally:
            found = [self._done.pop(order.number, None) for order in orders]
        return [answer for answer in found if answer]

    def _turn(self) -> None:
        """Hand over what can be set now, and take one answer; where the server has died, start another one."""
        try:
            server = self._running()
            while self._waiting and len(self._at_work) < self._workers:
                order = self._waiting.popleft()
                until = time.monotonic() + order.limits.wait_for(order.job.html) + _GRACE
                self._at_work[order.number] = (order, until)
                server.give(order)
            answer = server.take(min(until for _, until in self._at_work.values()))
        except (OSError, EOFError) as error:
            self._start_again(error)
            return
        except BaseException:  # what was read by halves can't be read on
            self._drop()
            self._at_work.clear()
            raise
        order, _ = self._at_work.pop(answer.number)
        self._done[answer.number] = answer
        _LOG.debug(_TOLD, order.job.name, answer.reason or "made", answer.seconds, answer.waited, answer.megabytes)

    def _running(self) -> _Server:
        if self._server is None:
            self._server = _Server()
        return self._server

    def _drop(self) -> None:
        if self._server is not None:
            self._server.end()
            self._server = None

    def _start_again(self, error: Exception) -> None:
        """End a server that died or is stuck; what it was at work on, the next one tries once more."""
        _LOG.warning("the server of the press is started again: %s", error)
        self._drop()
        for number, (order, _) in self._at_work.items():
            if number in self._tried:
                self._done[number] = Answer(number, None, _DIED)
            else:
                self._waiting.append(order)
        self._tried = set(self._at_work)
        self._at_work.clear()


class _Server:
    """A running server, our side of it."""

    def __init__(self) -> None:
        self._connection, theirs = socket.socketpair()
        scratch = tempfile.mkdtemp(prefix="dateline-press-")
        with theirs:
            # In a session of its own, so that Ctrl-C reaches us alone; nothing of our environment but where libraries
            # and fonts are, since that may hold passwords.
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                [sys.executable, "-P", "-m", f"{__package__}.server", str(theirs.fileno()), scratch],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env={name: os.environ[name] for name in (*_KEPT, *_FONTS) if name in os.environ}
                | {"PYTHONPATH": os.pathsep.join(filter(None, map(os.path.abspath, sys.path)))},
                pass_fds=(theirs.fileno(),),
                start_new_session=True,
            )
        self.end = finalize(self, _end, self._connection, self._process, scratch)

    def give(self, order: Order) -> None:
        """Hand over a job; the server reads it whatever else it does."""
        self._connection.settimeout(_GRACE)
        send(self._connection, order)

    def take(self, until: float) -> Answer:
        """Return the next answer. Raises TimeoutError when there is none by then, EOFError when the server is gone."""
        self._connection.settimeout(max(1.0, until - time.monotonic()))
        answer: Answer = receive(self._connection)
        return answer


def _end(connection: socket.socket, process: subprocess.Popen[bytes], scratch: str) -> None:
    """Close the socket, which ends the server; one that doesn't listen is killed: its number is our child's still."""
    connection.close()
    try:
        process.wait(timeout=2)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    rmtree(Path(scratch), ignore_errors=True)


def _log_of(name: str) -> logging.Logger:
    found = logging.getLogger(name)
    if name == "weasyprint" and not found.handlers:
        found.addHandler(logging.NullHandler())  # as WeasyPrint itself does where it is loaded
    return found
