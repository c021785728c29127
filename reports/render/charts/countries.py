"""Draws the countries of a sheet: those around pale, those named dark, each with its name beside or on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .atlas import Sheet
from .chart import Shape
from .outlines import outlines
from .projection import Frame, Point, clipped
from .shapes import dot, path, text
from .words import width

__all__ = ["drawn_countries"]

_SIZE = 15
_SMALL = 3.0
_SEEN = 20.0
_STRIDE = 8
_NEAR = 0.05
_APART = 1.2
_DOT = 3.5
_MARGIN = 3.0
_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Country:
    """A named country on the sheet: the middle of its main land, how wide that is, its outlines (none of a dot)."""

    name: str
    middle: Point
    wide: float
    rings: tuple[Sequence[Point], ...] = ()

    def holds(self, box: _Box) -> bool:
        """Say whether a label would lie on it."""
        left, top, right, bottom = box
        across = [left + (right - left) * n / 6 for n in range(7)]
        points = [(x, y) for x in across for y in (top + 2, bottom - 2)]
        return any(_holds(ring, point) for ring in self.rings for point in points)


def drawn_countries(sheet: Sheet, names: Mapping[str, str], around: Sequence[str]) -> tuple[Shape, ...]:
    """Return the shapes of a map, names last; a label that would lie on another one is set beside its country."""
    shapes = [path("land", drawn) for code in around if (drawn := _path(_rings(code, sheet, _SMALL)))]
    named = []
    for code in sheet.codes:
        rings, name = _rings(code, sheet, 0), names.get(code, code)
        if rings:
            shapes.append(path("land named", _path(rings)))
            chief = max(rings, key=_area)
            left, _, right, _ = Frame.around(chief)
            named.append(_Country(name, _centre(chief), right - left, tuple(rings)))
        elif code in outlines().dots and (at := sheet.project(outlines().dots[code])):
            named.append(_Country(name, sheet.place(at), 2 * _DOT))
    dots = [c for c in named if sum(map(_area, c.rings)) < _SEEN]
    shapes += [dot("land named", f"{c.middle[0]:.1f}", c.middle[1], _DOT) for c in dots]
    return (*shapes, *_labels(named, sheet))


def _rings(code: str, sheet: Sheet, least: float) -> list[list[Point]]:
    """Return a country's rings on the sheet, without islands of less than some square pixels."""
    found = []
    for ring in outlines().countries.get(code, ()):
        for turned in ([(x + turn, y) for x, y in ring] for turn in sheet.turns):
            if _is_near(turned, sheet):
                flat = [p for point in turned if (p := sheet.project(point))]
                placed = _thinned([sheet.place(point) for point in clipped(flat, sheet.paper)])
                if len(placed) > 2 and _area(placed) > least:
                    found.append(placed)
    return found


def _is_near(ring: Sequence[Point], sheet: Sheet) -> bool:
    """Say whether a ring may reach onto the sheet, by a few of its points: projecting the whole world takes a while."""
    some = [p for point in ring[::_STRIDE] if (p := sheet.project(point))]
    if not some:
        return False
    left, top, right, bottom = Frame.around(some)
    room = _NEAR + (right - left + bottom - top) / _STRIDE
    frame = sheet.frame
    return left - room < frame[2] and frame[0] < right + room and top - room < frame[3] and frame[1] < bottom + room


def _thinned(ring: Sequence[Point]) -> list[Point]:
    """Return a ring without points that lie too near to the one before to be seen apart."""
    kept: list[Point] = []
    for x, y in ring:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= _APART:
            kept.append((x, y))
    return kept


def _path(rings: Sequence[Sequence[Point]]) -> str:
    return "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring) + "Z" for ring in rings)


def _area(ring: Sequence[Point]) -> float:
    return abs(sum(ring[n - 1][0] * y - x * ring[n - 1][1] for n, (x, y) in enumerate(ring))) / 2


def _centre(ring: Sequence[Point]) -> Point:
    """Return the centre of gravity of a ring."""
    twice = across = down = 0.0
    for n, (x, y) in enumerate(ring):
        before = ring[n - 1]
        cross = before[0] * y - x * before[1]
        twice, across, down = twice + cross, across + (before[0] + x) * cross, down + (before[1] + y) * cross
    return across / (3 * twice), down / (3 * twice)


def _holds(ring: Sequence[Point], point: Point) -> bool:
    """Say whether a point lies in a ring, by how often a line from it to the right crosses that."""
    inside = False
    for n, (x, y) in enumerate(ring):
        before = ring[n - 1]
        if (before[1] > point[1]) != (y > point[1]):
            cross = (x - before[0]) * (point[1] - before[1]) / (y - before[1]) + before[0]
            inside ^= point[0] < cross
    return inside


def _labels(named: Sequence[_Country], sheet: Sheet) -> Iterator[Shape]:
    """Yield a name for each country, the widest first: on it, or beside it and on no other that is named.

    A name for which there is no such place is left to the list, since it would seem to be another country's; that of a
    dot stands beside the dot anyway.
    """
    taken: list[_Box] = [(x - 3, y - 3, x + 3, y + 3) for x, y in (c.middle for c in named if not c.rings)]
    for country in sorted(named, key=lambda c: -c.wide):
        others = [other for other in named if other is not country]
        free = [box for box in _seats(country) if _is_free(box, taken, sheet)]
        alone = (box for box in free if not any(other.holds(box) for other in others))
        box = next(alone, None if country.rings else next(iter(free), None))
        if box is not None:
            taken.append(box)
            yield text("place", f"{(box[0] + box[2]) / 2:.1f}", box[3] - 4, country.name, anchor="middle")


def _seats(country: _Country) -> Iterator[_Box]:
    """Yield where a name may stand: on its country if that is wide enough, else beside, under or above it."""
    (x, y), half, tall = country.middle, width(country.name, _SIZE) / 2, _SIZE / 2 + 1
    beside, under = country.wide / 2 + half + 4, tall + max(6.0, country.wide / 3)
    on = (x, y)
    near = [(x - beside, y), (x + beside, y), (x, y + under), (x, y - under)]
    far = [(x + sign * half, y + way * under) for sign in (-1, 1) for way in (-1, 1)]
    fits = country.rings and country.wide >= 2 * half - 4
    for cx, cy in (on, *near, *far) if fits else (*near, *far, on):
        yield cx - half, cy - tall, cx + half, cy + tall


def _is_free(box: _Box, taken: Sequence[_Box], sheet: Sheet) -> bool:
    inside = box[0] > _MARGIN and box[1] > _MARGIN and box[2] < sheet.wide - _MARGIN and box[3] < sheet.high - _MARGIN
    return inside and all(box[2] < t[0] or t[2] < box[0] or box[3] < t[1] or t[3] < box[1] for t in taken)
