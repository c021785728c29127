"""Draws the first sheet of a PDF small and grey, and says where two such pictures differ."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PIL import Image

from reports.model import Format
from reports.render import Look, render
from tests.render.editions import ROOT, bare_edition, sample_edition

GOLDEN = Path(__file__).parent / "golden"
DOTS_PER_INCH = 20
BLOCK = 11
"""A block is so many pixels wide and high: 14 mm."""
TOLERANCE = 6.0
"""How many per cent darker or lighter a block may be."""
EDITIONS = {"one": bare_edition, "sample": sample_edition}
TEMPLATES = tuple(
    name for name in ("briefing", "digest", "onepager", "alert") if (ROOT / "templates" / f"{name}.html").is_file()
)
CASES = [(template, paper, name) for template in TEMPLATES for paper in ("A4", "Letter") for name in EDITIONS]


def drawn(template: str, paper: str, name: str) -> Image.Image:
    """Return the first sheet of an edition."""
    (made,) = render(
        EDITIONS[name](), (Format.PDF,), folders=(ROOT / "templates",), template=template, workspace=ROOT,
        look=Look(paper=paper),
    )  # fmt: skip
    with pypdfium2.PdfDocument(made.content) as document:
        return document[0].render(scale=DOTS_PER_INCH / 72).to_pil().convert("L")


def golden(template: str, paper: str, name: str) -> Path:
    return GOLDEN / f"{template}-{paper.lower()}-{name}.png"


def differing(actual: Image.Image, expected: Image.Image) -> list[str]:
    """Return a sentence for each block of the sheet that differs, from the top; nothing where none does."""
    if actual.size != expected.size:
        return [f"the sheet is {actual.width} × {actual.height} pixels, and was {expected.width} × {expected.height}"]
    found = []
    for top in range(0, actual.height, BLOCK):
        for left in range(0, actual.width, BLOCK):
            now, before = (darkness(picture, left, top) for picture in (actual, expected))
            if abs(now - before) > TOLERANCE:
                place = f"row {top // BLOCK + 1}, column {left // BLOCK + 1}"
                share = f"{100 * top // actual.height} % down, {100 * left // actual.width} % across"
                found.append(f"{place} ({share}): {now:.0f} % dark, and was {before:.0f} %")
    return found


def darkness(picture: Image.Image, left: int, top: int) -> float:
    """Return how dark a block is, in per cent."""
    block = picture.crop((left, top, min(left + BLOCK, picture.width), min(top + BLOCK, picture.height)))
    counts = block.histogram()
    return 100 * (1 - sum(value * count for value, count in enumerate(counts)) / 255 / sum(counts))
