"""How wide words are, and where their lines end: SVG breaks no lines itself.

Widths are those of Source Sans in hundredths of its size; other letters count as a wide one. Layouts leave room, since
a reader's machine may have another face.
"""

from __future__ import annotations

import unicodedata

__all__ = ["LEAST", "LINE", "SIZE", "broken", "is_joined", "short", "width"]

SIZE = 14
"""The size of a chart's text on a screen in pixels, the largest it is set in; on a sheet it is 11."""
LINE = 18
LEAST = 320
"""The narrowest column that a chart of figures is made for: a phone's."""

_ASCII = (
    20, 29, 42, 50, 50, 82, 61, 25, 30, 30, 42, 50, 25, 31, 25, 35, 50, 50, 50, 50, 50, 50, 50, 50,
    50, 50, 25, 25, 50, 50, 50, 42, 85, 54, 59, 57, 62, 53, 49, 62, 65, 26, 48, 58, 49, 73, 65, 66,
    57, 66, 57, 53, 54, 64, 52, 79, 51, 48, 54, 30, 35, 30, 50, 50, 54, 50, 55, 46, 56, 50, 29, 50,
    54, 25, 25, 50, 26, 83, 55, 54, 56, 56, 35, 42, 34, 54, 47, 72, 45, 47, 42, 30, 24, 30, 50,
)  # fmt: skip
_ZERO = {"Mn", "Me", "Cf", "Cc"}
_OTHER, _WIDE = 60, 100
_SENTENCE = 200
_JOINED = (range(0x900, 0x10A0), range(0x1780, 0x1800))
"""The letters of India, Thailand, Tibet, Burma and Cambodia."""


def width(text: str, size: float = SIZE, *, strong: bool = False) -> float:
    """Return how wide a line of text is in pixels, about; bold is a twentieth wider."""
    return sum(map(_width, text)) * size / 100 * (1.05 if strong else 1)


def _width(character: str) -> int:
    if " " <= character <= "~":
        return _ASCII[ord(character) - 32]
    if unicodedata.category(character) in _ZERO:
        return 0
    return _WIDE if unicodedata.east_asian_width(character) in "WF" else _OTHER


def broken(text: str, room: float, *, first: float | None = None, most: int = 2) -> tuple[str, ...]:
    """Return a text in lines of at most `room` pixels, the first of at most `first`.

    What `most` lines can't hold is cut. A cut ends in "…". A word longer than a line is cut where the line ends.
    """
    lines: list[str] = []
    left = text.split()
    space = room if first is None else first
    while left and len(lines) < most:
        taken = [left.pop(0)]
        while left and width(" ".join((*taken, left[0]))) <= space:
            taken.append(left.pop(0))
        words = " ".join(taken)
        if width(words) > space:
            words, rest = _fitting(words, space)
            left.insert(0, rest)
        lines.append(words)
        space = room
    if left and lines:
        lines[-1] = _fitting(lines[-1], room - width("…"))[0].rstrip(" ,;:–—-") + "…"
    return tuple(lines)


def short(text: str) -> str:
    """Return words for the alternative to a picture: no longer than a sentence, since a PDF bounds its strings."""
    return text if len(text) <= _SENTENCE else text[:_SENTENCE].rstrip() + "…"


def is_joined(text: str) -> bool:
    """Say whether letters of a text join, stack or run to the left, so that they can't be set one by one."""
    return any(
        unicodedata.category(c) in {"Mn", "Mc"}
        or unicodedata.bidirectional(c) in {"R", "AL"}
        or any(ord(c) in letters for letters in _JOINED)
        for c in text
    )


def _fitting(text: str, room: float) -> tuple[str, str]:
    """Cut a text where the room ends; at least one character is kept."""
    at, taken = 1, width(text[:1])
    while at < len(text) and taken + width(text[at]) <= room:
        taken += width(text[at])
        at += 1
    return text[:at], text[at:]
