"""Refuses pages that would take hours, by what can be counted in them without setting them.

Measured with WeasyPrint 70: one `colspan=65534` or a table of 4,000 rows takes 19 s and more, a dozen `use` elements
of SVG that name one another stand for billions of shapes, and some 150 nested elements end in a RecursionError. The
page is walked once, in C (libxml2), in a few milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...errors import RenderError
from .limits import Limits
from .shapes import count_shapes

__all__ = ["check_page"]


def check_page(html: str, limits: Limits) -> None:
    """Raise RenderError, saying what there is too much of."""
    from lxml import etree  # noqa: PLC0415 - loaded by the server before it forks

    _within(len(html), limits.characters, "characters")
    _within(html.count("<"), 2 * limits.elements + limits.elements // 2, "tags")
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    if root is None:
        return
    _walk(etree.iterwalk(root, events=("start", "end")), limits)
    for table in root.iter("table"):
        _check_table(table, limits)
    _within(sum(count_shapes(picture) for picture in root.iter("svg")), limits.shapes, "shapes in pictures (SVG)")


def _walk(events: Iterator[tuple[str, Any]], limits: Limits) -> None:
    count = depth = 0
    for event, _ in events:
        depth += 1 if event == "start" else -1
        count += event == "start"
        _within(depth, limits.depth, "elements inside one another")
    _within(count, limits.elements, "elements")


def _check_table(table: Any, limits: Limits) -> None:
    rows = 0
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        _within(sum(_number(cell, "colspan") for cell in cells), limits.columns, "columns in a table")
        rows += max((_number(cell, "rowspan") for cell in cells if _number(cell, "rowspan") > 1), default=1)
        _within(rows, limits.rows, "rows in a table")
    for column in table.iter("col", "colgroup"):
        _within(_number(column, "span"), limits.columns, "columns in a table")


def _number(element: Any, name: str) -> int:
    digits = (element.get(name) or "").strip()[:9]
    return max(int(digits), 1) if digits.isascii() and digits.isdigit() else 1


def _within(count: int, most: int, what: str) -> None:
    if count > most:
        raise RenderError(f"has more than {most:,} {what}")
