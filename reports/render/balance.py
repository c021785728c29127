"""How wide a headline should be set so that its lines are alike: no line of one word under a full one.

Browsers do it by `text-wrap: balance`; WeasyPrint doesn't. Widths are those of Source Serif Semibold, by kinds of
letters: near enough to choose a width, rather too wide than too narrow. After the last word there is room for a mark.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import accumulate

__all__ = ["balanced"]

_NARROW = frozenset("ijltfrI.,:;'’‘!|()[]-/")
_BROAD = frozenset("mwMW—@%&")
_SPACE = 0.24
_SLACK = 1.03
_MARK = 0.9
_TRIES = 40


def balanced(text: str, room: float) -> float:
    """Return the width, in ems, at which a text takes as many lines as at `room` ems and the lines are most alike."""
    words = [sum(map(_width, word)) for word in text.split()]
    if not words or sum(words) > room * _TRIES:
        return room
    words[-1] += _MARK
    lines = _lines(words, room)
    if lines == 1:
        return room
    widths = (room * step / _TRIES for step in range(1, _TRIES + 1))
    narrowest = next((width for width in widths if width >= max(words) and _lines(words, width) <= lines), room)
    return round(min(room, narrowest * _SLACK), 1)


def _lines(words: Sequence[float], width: float) -> int:
    """Count the lines that words take when each line is filled before the next begins."""

    def step(state: tuple[int, float], word: float) -> tuple[int, float]:
        lines, used = state
        return (lines, used + _SPACE + word) if used + _SPACE + word <= width else (lines + 1, word)

    *_, (count, _) = accumulate(words, step, initial=(1, -_SPACE))
    return count


def _width(character: str) -> float:
    if character in _NARROW:
        return 0.33
    if character in _BROAD:
        return 0.86
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if unicodedata.combining(character):
        return 0.0
    return (0.66 if character.isupper() else 0.53) + (0.12 if character > "\u0370" else 0.0)
