"""One part of a PDF, opened: its sheets, and the places in it that have a name."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pikepdf

__all__ = ["Bound", "opened"]


@dataclass(frozen=True, slots=True)
class Bound:
    """A part as PDF; `continued` is as in `pieces.Part`. `places` have their sheet, from 0, and their destination."""

    document: pikepdf.Pdf
    continued: bool
    sheets: int
    places: dict[str, tuple[int, pikepdf.Object]]


def opened(content: bytes, *, continued: bool) -> Bound:
    """Open the PDF of a part."""
    document = pikepdf.open(io.BytesIO(content))
    numbers = {page.obj.objgen: number for number, page in enumerate(document.pages)}
    names = document.Root.get("/Names", pikepdf.Dictionary()).get("/Dests", pikepdf.Dictionary()).get("/Names", ())
    flat = list(names)
    places = {
        str(name): (numbers[to[0].objgen], to) for name, to in zip(flat[::2], flat[1::2], strict=True)
    }  # WeasyPrint writes one list, without a tree
    return Bound(document, continued, len(numbers), places)
