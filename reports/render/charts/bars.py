"""Bars with their figures and words above them, so that no bar is too short for its label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...model import Bound
from .chart import Shape
from .scale import Scale
from .shapes import box, line, text
from .words import LEAST, LINE, SIZE, broken, width

__all__ = ["Bar", "bars"]

_HEIGHT = 9
_UNDER = 5
_BETWEEN = 10
_GAP = 8
_OPEN = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A value to be drawn from `start`; `label` says in words what it is, `look` is "whole" or "part"."""

    value: Decimal
    shown: str
    label: str
    look: str = "part"
    start: Decimal = Decimal(0)
    bound: Bound = Bound.EXACT
    language: str | None = None


def bars(rows: Sequence[Bar]) -> tuple[tuple[Shape, ...], int]:
    """Return the shapes of some bars under each other, and their height."""
    ends = [end for bar in rows for end in (bar.start, bar.start + bar.value)]
    open_end = any(bar.bound is Bound.AT_LEAST for bar in rows)
    scale = Scale.of([*ends, max(ends) * Decimal(1 + _OPEN)] if open_end else ends)
    shapes: list[Shape] = []
    down = 0.0
    for bar in rows:
        made = list(_words(bar, down))
        down += LINE * len(made) + _UNDER
        shapes += [*made, *_drawn(bar, scale, down)]
        down += _HEIGHT + _BETWEEN
    height = down - _BETWEEN + 1
    zero = scale.place(Decimal(0))
    return (line("axis", (zero, 0), (zero, height)), *shapes), round(height)


def _words(bar: Bar, down: float) -> Iterator[Shape]:
    """Yield the lines above a bar: the figure, bold, and what it is."""
    taken = width(bar.shown, strong=True) + _GAP
    for number, words in enumerate(broken(bar.label, LEAST - _GAP, first=LEAST - _GAP - taken) or ("",)):
        y = down + LINE * number + SIZE
        strong = "" if number else bar.shown
        yield text("words", "0", y, words, strong=strong, dx=_GAP, language=bar.language)


def _drawn(bar: Bar, scale: Scale, down: float) -> Iterator[Shape]:
    """Yield a bar; what is no exact value looks like none: hollow, or open at its end."""
    left, right = scale.bar(bar.start + bar.value, bar.start)
    hollow = " hollow" if bar.bound in (Bound.ABOUT, Bound.AT_MOST) else ""
    if bar.start:
        yield line("step", (left, down - LINE), (left, down + _HEIGHT))
    yield box(f"bar {bar.look}{hollow}", left=left, right=right, top=down, height=_HEIGHT)
    if bar.bound is Bound.AT_LEAST:
        middle = down + _HEIGHT / 2
        yield line("open", (right, middle), (min(1, right + _OPEN), middle))
