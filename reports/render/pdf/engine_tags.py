"""What a PDF's objects are written from, without work that grows with the square of the pages.

WeasyPrint lists the references of all pages anew for each tag: at 200 pages that took 3 % of a render, and grew.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf

__all__ = ["swaps"]


def swaps() -> Iterator[tuple[Any, str, Any]]:
    """Return what is replaced (see `engine_patches`)."""
    yield pydyf.PDF, "page_references", property(_page_references)


def _page_references(self: Any) -> tuple[bytes, ...]:
    kids = self.pages["Kids"]
    known: tuple[int, tuple[bytes, ...]] | None = self.__dict__.get("_listed")
    if known is None or known[0] != len(kids):
        known = len(kids), tuple(b"%d 0 R" % number for number in kids[::3])
        self.__dict__["_listed"] = known
    return known[1]
