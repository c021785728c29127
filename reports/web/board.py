"""Where what was made last hangs, until something newer comes: one writes, many wait."""

from __future__ import annotations

from collections.abc import Callable
from threading import Condition

from ..pipeline.preview import Preview, Previewed
from ..pipeline.seen import settled

__all__ = ["Board", "follow"]


class Board:
    """Holds what was made last, and its version; `run` tells this process's versions from an earlier one's."""

    def __init__(self, run: str) -> None:
        self._run, self._count = run, 0
        self._shown: Previewed | None = None
        self._closed = False
        self._changed = Condition()

    @property
    def version(self) -> str:
        """The name of what hangs here now."""
        return f"{self._run}-{self._count}"

    @property
    def now(self) -> tuple[str, Previewed | None]:
        """The version and what it shows; None until something was made."""
        with self._changed:
            return self.version, self._shown

    def put(self, shown: Previewed) -> None:
        """Hang up what was made, and wake those who wait."""
        with self._changed:
            self._shown = shown
            self._count += 1
            self._changed.notify_all()

    def wait(self, after: str, *, seconds: float) -> str:
        """Return the version once it is another than `after`; the same when the time is over or nothing more comes."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self.version != after, timeout=seconds)
            return self.version

    def close(self) -> None:
        """Let those who wait go."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()


def follow(preview: Preview, board: Board, *, pause: Callable[[], object], stopped: Callable[[], bool]) -> None:
    """Make the edition at first and whenever its files changed, until stopped; `pause` passes between two looks."""
    before = None
    while not stopped():
        if preview.seen() != before:
            before = settled(preview.seen, pause)
            board.put(preview.made(before))
        pause()
