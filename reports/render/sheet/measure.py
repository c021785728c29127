"""How much of its sheets a PDF fills."""

from __future__ import annotations

__all__ = ["sheets_filled"]

_FOOT = 62.0
_HEAD = 42.0


def sheets_filled(content: bytes) -> float:
    """Return the number of full sheets and the share of the last one: 1.5 is a sheet and a half.

    The share is counted from the head's end down to the lowest words, running feet left out.
    """
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415 - only fitted pages need it

    with pypdfium2.PdfDocument(content) as document:
        last = document[len(document) - 1]
        text = last.get_textpage()
        bottoms = [text.get_rect(index)[1] for index in range(text.count_rects())]
        height = last.get_height()
        lowest = min((bottom for bottom in bottoms if bottom > _FOOT), default=height - _HEAD)
        share = float((height - _HEAD - lowest) / (height - _HEAD - _FOOT))
        return len(document) - 1 + min(1.0, max(0.0, share))
