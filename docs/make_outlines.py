"""Makes reports/render/charts/outlines.json, the countries of our maps, from Natural Earth's outlines.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python docs/make_outlines.py package/countries-110m.json package/countries-50m.json

The package world-atlas carries Natural Earth 4.1.0 (public domain) as TopoJSON. The outlines are those of 1:110m;
countries too small for them become dots, at the middle of their outlines of 1:50m. An outline is what a code of
ISO 3166-1 names: areas without a code are joined to the country whose code holds them (see `_JOINED` and `_MOVED`).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global

_OUT = Path(__file__).resolve().parents[1] / "reports" / "render" / "charts" / "outlines.json"
_UNIT = 50  # parts of a degree: 2 km on the equator, less than the outlines' own error
_JOINED = {"N. Cyprus": "CY", "Somaliland": "SO"}
_OWN = {"Kosovo": "XK"}
_MOVED = {"RU": ("UA", (34.1, 45.0))}  # Crimea is UA-43 in ISO 3166-2; the data set draws who controls it
_LEFT_OUT = {"AQ"}

Ring = list[tuple[float, float]]


def main(coarse: Path, fine: Path) -> None:
    """Read both files and write ours."""
    countries = _countries(json.loads(coarse.read_text(encoding="utf-8")))
    small = _countries(json.loads(fine.read_text(encoding="utf-8")))
    dots = {code: _middle(max(rings, key=_area)) for code, rings in small.items() if code not in countries}
    made = {
        "from": "Natural Earth 4.1.0, Admin 0 countries, 1:110m (public domain), by world-atlas 2.0.2",
        "unit": _UNIT,
        "countries": {code: [_packed(ring) for ring in rings] for code, rings in sorted(countries.items())},
        "names": _names((*countries, *dots)),
        "dots": {code: [round(x, 1), round(y, 1)] for code, (x, y) in sorted(dots.items())},
    }
    _OUT.write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8")


def _countries(topology: dict[str, Any]) -> dict[str, list[Ring]]:
    arcs: dict[str, list[list[int]]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        code = _code(shape)
        if code is None or code in _LEFT_OUT:
            continue
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        arcs.setdefault(code, []).extend(polygon[0] for polygon in polygons)
    lines = _lines(topology)
    for giver, (taker, point) in _MOVED.items():
        moved = [ring for ring in arcs[giver] if _holds(_ring(ring, lines), point)]
        arcs[giver] = [ring for ring in arcs[giver] if ring not in moved]
        arcs[taker] += moved
    return {code: [_ring(ring, lines) for ring in _joined(rings)] for code, rings in arcs.items()}


def _names(codes: tuple[str, ...]) -> dict[str, str]:
    """Return the countries' English names by CLDR, so that an English page needs no Babel."""
    territories = Locale.parse("en").territories
    return {code: territories[code] for code in sorted(codes)}


def _code(shape: dict[str, Any]) -> str | None:
    name = shape["properties"]["name"]
    if name in _JOINED | _OWN:
        return (_JOINED | _OWN)[name]
    found = get_global("territory_aliases").get(str(shape.get("id")))
    return str(found[0]) if found else None


def _joined(rings: list[list[int]]) -> list[list[int]]:
    """Take the borders away that two rings of one country share: one runs along them forward, one back."""
    rings = [list(ring) for ring in rings]
    for at, one in enumerate(rings):
        for other in rings[at + 1 :]:
            shared = [arc for arc in one if ~arc in other]
            if len(shared) == 1:
                cut, back = one.index(shared[0]), other.index(~shared[0])
                one[cut : cut + 1] = other[back + 1 :] + other[:back]
                rings.remove(other)
                return _joined(rings)
    return rings


def _lines(topology: dict[str, Any]) -> list[Ring]:
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line: Ring = []
        for step in arc:
            x, y = x + step[0], y + step[1]
            line.append((x * kx + dx, y * ky + dy))
        lines.append(line)
    return lines


def _ring(arcs: list[int], lines: list[Ring]) -> Ring:
    ring: Ring = []
    for arc in arcs:
        line = lines[arc] if arc >= 0 else lines[~arc][::-1]
        ring += line[1:] if ring else line
    return _unbroken(ring)


def _unbroken(ring: Ring) -> Ring:
    """Return a ring whose longitudes run on over the antimeridian: 181 follows 179."""
    kept = ring[:1]
    for x, y in ring[1:]:
        turns = round((kept[-1][0] - x) / 360)
        kept.append((x + 360 * turns, y))
    return kept


def _packed(ring: Ring) -> list[int]:
    """Return a ring as whole numbers: the first point, then the steps; points that fall on one another are one."""
    packed: list[int] = []
    last = (0, 0)
    for x, y in ring:
        point = (round(x * _UNIT), round(y * _UNIT))
        if not packed or point != last:
            packed += [point[0] - last[0], point[1] - last[1]]
            last = point
    return packed


def _holds(ring: Ring, point: tuple[float, float]) -> bool:
    inside = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (ay > point[1]) != (by > point[1]) and point[0] < (bx - ax) * (point[1] - ay) / (by - ay) + ax:
            inside = not inside
    return inside


def _area(ring: Ring) -> float:
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True))) / 2


def _middle(ring: Ring) -> tuple[float, float]:
    return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
