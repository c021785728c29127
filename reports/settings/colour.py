"""Colours as a reader sees them: how well one can be read on another (WCAG 2.2), and the nearest one that can.

PAPER and DARK are the design's backgrounds; a test holds them against the style sheets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["DARK", "LEAST_CONTRAST", "PAPER", "contrast", "darkened", "is_colour", "lightened"]

PAPER = "#fffefc"
DARK = "#171613"
LEAST_CONTRAST = 4.5
"""What small print needs (WCAG 2.2, 1.4.3)."""
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_STEPS = 50


def is_colour(text: str) -> bool:
    """Say whether a text is a colour of six hexadecimal digits after `#`."""
    return _COLOUR.fullmatch(text) is not None


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lightened(colour: str, *, on: str = DARK, least: float = 7) -> str:
    """Return a colour mixed with as little white as it needs to be read on a dark one."""
    return _mixed(colour, 255, on, least)


def darkened(colour: str, *, on: str = PAPER, least: float = LEAST_CONTRAST) -> str:
    """Return a colour mixed with as little black as it needs to be read on a light one."""
    return _mixed(colour, 0, on, least)


def _mixed(colour: str, with_: int, on: str, least: float) -> str:
    mixes = (
        "#" + "".join(f"{round(part + (with_ - part) * step / _STEPS):02x}" for part in _parts(colour))
        for step in range(_STEPS + 1)
    )
    return next(mix for mix in mixes if contrast(mix, on) >= least)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> Iterator[int]:
    return (int(colour[at : at + 2], 16) for at in (1, 3, 5))
