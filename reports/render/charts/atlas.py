"""Chooses a map's part of the world: close around the countries that are named, without one far from all others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import cos, radians

from .outlines import Outlines, Ring
from .projection import Frame, Point, Projection, clipped, equal_earth, lambert

__all__ = ["Sheet", "area", "sheet_of"]

_WIDE = 300.0
_RATIO, _WORLD_RATIO = 1.55, 2.05
_ROOM = 0.12
_LEAST = 0.16  # radii of the earth, about 1,000 km: less shows no neighbours to know a country by
_WHOLE_WORLD = 130
_CHIEF = 0.3
_WORTH, _HUGE = 5, 15
_BESIDE = 0.3
_PLAIN = 0.15
_MOST = 12
_RIM = 0.006


@dataclass(frozen=True, slots=True)
class Sheet:
    """A part of the world in a projection; `codes` are the countries it is made for, `wide` and `high` its size.

    `turns` are the degrees by which outlines are turned to be drawn once more: the world has no edge.
    """

    codes: tuple[str, ...]
    project: Projection
    frame: Frame
    wide: float
    high: float
    turns: tuple[float, ...]

    @property
    def paper(self) -> Frame:
        """The frame with a rim, where the lines lie that close what is cut off."""
        rim = _RIM * self.frame.size[0]
        left, top, right, bottom = self.frame
        return Frame((left - rim, top - rim, right + rim, bottom + rim))

    def place(self, point: Point) -> Point:
        """Return where a projected point stands on the sheet."""
        scale = self.wide / self.frame.size[0]
        return (point[0] - self.frame[0]) * scale, (point[1] - self.frame[1]) * scale


def sheet_of(codes: Sequence[str], world: Outlines) -> Sheet:
    """Return the sheet for some countries, of which at least two stay on it.

    One far from all others stays off, and of one much larger than they are only the near part is shown.
    """
    whole = _framed(codes, world)
    if len(codes) > _MOST:
        return whole
    fewer = min((_framed(kept, world) for kept in combinations(codes, len(codes) - 1)), key=_extent)
    if _extent(whole) <= _WORTH * _extent(fewer):
        return whole
    (other,) = set(codes) - set(fewer.codes)
    wider = replace(fewer, codes=tuple(codes), frame=fewer.frame.shaped(fewer.wide / fewer.high, room=_BESIDE, least=0))
    share = _share(wider, _chief(other, world))
    if share >= _PLAIN:
        return wider if _extent(whole) > _HUGE * _extent(fewer) else whole
    return fewer if not share and len(fewer.codes) > 1 else whole


def _extent(sheet: Sheet) -> float:
    wide, high = sheet.frame.size
    return wide * high


def _share(sheet: Sheet, rings: Sequence[Ring]) -> float:
    """Return which part of a sheet some rings take, 0 to 1."""
    flat = ([p for point in ring if (p := sheet.project(point))] for ring in rings)
    return sum(abs(_twice(clipped(ring, sheet.frame))) / 2 for ring in flat) / _extent(sheet)


def _framed(codes: Sequence[str], world: Outlines) -> Sheet:
    points = _together([point for code in codes for ring in _chief(code, world) for point in ring])
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    middle = (west + east) / 2, (south + north) / 2
    near = east - west <= _WHOLE_WORLD
    project = lambert(middle) if near else equal_earth(middle)
    ratio = _RATIO if near else _WORLD_RATIO
    flat = [p for point in points if (p := project(point))]
    frame = Frame.around(flat).shaped(ratio, room=_ROOM, least=_LEAST)
    return Sheet(tuple(codes), project, frame, _WIDE, _WIDE / ratio, (0,) if near else (-360, 0, 360))


def _together(points: Sequence[Point]) -> Sequence[Point]:
    """Return points so that they lie on one side of the antimeridian, if they are nearer to each other so."""
    turned = [(x + 360 if x < 0 else x, y) for x, y in points]

    def extent(some: Sequence[Point]) -> float:
        return max(x for x, _ in some) - min(x for x, _ in some)

    return turned if extent(turned) < extent(points) else points


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
