"""Margins, paddings, borders and sizes that a style fixes are set on a box in one step.

WeasyPrint resolves fifteen lengths, one after the other, each time it lays a box out. Where none of a style's is a
percentage or a formula, the outcome is the same for every box and every width, so it is kept with the style.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.css.properties import Dimension
from weasyprint.layout import percent

__all__ = ["swaps"]

_SIDES = ("top", "right", "bottom", "left")
_LENGTHS = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in _SIDES),
    *(f"{prefix}{axis}" for prefix in ("", "min_", "max_") for axis in ("width", "height")),
)
_SET = (*_LENGTHS, *(f"border_{side}_width" for side in _SIDES))


def swaps() -> Iterator[tuple[Any, str, Any]]:
    """Return what is replaced (see `engine_patches`)."""
    resolve = percent.resolve_percentages

    def resolve_percentages(box: Any, containing_block: Any) -> None:
        style = box.style
        known = style.__dict__.get("_fixed_lengths")
        if known:
            box.__dict__.update(known)
            return
        resolve(box, containing_block)
        if known is None:
            style.__dict__["_fixed_lengths"] = _fixed(box) if _is_fixed(style) else {}

    yield percent, "resolve_percentages", resolve_percentages
    yield percent, "percentage", _percentage_after(percent.percentage)


def _is_fixed(style: Any) -> bool:
    if style["border_collapse"] == "collapse":
        return False
    return all(value == "auto" or getattr(value, "unit", None) == "px" for value in map(style.__getitem__, _LENGTHS))


def _fixed(box: Any) -> dict[str, Any]:
    return {name: box.__dict__[name] for name in _SET}


def _percentage_after(resolve: Any) -> Any:
    def percentage(value: Any, computed: Any, refer_to: Any) -> Any:
        if value.__class__ is Dimension:
            unit = value.unit
            if unit == "%":
                return refer_to * value.value / 100
            if unit is not None:
                return value.value
        return resolve(value, computed, refer_to)

    return percentage
