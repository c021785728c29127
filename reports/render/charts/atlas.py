"""Chooses a map's part of the world: close around the countries that are named, without one far from all others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, radians

from .outlines import Outlines, Ring
from .projection import Frame, Point, Projection, equal_earth, lambert

__all__ = ["Sheet", "area", "sheet_of"]

_WIDE = 300.0
_RATIO, _WORLD_RATIO = 1.55, 2.05
_ROOM = 0.12
_LEAST = 0.16  # radii of the earth, about 1,000 km: less shows no neighbours to know a country by
_WHOLE_WORLD = 130
_CHIEF = 0.3
_WORTH = 5
_POLES = (-56.0, 78.0)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A part of the world in a projection; `codes` are the countries it is made for, `wide` and `high` its size."""

    codes: tuple[str, ...]
    project: Projection
    frame: Frame
    wide: float
    high: float

    def place(self, point: Point) -> Point:
        """Return where a projected point stands on the sheet."""
        scale = self.wide / self.frame.size[0]
        return (point[0] - self.frame[0]) * scale, (point[1] - self.frame[1]) * scale


def sheet_of(codes: Sequence[str], world: Outlines) -> Sheet:
    """Return the sheet for some countries, of which at least two stay on it."""
    whole = _framed(codes, world)
    if len(codes) < 3:
        return whole
    fewer = min((_framed(kept, world) for kept in combinations(codes, len(codes) - 1)), key=_extent)
    return fewer if _extent(whole) > _WORTH * _extent(fewer) else whole


def _extent(sheet: Sheet) -> float:
    wide, high = sheet.frame.size
    return wide * high


def _framed(codes: Sequence[str], world: Outlines) -> Sheet:
    points = [point for code in codes for ring in _chief(code, world) for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    if east - west > _WHOLE_WORLD:
        corners = [equal_earth(p) for p in ((-180.0, 0.0), (180.0, 0.0), (0.0, _POLES[0]), (0.0, _POLES[1]))]
        frame = Frame.around([p for p in corners if p]).shaped(_WORLD_RATIO, room=0, least=0)
        return Sheet(tuple(codes), equal_earth, frame, _WIDE, _WIDE / _WORLD_RATIO)
    project = lambert(((west + east) / 2, (south + north) / 2))
    flat = [p for point in points if (p := project(point))]
    frame = Frame.around(flat).shaped(_RATIO, room=_ROOM, least=_LEAST)
    return Sheet(tuple(codes), project, frame, _WIDE, _WIDE / _RATIO)


def _chief(code: str, world: Outlines) -> list[Ring]:
    """Return a country's main land, without what lies far off and small; of a dot, the dot."""
    rings = world.countries.get(code)
    if rings is None:
        return [(world.dots[code],)]
    largest = max(map(area, rings))
    return [ring for ring in rings if area(ring) >= _CHIEF * largest]


def area(ring: Sequence[Point]) -> float:
    """Return about how large a ring of degrees is."""
    middle = sum(y for _, y in ring) / len(ring)
    return abs(_twice(ring)) / 2 * cos(radians(middle))


def _twice(ring: Sequence[Point]) -> float:
    return sum(ring[n - 1][0] * y - x * ring[n - 1][1] for n, (x, y) in enumerate(ring))
