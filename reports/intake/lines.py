"""The lines of a stream of bytes, counted and hashed as they go by; no line is held that is longer than a limit."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

__all__ = ["LONGEST_LINE", "Line", "Place", "Reached", "lines_of", "resume"]

LONGEST_LINE = 5 * 1024 * 1024
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Place:
    """How far a stream was read: bytes, lines, and the SHA-256 of all that."""

    offset: int = 0
    lines: int = 0
    sha256: str = hashlib.sha256().hexdigest()

    def as_state(self) -> dict[str, str]:
        """Return the names and values of a checkpoint."""
        return {"offset": str(self.offset), "lines": str(self.lines), "sha256": self.sha256}


@dataclass(frozen=True, slots=True)
class Reached:
    """A place, and the hash that goes on from there."""

    place: Place
    seen: hashlib._Hash


@dataclass(frozen=True, slots=True)
class Line:
    """A line; `data` is None where it is too long, `is_whole` says that its end was there, `after` is where it ends."""

    number: int
    data: bytes | None
    is_whole: bool
    after: Place


def lines_of(stream: BinaryIO, start: Reached | None = None) -> Iterator[Line]:
    """Yield the lines from where the stream stands; `start` is what `resume` gave, None at the stream's beginning."""
    place, seen = (start.place, start.seen.copy()) if start else (Place(), hashlib.sha256())
    offset, number = place.offset, place.lines
    while data := stream.readline(LONGEST_LINE):
        number, offset, is_short = number + 1, offset + len(data), True
        seen.update(data)
        is_whole = data.endswith(b"\n")
        while not is_whole and (more := stream.readline(_CHUNK)):
            is_short, is_whole, offset = False, more.endswith(b"\n"), offset + len(more)
            seen.update(more)
        yield Line(number, data if is_short else None, is_whole, Place(offset, number, seen.hexdigest()))


def resume(stream: BinaryIO, state: Mapping[str, str]) -> Reached | None:
    """Set a file where a checkpoint's state left it; at its start, and None, where it isn't the file that it was."""
    offset, lines = (int(value) if (value := state.get(name, "")).isdecimal() else 0 for name in ("offset", "lines"))
    seen, left = hashlib.sha256(), offset
    while left and (data := stream.read(min(left, _CHUNK))):
        left -= len(data)
        seen.update(data)
    if left or not offset or seen.hexdigest() != state.get("sha256"):
        stream.seek(0)
        return None
    return Reached(Place(offset, lines, seen.hexdigest()), seen)
