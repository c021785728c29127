"""One request at a time to a host, and a pause before the next: who collects from many must not hammer one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

__all__ = ["Pace"]


@dataclass(slots=True)
class _Turn:
    lock: threading.Lock = field(default_factory=threading.Lock)
    ended: float | None = None


class Pace:
    """The turns at each host; several `Web`s, each in a thread of its own, may share one."""

    def __init__(self, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._clock, self._sleep = clock, sleep
        self._turns: dict[str, _Turn] = {}
        self._lock = threading.Lock()

    @contextmanager
    def turn(self, host: str, pause: float) -> Iterator[None]:
        """Wait for the host, and until `pause` seconds have passed since the last request to it had ended."""
        with self._lock:
            turn = self._turns.setdefault(host, _Turn())
        with turn.lock:
            if turn.ended is not None and (left := turn.ended + pause - self._clock()) > 0:
                self._sleep(left)
            try:
                yield
            finally:
                turn.ended = self._clock()
