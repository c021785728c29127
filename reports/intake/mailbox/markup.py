"""A message's HTML as passages: what its reader sees, in its order.

Mail is laid out in tables, in which an extractor made for pages of the web finds no article; so nothing is guessed here.
Every block is a passage; what is hidden or drawn (previews, pictures, tracking pixels) is left out.
"""

from __future__ import annotations

import re
from typing import Any

from ...model import BlockKind
from ..page import tree_of
from .passages import Passage

__all__ = ["from_html"]

_SKIPPED = {"script", "style", "head", "title", "template", "noscript", "svg", "object", "select", "textarea", "button"}
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "caption",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_HIDDEN = re.compile(
    r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all"
    r"|(?:max-height|font-size|opacity)\s{0,9}:\s{0,9}0(?:px|pt|em|%)?\s{0,9}(?:;|!|$)",
    re.IGNORECASE,
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_GAP = re.compile(r"\n[ \t\xa0]*\n[\s\xa0]*")


def from_html(text: str, *, shown: str) -> list[Passage]:
    """Return the passages of decoded HTML. Raises ArticleError for what no parser should see."""
    reader = _Reader()
    reader.walk(tree_of(text, shown=shown))
    reader.end(BlockKind.PARAGRAPH)
    return reader.passages


class _Reader:
    """Walks the tree; words are gathered until a block begins or ends."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self._words: list[str] = []
        self._linked = 0
        self._links = 0
        self._kept = 0

    def walk(self, element: Any) -> None:
        """Take in an element without what follows it; the parser holds the depth to 256."""
        tag = element.tag if isinstance(element.tag, str) else "script"
        if tag in _SKIPPED or element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
            return
        kind = BlockKind.HEADING if tag in _HEADINGS else BlockKind.PARAGRAPH
        if tag in _BLOCKS:
            self.end(BlockKind.PARAGRAPH)
        self._links += tag == "a"
        self._kept += tag == "pre"
        if tag == "br":
            self._words.append("\n")
        self._say(element.text)
        for child in element:
            self.walk(child)
            self._say(child.tail)
        self._links -= tag == "a"
        self._kept -= tag == "pre"
        if tag in _BLOCKS:
            self.end(kind)

    def end(self, kind: BlockKind) -> None:
        """Make passages of what was gathered; two line breaks part them."""
        text = "\n".join(_SPACE.sub(" ", line).strip() for line in "".join(self._words).split("\n")).strip()
        linked = self._linked * 2 > len(text)
        self._words, self._linked = [], 0
        self.passages += [Passage(kind, piece, linked) for piece in _GAP.split(text) if any(map(str.isalnum, piece))]

    def _say(self, text: str | None) -> None:
        if text:
            self._words.append(text if self._kept else _SPACE.sub(" ", text))
            self._linked += len(text.strip()) if self._links else 0
