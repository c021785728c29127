"""Cuts a page into the parts that its PDF is made of, each a page of its own with the same styles.

Small neighbours are set together, so that few sheets end early. Where a group ends is told by the names in it: when a
story changes, comes or goes, the groups of the others stay as they were.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..parted import END, MARK

__all__ = ["Part", "Pieces", "cut", "linked"]

_LEAST, _USUAL, _MOST = 24_000, 60_000, 150_000
"""Characters of markup in a group; about 8,000 make a sheet. A page of less than `_MOST` is one group but for what
names sheets: parted, it would end early on too many of its few sheets."""
_ID = re.compile(r'\bid="([^"]*)"')
_LINK = re.compile(r'\bhref="#([^"]*)"')
_SHEET_OF = re.compile(r'(\bdata-sheet-of="#([^"]*)"[^>]*>)[^<]*')
_HEADING = re.compile(r"<h[1-3]\b[^>]*>(.*?)</h[1-3]>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_HTML = re.compile(r"<html\b[^>]*>", re.IGNORECASE)
_STYLE = re.compile(r"<style\b[^>]*>.*?</style>", re.DOTALL | re.IGNORECASE)
_SCHEME = "part:"
_MARGINS = [f"{side}-{place}" for side in ("top", "bottom") for place in ("left-corner", "left", "center", "right")]
_MARGINS += [f"{side}-right-corner" for side in ("top", "bottom")]
_MARGINS += [f"{side}-{place}" for side in ("left", "right") for place in ("top", "middle", "bottom")]
_NO_MARGINS = " ".join(f"@{box} {{ content: none !important }}" for box in _MARGINS)
_BARE = (
    f"<style>@page {{ background: none !important; {_NO_MARGINS} }} "
    "html, body { background: none !important }</style>"
)


@dataclass(frozen=True, slots=True)
class Part:
    """Some pieces that are set together; `continued` ones go on under the bookmark before them."""

    names: tuple[str, ...]
    html: str
    continued: bool

    @property
    def heading(self) -> str:
        """The first heading in it, as plain text for a message; empty where there is none."""
        found = _HEADING.search(self.html)
        return " ".join(_TAG.sub("", found[1]).split()) if found else ""

    @property
    def names_sheets(self) -> int:
        """How many sheets of others it names; it can only be set when these are known."""
        return len(_SHEET_OF.findall(self.html))

    def numbered(self, sheets: Mapping[str, int]) -> Part:
        """Return it with the numbers of the sheets where anchors stand."""
        html = _SHEET_OF.sub(lambda found: f"{found[1]}{sheets.get(found[2], '')}", self.html)
        return Part(self.names, html, self.continued)


@dataclass(frozen=True, slots=True)
class Pieces:
    """A page in parts; `head` is everything up to the first of them, and `anchors` are those of all."""

    head: str
    parts: tuple[Part, ...]
    anchors: frozenset[str]

    def page(self, part: Part) -> str:
        """Return the page of one part: it has no head or foot, and its links to other parts are `part:` addresses."""
        own = set(_ID.findall(part.html))
        others = self.anchors - own
        html = _LINK.sub(lambda to: f'href="{_SCHEME}{to[1]}"' if to[1] in others else to[0], part.html)
        styles = "".join(_STYLE.findall(self.head))
        first = part is self.parts[0] or part.names == self.parts[0].names
        body = "<body>" if first else '<body class="later">'
        return f"<!DOCTYPE html>{self._html}<head><meta charset=utf-8>{styles}{_BARE}</head>{body}{html}</body></html>"

    def empty(self, sheets: int) -> str:
        """Return a page of empty sheets, with heads and feet, and all that is told of the document."""
        blank = '<div style="break-after: page"></div>' * (sheets - 1)
        return f"{self.head}{blank}<div></div></body></html>"

    @property
    def _html(self) -> str:
        found = _HTML.search(self.head)
        return found[0] if found else "<html>"


def linked(address: str) -> str | None:
    """Return the anchor that an address leads to, if it is one of another part."""
    return address[len(_SCHEME) :] if address.startswith(_SCHEME) else None


def cut(html: str) -> Pieces | None:
    """Return a page in parts; None where no part begins in it."""
    found = list(MARK.finditer(html))
    if not found:
        return None
    end = html.find(END)
    ends = [*(mark.start() for mark in found[1:]), end if end >= 0 else len(html)]
    pieces = [
        Part((mark[1],), html[mark.end() : until], bool(mark[2])) for mark, until in zip(found, ends, strict=True)
    ]
    return Pieces(html[: found[0].start()], tuple(_grouped(pieces)), frozenset(_ID.findall(html)))


def _grouped(pieces: Sequence[Part]) -> Iterator[Part]:
    """Join neighbours to groups; what names sheets stands alone, since it waits for the others."""
    one_in, rest = _one_in(pieces), sum(len(piece.html) for piece in pieces)
    least = _LEAST if rest > _MOST else rest
    group: list[Part] = [pieces[0]]
    for before, piece in pairwise(pieces):
        rest -= len(before.html)
        size = sum(len(one.html) for one in group)
        alone = bool(before.names_sheets or piece.names_sheets)
        full = size + len(piece.html) > _MOST or (min(size, rest) >= least and _ends(before, piece, one_in))
        if alone or full:
            yield _joined(group)
            group = []
        group.append(piece)
    yield _joined(group)


def _one_in(pieces: Sequence[Part]) -> int:
    """Return of how many pieces one ends a group: a power of two, so that no single piece changes it but rarely."""
    mean = sum(len(piece.html) for piece in pieces) / len(pieces)
    one_in = 1
    while one_in * mean < _USUAL / 1.5:
        one_in *= 2
    return one_in


def _ends(before: Part, piece: Part, one_in: int) -> bool:
    """Say whether a group ends between two pieces; more often where a new bookmark begins."""
    drawn = int.from_bytes(hashlib.sha256(before.names[-1].encode()).digest()[:4], "big")
    return drawn % max(1, one_in if piece.continued else one_in // 4) == 0


def _joined(group: Sequence[Part]) -> Part:
    names = tuple(name for piece in group for name in piece.names)
    return Part(names, "".join(piece.html for piece in group), group[0].continued)
