"""How long a request may take and how much it may bring: asked before each read, so that no drip outlasts it."""

from __future__ import annotations

from collections.abc import Callable

from ...errors import ExcessError

__all__ = ["Watch"]

_LARGEST_HEAD = 64 * 1024


class Watch:
    """The clock and the scales of one request after another; `begin` sets them anew.

    Bytes are those on the wire, heads and the frames of chunks included, since they cost as much as content does.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._place, self._until, self._seconds, self._most = "", 0.0, 0.0, 0
        self._taken, self._in_head = 0, True

    def begin(self, place: str, *, seconds: float, most: int) -> None:
        """Start to watch a request to `place` (a URL, for errors): until `seconds` from now, `most` bytes of body."""
        self._place, self._seconds, self._until = place, seconds, self._clock() + seconds
        self._most = _LARGEST_HEAD + most + most // 4
        self._taken, self._in_head = 0, True

    def end_head(self) -> None:
        """Say that the head has been read."""
        self._in_head = False

    def left(self) -> float:
        """Return the seconds that are left, more than 0. Raises ExcessError when there are none."""
        left = self._until - self._clock()
        if left <= 0:
            raise ExcessError(self._place, f"takes longer than {self._seconds:g} seconds")
        return left

    def ask(self, size: int) -> int:
        """Return how many bytes may be read next, of those asked for. Raises ExcessError when there may be none."""
        room = (_LARGEST_HEAD if self._in_head else self._most) - self._taken
        if room <= 0 and self._in_head:
            raise ExcessError(self._place, f"answers with a head of more than {_LARGEST_HEAD // 1024} KB")
        if room <= 0:
            raise ExcessError(self._place, f"sends more than {self._most // 1024:,} KB")
        return min(size, room)

    def take(self, count: int) -> None:
        """Count bytes that were read."""
        self._taken += count
