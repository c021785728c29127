"""Columns whose text can't fit yet are not laid out again for each pixel that they grow.

To balance columns WeasyPrint lays them out, makes them higher, often by one pixel, and lays them out again, until all
fits: a list of thirty headlines in two columns took two hundred rounds, 60 % of its document's time. A round that
found no room ends the same way until the columns have grown by what the least overflow was; till then its outcome is
told from memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import LayoutContext, block

__all__ = ["swaps"]

_SLACK = 0.001  # of a pixel: far above what floating-point sums differ by
_OWN_HEIGHTS = (boxes.FlexContainerBox, boxes.GridContainerBox, boxes.ReplacedBox)


def swaps() -> Iterator[tuple[Any, str, Any]]:
    """Return what is replaced (see `engine_patches`)."""
    yield LayoutContext, "overflows_page", _overflows_page
    yield block, "block_box_layout", _recalling(block.block_box_layout)


def _overflows_page(self: Any, bottom_space: float, position_y: float) -> bool:
    """Tell whether a position is below the page's or column's end, and note by how much."""
    bottom = self.page_bottom - bottom_space
    if position_y > bottom * (1 + 1e-9):
        self._least_overflow = min(_least(self), position_y - bottom)
        return True
    return False


def _least(context: Any) -> float:
    found: float = context.__dict__.get("_least_overflow", inf)
    return found


def _recalling(lay_out: Any) -> Any:
    def block_box_layout(context: Any, box: Any, bottom_space: float, skip_stack: Any, *rest: Any, **more: Any) -> Any:
        if not box.is_column:
            return lay_out(context, box, bottom_space, skip_stack, *rest, **more)
        failed = box.__dict__.get("_failed")
        if failed and failed[:2] == (skip_stack, rest) and 0 <= failed[2] - bottom_space < failed[3] - _SLACK:
            context._least_overflow = min(_least(context), failed[3])
            return None, failed[4], dict(failed[5]), [], False, None
        asked = tuple(value.copy() if isinstance(value, list) else value for value in rest)
        outer, context._least_overflow = _least(context), inf
        found = lay_out(context, box, bottom_space, skip_stack, *rest, **more)
        if found[0] is None and found[3:] == ([], False, None) and _is_plain(context, box, skip_stack):
            box._failed = skip_stack, asked, bottom_space, context._least_overflow, found[1], dict(found[2])
        context._least_overflow = min(outer, context._least_overflow)
        return found

    return block_box_layout


def _is_plain(context: Any, column: Any, skip_stack: Any) -> bool:
    """Return whether the end of a column is only ever asked for by `overflows_page` in what remains to be laid out."""
    if context.footnotes or context.excluded_shapes or context.broken_out_of_flow:
        return False
    first = next(iter(skip_stack)) if skip_stack else 0
    return all(_asks_only(box) for child in column.children[first:] for box in child.descendants(placeholders=True))


def _asks_only(box: Any) -> bool:
    if isinstance(box, boxes.TextBox):
        return True
    style = box.style
    return (
        not isinstance(box, _OWN_HEIGHTS)
        and box.is_in_normal_flow()
        and style["column_width"] == style["column_count"] == "auto"
    )
