"""Sets plain text: columns, wrapping, rules. A column is what a terminal gives a character, not a code point."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from .direction import isolated

__all__ = ["WIDTH", "columns", "fill", "opposite", "verbatim"]

WIDTH = 72
_ZERO = {"Mn", "Me", "Cf", "Cc"}


def columns(text: str) -> int:
    """Return how many columns a text takes: wide characters two, combining marks and invisible controls none."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in _ZERO:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def verbatim(text: str, within: str = "ltr") -> str:
    """Return an article's words for plain text: kept from turning the line around them, line breaks as spaces.

    `within` is the direction of the line.
    """
    return isolated(" ".join(text.split()), within)


def fill(text: str, indent: str = "", hanging: str | None = None, width: int = WIDTH) -> str:
    """Wrap a text; `indent` stands before its first line, `hanging` (by default as many spaces) before the others.

    A word longer than a line is cut, so that no line is longer than `width` columns; an address is not, since half of
    one leads nowhere.
    """
    later = " " * columns(indent) if hanging is None else hanging
    lines: list[str] = []
    line, empty = indent, True
    for word in _cut(text, width - max(columns(indent), columns(later))):
        if not empty and columns(line) + 1 + columns(word) > width:
            lines.append(line)
            line, empty = later, True
        line, empty = (line + word if empty else f"{line} {word}"), False
    return "\n".join((*lines, line)).rstrip()


def opposite(left: str, right: str, width: int = WIDTH) -> str:
    """Set two texts at both ends of one line, or below each other where they don't fit."""
    gap = width - columns(left) - columns(right)
    return left + " " * gap + right if gap > 1 else f"{fill(left)}\n{fill(right)}"


def _cut(text: str, room: int) -> Iterator[str]:
    """Split at white space (no-break spaces hold), and cut what no line can hold."""
    for word in text.replace("\t", " ").replace("\n", " ").split(" "):
        piece, taken = "", 0
        for character in word if "://" not in word else ():
            wide = _columns(character)
            if taken + wide > room and piece:
                yield piece
                piece, taken = "", 0
            piece, taken = piece + character, taken + wide
        if piece or "://" in word:
            yield (piece or word).replace("\N{NO-BREAK SPACE}", " ")
