"""Plain text: the title on the first line, paragraphs parted by blank lines, headings known by their form."""

from __future__ import annotations

from ..model import blocks_of
from .canonical import normalise
from .draft import Draft

__all__ = ["parse_plain"]

_LONGEST_TITLE = 300


def parse_plain(text: str) -> Draft:
    """Read a decoded .txt file; the title is None when the first line is longer than 300 code points."""
    head, _, rest = normalise(text).strip().partition("\n")
    body = rest.strip("\n")
    parts = tuple((block.kind, block.span.of(body)) for block in blocks_of(body, titled=False))
    title = head.strip()
    return Draft(title if 0 < len(title) <= _LONGEST_TITLE else None, parts)
