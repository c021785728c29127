"""Sets the mail's HTML: one column, styles inlined, small enough that no provider cuts it.

Gmail cuts a message at about 102 kB, sources first. A long edition is therefore set shorter, and says so: first
without the sources' sentences, then with no more than headlines after the lead.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

__all__ = ["LENGTHS", "MAX_BYTES", "fitting"]

MAX_BYTES = 100_000
LENGTHS = ("full", "short", "brief")


def fitting(set_at: Callable[[str], str]) -> str:
    """Return the longest setting that is small enough, styles inlined; `set_at` gives the HTML at one of `LENGTHS`."""
    html = ""
    for length in LENGTHS:
        html = str(_inliner().inline(set_at(length)))
        if len(html.encode("utf-8", "replace")) < MAX_BYTES:
            break
    return html


@lru_cache(maxsize=1)
def _inliner() -> Any:
    import css_inline  # noqa: PLC0415 - only mail needs it

    return css_inline.CSSInliner(
        inline_style_tags=True,
        keep_style_tags=False,
        keep_at_rules=True,
        load_remote_stylesheets=False,
        minify_css=True,
    )
