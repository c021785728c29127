"""A line that was broken before in the same document isn't broken again.

Columns are balanced by laying their text out again and again, and each sheet's are laid out twice; the same text in
the same style and width gives the same line.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.text import line_break

__all__ = ["swaps"]

_MOST = 4_000


def swaps() -> Iterator[tuple[Any, str, Any]]:
    """Return what is replaced (see `engine_patches`)."""
    yield line_break, "split_first_line", _remembering(line_break.split_first_line)


def _remembering(split: Any) -> Any:
    def split_first_line(
        text: str,
        style: Any,
        context: Any,
        max_width: float | None,
        justification_spacing: float,
        is_line_start: bool = True,
        minimum: bool = False,
    ) -> Any:
        if context is None:
            return split(text, style, context, max_width, justification_spacing, is_line_start, minimum)
        kept = context.__dict__.setdefault("_broken_lines", {})
        key = id(style), text, max_width, justification_spacing, is_line_start, minimum
        found = kept.get(key)
        if found is None:
            found = split(text, style, context, max_width, justification_spacing, is_line_start, minimum)
            if len(kept) >= _MOST:
                kept.clear()
            kept[key] = *found, style  # the style is kept so that no other gets its id
            return found
        layout, *measured, _ = found
        return _copy(layout), *measured

    return split_first_line


def _copy(layout: Any) -> Any:
    """Return another layout of the same text, for another box to draw; without what Pango holds, as it was kept."""
    new = line_break.Layout.__new__(line_break.Layout)
    new.__dict__.update(layout.__dict__)
    return new
