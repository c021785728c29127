"""Lets go of what a long document doesn't need any more, before what it needs next.

When its pages are laid out, WeasyPrint's own tree of the page and all that layout remembered is garbage in cycles,
half of all objects; when its PDF is ready to be written, so are the pages. At 109 pages this took 420 MB to 350.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from typing import Any

from weasyprint import document

__all__ = ["letting_go", "swaps"]

_LONG = 20
"""Pages from which on it is worth the time."""


def swaps() -> Iterator[tuple[Any, str, Any]]:
    """Return what is replaced (see `engine_patches`)."""
    generate = document.generate_pdf

    def generate_pdf(laid_out: Any, *rest: Any, **options: Any) -> Any:
        if len(laid_out.pages) >= _LONG:
            gc.collect()
        return generate(laid_out, *rest, **options)

    yield document, "generate_pdf", generate_pdf


def letting_go(finish: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Return a finisher that lets go of the pages after another finisher."""

    def finisher(laid_out: Any, pdf: Any) -> None:
        finish(laid_out, pdf)
        laid_out.pages.clear()

    return finisher
