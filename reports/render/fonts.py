"""The typefaces that every PDF embeds: Source Serif and Source Sans, from packages, by a URL scheme of our own.

With them WeasyPrint finds a font even on a machine that has none (measured: without any font it ends in a
segmentation fault, with one @font-face it doesn't), and a PDF looks the same everywhere.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

__all__ = ["FACES", "SCHEME", "font_faces", "font_file"]

SCHEME = "font"
FACES = (
    ("Source Serif Pro", "400", "normal", "SourceSerifPro-Regular.ttf"),
    ("Source Serif Pro", "400", "italic", "SourceSerifPro-It.ttf"),
    ("Source Serif Pro", "600", "normal", "SourceSerifPro-Semibold.ttf"),
    ("Source Sans Pro", "400", "normal", "SourceSansPro-Regular.ttf"),
    ("Source Sans Pro", "600", "normal", "SourceSansPro-Semibold.ttf"),
)
_PACKAGES = {"SourceSerifPro": "font_source_serif_pro", "SourceSansPro": "font_source_sans_pro"}


def font_faces() -> str:
    """Return the @font-face rules of the packaged fonts that are there."""
    return "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};src:url({SCHEME}:{name})}}\n'
        for family, weight, style, name in FACES
        if font_file(name)
    )


@lru_cache(maxsize=16)
def font_file(name: str) -> Path | None:
    """Return the file of one of our faces, None for any other name and where its package is missing."""
    if name not in {face[3] for face in FACES}:
        return None
    spec = find_spec(_PACKAGES[name.partition("-")[0]])
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / "files" / name
    return path if path.is_file() else None
