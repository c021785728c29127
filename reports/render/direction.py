"""Keeps the direction controls inside an article's words from turning the page around them.

A renderer isolates each verbatim run (`<bdi>`, or FSI … PDI in plain text), but a stray PDI in the run would end that
isolate early, and a stray opening control would swallow its end (Unicode Standard Annex 9, rules BD9 and X6a). So the
run gets as many invisible openings before it and endings after it as it lacks; its own characters stay untouched.
"""

from __future__ import annotations

from unicodedata import bidirectional

__all__ = ["balance", "isolated", "reads_right_to_left"]

_OPENINGS = "\N{LEFT-TO-RIGHT ISOLATE}\N{RIGHT-TO-LEFT ISOLATE}\N{FIRST STRONG ISOLATE}"
_FSI, _PDI = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_LEFTWARD, _RIGHTWARD = frozenset(("R", "AL")), frozenset(("L", "EN"))
_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def balance(text: str) -> tuple[str, str]:
    """Return the openings to put before a text and the endings to put after it: ("", "") unless it has strays."""
    if _CONTROLS.isdisjoint(text):
        return "", ""
    depth = strays = 0
    for character in text:
        if character in _OPENINGS:
            depth += 1
        elif character == _PDI:
            depth, strays = max(depth - 1, 0), strays + (depth == 0)
    return _FSI * strays, _PDI * depth


def reads_right_to_left(text: str) -> bool:
    """Say whether the first letter with a direction runs to the left (rules P2 and P3), as `dir="auto"` would."""
    strong = (bidirectional(character) for character in text)
    return next((kind for kind in strong if kind in {"L", "R", "AL"}), "L") != "L"


def isolated(text: str, within: str = "ltr") -> str:
    """Return the text for a line of plain text: isolated, if it has controls or could turn the line.

    `within` is the line's direction. Letters that run to the right, and numbers, could turn one that runs to the left.
    """
    against = _RIGHTWARD if within == "rtl" else _LEFTWARD
    if _CONTROLS.isdisjoint(text) and against.isdisjoint(map(bidirectional, text)):
        return text
    opening, closing = balance(text)
    return f"{_FSI}{opening}{text}{closing}{_PDI}"
