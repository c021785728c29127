"""Questions that layout asks of every box many times, answered for the common box in one step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import block

__all__ = ["swaps"]

_IN_FLOW = frozenset({"static", "relative"})


def swaps() -> Iterator[tuple[Any, str, Any]]:
    """Return what is replaced (see `engine_patches`)."""
    asked = boxes.Box.is_in_normal_flow

    def is_in_normal_flow(self: Any) -> bool:
        style = self.style
        if style["float"] == "none" and style["position"] in _IN_FLOW:
            return True
        return bool(asked(self))

    yield boxes.Box, "is_in_normal_flow", is_in_normal_flow
    yield boxes.ParentBox, "page_values", _page_values
    yield block, "remove_placeholders", _remove_placeholders


def _page_values(self: Any) -> tuple[Any, Any]:
    """Ask the first and the last child in the flow only, instead of listing all of them before."""
    start = end = self.style["page"]
    children = self.children
    first = next((child for child in children if child.is_in_normal_flow() or child.is_floated()), None)
    if first is None:
        return start, end
    last = next(child for child in reversed(children) if child.is_in_normal_flow() or child.is_floated())
    starts = first.page_values()
    ends = starts if last is first else last.page_values()
    return starts[0] or start, ends[1] or end


def _remove_placeholders(context: Any, box_list: Any, absolute_boxes: Any, fixed_boxes: Any) -> None:
    """Look into the lists that boxes are removed from only where there is something in them."""
    for box in box_list:
        if box.children:
            _remove_placeholders(context, box.children, absolute_boxes, fixed_boxes)
        if absolute_boxes or fixed_boxes:
            position = box.style["position"]
            if position == "absolute" and box in absolute_boxes:
                absolute_boxes.remove(box)
            elif position == "fixed" and box in fixed_boxes:
                fixed_boxes.remove(box)
        if box.footnote:
            context.unlayout_footnote(box.footnote)
        if context.broken_out_of_flow:
            context.broken_out_of_flow.pop(box, None)
        shapes = context.excluded_shapes
        if shapes and box in shapes:
            shapes.remove(box)
        if box.note:
            context.remove_running_element(box.note)
