"""The countries of the world as packaged: outlines in degrees, and a dot for those too small for one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

__all__ = ["Outlines", "Ring", "outlines"]

Ring = tuple[tuple[float, float], ...]
"""Points of longitude and latitude in degrees, east and north positive; 181 follows 179."""


@dataclass(frozen=True, slots=True)
class Outlines:
    """Countries by their code of ISO 3166-1 alpha-2; `names` are English."""

    countries: Mapping[str, tuple[Ring, ...]]
    dots: Mapping[str, tuple[float, float]]
    names: Mapping[str, str]


@lru_cache(maxsize=1)
def outlines() -> Outlines:
    """Return the packaged outlines; what they are and where they come from is told in outlines.txt."""
    packed = json.loads(Path(__file__).with_name("outlines.json").read_text(encoding="utf-8"))
    unit = packed["unit"]
    return Outlines(
        {code: tuple(_ring(ring, unit) for ring in rings) for code, rings in packed["countries"].items()},
        {code: (x, y) for code, (x, y) in packed["dots"].items()},
        packed["names"],
    )


def _ring(steps: list[int], unit: int) -> Ring:
    x = y = 0
    points = []
    for at in range(0, len(steps), 2):
        x, y = x + steps[at], y + steps[at + 1]
        points.append((x / unit, y / unit))
    return tuple(points)
