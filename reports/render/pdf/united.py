"""One font file of several subsets of it.

WeasyPrint leaves each glyph under the number that it has in the whole font, so subsets of one face differ only in which
glyphs have an outline, and all parts of a PDF can use one file that has those of all of them (OpenType 1.9: glyf, loca,
hmtx, maxp, head). A hundred stories in 28 parts carry 30 kB for each part otherwise.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["united"]

_TRUETYPE = b"\0\1\0\0"
_NEEDED = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"}


@dataclass(frozen=True, slots=True)
class _Subset:
    """A subset's tables; `ends` are where its glyphs begin and end, `widths` their advances and side bearings."""

    tables: dict[str, bytes]
    ends: tuple[int, ...]
    widths: tuple[tuple[int, int], ...]

    def outline(self, glyph: int) -> bytes:
        return self.tables["glyf"][self.ends[glyph] : self.ends[glyph + 1]] if glyph + 1 < len(self.ends) else b""

    def width(self, glyph: int) -> tuple[int, int]:
        return self.widths[glyph] if glyph < len(self.widths) else (0, 0)


def united(files: Sequence[bytes]) -> bytes | None:
    """Return one font of the glyphs of all; None where they are no TrueType subsets of one face."""
    subsets = [_opened(file) for file in files]
    known = [subset for subset in subsets if subset]
    if len(known) < len(files) or len({subset.tables["head"][16:20] for subset in known}) != 1:
        return None
    largest = max(known, key=lambda subset: len(subset.ends))
    outlines, widths = [], []
    for glyph in range(len(largest.ends) - 1):
        drawn = next((subset for subset in known if subset.outline(glyph)), None)
        outlines.append(drawn.outline(glyph) if drawn else b"")
        widths.append(drawn.width(glyph) if drawn else max(subset.width(glyph) for subset in known))
    return _written(largest.tables, known, outlines, widths)


def _opened(file: bytes) -> _Subset | None:
    from fontTools.ttLib.sfnt import SFNTReader  # noqa: PLC0415 - WeasyPrint's own, and only for long pages

    if file[:4] != _TRUETYPE:
        return None
    reader = SFNTReader(io.BytesIO(file))
    tables = {str(tag): bytes(reader[tag]) for tag in reader.tables}
    if not tables.keys() >= _NEEDED:
        return None
    long = struct.unpack_from(">h", tables["head"], 50)[0]
    count = struct.unpack_from(">H", tables["maxp"], 4)[0]
    ends = struct.unpack_from(f">{count + 1}{'I' if long else 'H'}", tables["loca"])
    return _Subset(tables, ends if long else tuple(2 * end for end in ends), _widths(tables, count))


def _widths(tables: dict[str, bytes], count: int) -> tuple[tuple[int, int], ...]:
    whole = struct.unpack_from(">H", tables["hhea"], 34)[0]
    flat = struct.unpack_from(">" + "Hh" * whole, tables["hmtx"])
    pairs = list(zip(flat[::2], flat[1::2], strict=True))
    rest = struct.unpack_from(f">{count - whole}h", tables["hmtx"], 4 * whole)
    return (*pairs, *((pairs[-1][0], bearing) for bearing in rest))


def _written(
    tables: dict[str, bytes], subsets: Sequence[_Subset], outlines: Sequence[bytes], widths: Sequence[tuple[int, int]]
) -> bytes:
    from fontTools.ttLib.sfnt import SFNTWriter  # noqa: PLC0415 - as above

    padded = [outline + bytes(-len(outline) % 4) for outline in outlines]
    ends = [0]
    for outline in padded:
        ends.append(ends[-1] + len(outline))
    made = tables | {
        "glyf": b"".join(padded),
        "loca": struct.pack(f">{len(ends)}I", *ends),
        "hmtx": b"".join(struct.pack(">Hh", *pair) for pair in widths),
        "maxp": _largest([subset.tables["maxp"] for subset in subsets], 4),
        "hhea": tables["hhea"][:34] + struct.pack(">H", len(widths)),
        "head": tables["head"][:50] + struct.pack(">h", 1) + tables["head"][52:],
    }
    file = io.BytesIO()
    writer = SFNTWriter(file, len(made), "\0\1\0\0")
    for tag in sorted(made):
        writer[tag] = made[tag]
    writer.close()
    return file.getvalue()


def _largest(tables: Sequence[bytes], start: int) -> bytes:
    """Return a table of unsigned numbers of two bytes with the largest of each."""
    count = (len(tables[0]) - start) // 2
    rows = [struct.unpack_from(f">{count}H", table, start) for table in tables]
    return tables[0][:start] + struct.pack(f">{count}H", *map(max, *rows, rows[0]))
