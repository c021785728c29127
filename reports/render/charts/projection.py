"""From degrees to a flat map that keeps areas true.

A region is set by Lambert's azimuthal projection about its middle, the world by Equal Earth (Šavrič, Patterson and
Jenny 2018). Both are equations from Snyder, Map Projections: A Working Manual (USGS 1395), and that paper.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import asin, cos, radians, sin, sqrt

__all__ = ["Frame", "Point", "Projection", "clipped", "equal_earth", "lambert"]

Point = tuple[float, float]
"""Across and down, in radii of the earth."""

Projection = Callable[[Point], Point | None]
_FARTHEST = -0.6


def lambert(middle: Point) -> Projection:
    """Return the projection about a middle, longitude and latitude in degrees; None for what lies far behind it."""
    west, north = radians(middle[0]), radians(middle[1])

    def project(point: Point) -> Point | None:
        away, up = radians(point[0]) - west, radians(point[1])
        near = sin(north) * sin(up) + cos(north) * cos(up) * cos(away)
        if near < _FARTHEST:
            return None
        k = sqrt(2 / (1 + near))
        return k * cos(up) * sin(away), -k * (cos(north) * sin(up) - sin(north) * cos(up) * cos(away))

    return project


def equal_earth(middle: Point) -> Projection:
    """Return the projection of the world about a middle, of which the longitude counts; its edge is no end."""

    def project(point: Point) -> Point | None:
        a, b, c, d = 1.340264, -0.081106, 0.000893, 0.003796
        t = asin(sqrt(3) / 2 * sin(radians(point[1])))
        t2 = t * t
        t6 = t2**3
        narrow = 3 * (9 * d * t6 * t2 + 7 * c * t6 + 3 * b * t2 + a)
        return 2 * sqrt(3) * radians(point[0] - middle[0]) * cos(t) / narrow, -t * (a + b * t2 + t6 * (c + d * t2))

    return project


class Frame(tuple[float, float, float, float]):
    """A part of a map: left, top, right, bottom."""

    __slots__ = ()

    @classmethod
    def around(cls, points: Sequence[Point]) -> Frame:
        """Return the smallest frame that holds some points."""
        across, down = [x for x, _ in points], [y for _, y in points]
        return cls((min(across), min(down), max(across), max(down)))

    @property
    def size(self) -> Point:
        """How wide and how high it is."""
        return self[2] - self[0], self[3] - self[1]

    def shaped(self, ratio: float, *, room: float, least: float) -> Frame:
        """Return it with room on each side (a part of its size), at least so wide, `ratio` times as wide as high."""
        wide, high = (side * (1 + 2 * room) for side in self.size)
        wide = max(wide, high * ratio, least)
        middle = (self[0] + self[2]) / 2, (self[1] + self[3]) / 2
        high = wide / ratio
        return Frame((middle[0] - wide / 2, middle[1] - high / 2, middle[0] + wide / 2, middle[1] + high / 2))


def clipped(ring: Sequence[Point], frame: Frame) -> list[Point]:
    """Return the part of a ring inside a frame (Sutherland and Hodgman 1974); empty where there is none."""
    kept = list(ring)
    for axis, limit, sign in ((0, frame[0], 1), (1, frame[1], 1), (0, frame[2], -1), (1, frame[3], -1)):
        given, kept = kept, []
        for at, point in enumerate(given):
            before = given[at - 1]
            inside, was = ((p[axis] - limit) * sign >= 0 for p in (point, before))
            if inside != was:
                part = (limit - before[axis]) / (point[axis] - before[axis])
                other = before[1 - axis] + part * (point[1 - axis] - before[1 - axis])
                kept.append((limit, other) if axis == 0 else (other, limit))
            if inside:
                kept.append(point)
    return kept
