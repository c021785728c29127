"""Make the gallery's pictures: the first sheet of every template, on A4 and Letter, of three editions.

The editions are built from articles that are in the repository: the sample workspace's, the first of them alone, and
thirty of the tests' fixed day. What docs/gallery.md says of the pictures was written by whoever looked at them.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pypdfium2
from PIL import Image

from reports.model import Edition, Format
from reports.pipeline.making import edition_of
from reports.pipeline.planning import plan
from reports.render import Look, render
from reports.workspace import open_workspace

ROOT = Path(__file__).resolve().parents[1]
GALLERY = ROOT / "docs" / "gallery"
TEMPLATES = ("briefing", "digest", "onepager", "alert")
PAPERS = ("A4", "Letter")
AT = datetime.fromisoformat("2026-03-11T06:00:00+02:00")
WIDE = 500
TOML = """
[desk]
name = "Morning desk"
timezone = "Europe/Vilnius"
[briefings.morning]
title = "Morning briefing"
sources = ["data"]
"""


def main() -> None:
    """Set every template that is there, and say how many sheets each takes."""
    GALLERY.mkdir(exist_ok=True)
    there = [name for name in TEMPLATES if (ROOT / "templates" / f"{name}.html").is_file()]
    for called, edition in editions():
        for template in there:
            for paper in PAPERS:
                content = pdf_of(edition, template, paper)
                path = GALLERY / f"{template}-{paper.lower()}-{called}.png"
                sheets = draw(content, path)
                sys.stdout.write(f"{path.relative_to(ROOT)}: {sheets} sheets, {path.stat().st_size // 1000} kB\n")


def editions() -> Iterator[tuple[str, Edition]]:
    """Give each edition with the name that its pictures have."""
    sample = sorted((ROOT / "data" / "articles").iterdir())
    day = sorted(path for path in (ROOT / "tests" / "day" / "first").iterdir() if path.suffix in {".md", ".txt"})
    beside = [path.with_suffix(".toml") for path in day[:30] if path.with_suffix(".toml").is_file()]
    for called, files in (("sample", sample), ("one", sample[:2]), ("thirty", [*day[:30], *beside])):
        with tempfile.TemporaryDirectory() as scratch:
            (Path(scratch) / "data").mkdir()
            for file in files:
                shutil.copy(file, Path(scratch) / "data")
            (Path(scratch) / "dateline.toml").write_text(TOML, encoding="utf-8")
            workspace = open_workspace(Path(scratch), environment={})
            made_of = plan(workspace, "morning", at=AT, strict=False, step=lambda _: None)
            yield called, edition_of(workspace, "morning", made_of, number=12, events=made_of.events)


def pdf_of(edition: Edition, template: str, paper: str) -> bytes:
    """Return an edition's PDF."""
    folders = (ROOT / "templates",)
    look = Look(paper=paper)
    (made,) = render(edition, (Format.PDF,), folders=folders, template=template, workspace=ROOT, look=look)
    return made.content


def draw(content: bytes, path: Path) -> int:
    """Write the first sheet as a small picture in few colours; return how many sheets there are."""
    with pypdfium2.PdfDocument(content) as document:
        sheet = document[0]
        picture = sheet.render(scale=2 * WIDE / sheet.get_width()).to_pil().convert("RGB")
        sheets = len(document)
    small = picture.resize((WIDE, round(picture.height * WIDE / picture.width)), Image.Resampling.LANCZOS)
    small.quantize(palette=palette(), dither=Image.Dither.NONE).save(path, "PNG", optimize=True)
    return sheets


def palette() -> Image.Image:
    """Return the design's colours: from the paper to ink, soft print and accent, and the labels' own."""
    paper, ends = (255, 255, 255), ((28, 26, 23), (138, 31, 26))
    mixed = [
        tuple(round(a + (b - a) * step / 6) for a, b in zip(paper, end, strict=True))
        for end in ends
        for step in range(7)
    ]
    colours = [*mixed, (80, 75, 68), (255, 192, 0)]
    picture = Image.new("P", (1, 1))
    picture.putpalette([part for colour in colours for part in colour])
    return picture


if __name__ == "__main__":
    main()
