"""The font of stamps: those glyphs of Source Sans that a mailing's readers need, as the objects that a PDF wants.

A subset is made for all readers of a mailing at once, since their letters are known beforehand; it depends on those
letters alone, so the same letters give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ...errors import MachineError
from ..fonts import font_file

__all__ = ["StampFont", "letters_known", "stamp_font"]

_FILE = "SourceSansPro-Regular.ttf"
_UNWANTED = ["name", "OS/2", "post", "GPOS", "GSUB", "GDEF", "BASE", "kern", "DSIG", "gasp", "STAT"]


@dataclass(frozen=True, slots=True)
class StampFont:
    """A font as PDF objects: `glyphs` has each letter's four hexadecimal digits, and its width in thousandths of an em.

    `file` is the packed font, `size` its length unpacked; the others are dictionaries without the references between
    them.
    """

    name: str
    glyphs: Mapping[str, tuple[str, int]]
    file: bytes
    size: int
    descriptor: str
    widths: str
    to_unicode: bytes


@lru_cache(maxsize=1)
def letters_known() -> frozenset[str]:
    """Return every letter that a stamp can be set in: Latin, Cyrillic, Greek. Raises MachineError without our font."""
    return frozenset(map(chr, _font().getBestCmap()))


@lru_cache(maxsize=1)
def _source() -> bytes:
    path = font_file(_FILE)
    if path is None:
        raise MachineError(
            f"a stamp needs {_FILE}; install dateline's packages again: pip install font-source-sans-pro"
        )
    return path.read_bytes()


@lru_cache(maxsize=1)
def _font() -> Any:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - only where readers' copies are made

    return TTFont(io.BytesIO(_source()), lazy=True)


def stamp_font(letters: Iterable[str]) -> StampFont:
    """Return the font for some letters; those that it doesn't have are left out."""
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    wanted = "".join(sorted(set(letters) & letters_known()))
    # Without times, since a font saved later must have the same bytes.
    font = TTFont(io.BytesIO(_source()), recalcTimestamp=False)
    descriptor = _descriptor(font)
    options = Options(hinting=False, layout_features=[], notdef_outline=True, recalc_timestamp=False)
    options.drop_tables = _UNWANTED
    subsetter = Subsetter(options)
    subsetter.populate(text=wanted)
    subsetter.subset(font)
    order = {name: number for number, name in enumerate(font.getGlyphOrder())}
    scale = 1000 / font["head"].unitsPerEm
    advances = [round(font["hmtx"][name][0] * scale) for name in font.getGlyphOrder()]
    numbers = {chr(code): order[name] for code, name in sorted(font["cmap"].getBestCmap().items())}
    written = io.BytesIO()
    font.save(written)
    tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(wanted.encode()).digest()[:6])
    return StampFont(
        name=f"{tag}+SourceSansPro-Regular",
        glyphs={letter: (f"{number:04x}", advances[number]) for letter, number in numbers.items()},
        file=zlib.compress(written.getvalue(), 9),
        size=len(written.getvalue()),
        descriptor=descriptor,
        widths=f"[0 [{' '.join(map(str, advances))}]]",
        to_unicode=_to_unicode(numbers),
    )


def _descriptor(font: Any) -> str:
    """Return the metrics of a FontDescriptor (ISO 32000-1, 9.8), in thousandths of an em."""
    head, across, marks = font["head"], font["hhea"], font["OS/2"]
    scale = 1000 / head.unitsPerEm
    box = " ".join(str(round(side * scale)) for side in (head.xMin, head.yMin, head.xMax, head.yMax))
    return (
        f"/Flags 4 /FontBBox [{box}] /ItalicAngle 0 /Ascent {round(across.ascent * scale)} "
        f"/Descent {round(across.descent * scale)} /CapHeight {round(marks.sCapHeight * scale)} /StemV 80"
    )


def _to_unicode(numbers: Mapping[str, int]) -> bytes:
    """Return the CMap that leads from glyphs back to letters (ISO 32000-1, 9.10.3), a hundred to a block at most."""
    first: dict[int, str] = {}
    for letter, number in numbers.items():
        first.setdefault(number, letter)
    pairs = [f"<{number:04x}> <{letter.encode('utf-16-be').hex()}>" for number, letter in sorted(first.items())]
    blocks = [pairs[at : at + 100] for at in range(0, len(pairs), 100)]
    told = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n{told}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode()
