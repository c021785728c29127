"""Makes shapes: numbers become short decimals, the same on every machine."""

from __future__ import annotations

from ..direction import isolated
from ..lines import one_line
from .chart import Run, Shape

__all__ = ["box", "dot", "line", "path", "per_cent", "pixels", "text"]


def per_cent(part: float) -> str:
    """Return a part of the width, 0 to 1, as "37.5%"."""
    return f"{pixels(100 * part)}%"


def pixels(length: float) -> str:
    """Return a length with at most two decimals, and no sign of a zero."""
    return "0" if abs(length) < 0.005 else f"{length:.2f}".rstrip("0").rstrip(".")


def box(look: str, *, left: float, right: float, top: float, height: float) -> Shape:
    """Return a bar between two parts of the width."""
    at = (("x", per_cent(left)), ("y", pixels(top)), ("width", per_cent(right - left)), ("height", pixels(height)))
    return Shape(tag="rect", look=look, at=at)


def line(look: str, start: tuple[float, float], end: tuple[float, float]) -> Shape:
    """Return a line between two points: a part of the width, and pixels down."""
    (x1, y1), (x2, y2) = start, end
    at = (("x1", per_cent(x1)), ("y1", pixels(y1)), ("x2", per_cent(x2)), ("y2", pixels(y2)))
    return Shape(tag="line", look=look, at=at)


def dot(look: str, x: str, y: float, radius: float) -> Shape:
    """Return a dot; `x` is a part of the width ("37.5%") or pixels."""
    return Shape(tag="circle", look=look, at=(("cx", x), ("cy", pixels(y)), ("r", pixels(radius))))


def path(look: str, drawn: str) -> Shape:
    """Return an outline of SVG path data."""
    return Shape(tag="path", look=look, at=(("d", drawn),))


def text(
    look: str,
    x: str,
    y: float,
    words: str,
    *,
    strong: str = "",
    anchor: str = "start",
    dx: float = 0,
    language: str | None = None,
) -> Shape:
    """Return a line of text, `strong` words before the others; each keeps its own direction."""
    runs = (Run(text=isolated(one_line(strong)), strong=True), Run(text=isolated(one_line(words))))
    kept = tuple(run for run in runs if run.text)
    if len(kept) > 1:
        kept = (kept[0], Run(text="\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"), kept[1])
    at = (("x", x), ("y", pixels(y)), ("text-anchor", anchor), *((("dx", pixels(dx)),) if dx else ()))
    return Shape(tag="text", look=look, at=at, runs=kept, language=language)
