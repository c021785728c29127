"""A count that has grown, as a line that steps up when a higher value was told: 3 → 7 → 11."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from ... import model
from ..lines import one_line
from .chart import Chart, Datum, Shape
from .known import Known
from .scale import Scale
from .shapes import dot, line, per_cent, text
from .values import Told, told_earlier
from .words import LEAST, SIZE, short, width

__all__ = ["steps_of"]

_TALL = 96
_ABOVE = 18
_AXIS = _ABOVE + _TALL
_UNDER = 22
_FIRST, _LAST = 0.012, 0.86
_GAP = 10


def steps_of(story: model.Story, known: Known, anchor: str) -> tuple[Chart, model.KeyFigure] | None:
    """Return the chart of the first figure of a story that has grown step by step, and the figure; None without one."""
    for figure in (*story.strip, *story.figures):
        values = told_earlier(figure, known) if figure.others else None
        if values:
            return _chart(figure, values, known, anchor), figure
    return None


def _chart(figure: model.KeyFigure, values: Sequence[Told], known: Known, anchor: str) -> Chart:
    data = tuple(
        Datum(shown=v.shown(known), label=v.by(known), notes=v.notes, joint="→" if n else "")
        for n, v in enumerate(values)
    )
    counted = one_line(figure.counted) if figure.counted else None
    told = " → ".join(f"{datum.shown} ({short(datum.label)})" for datum in data)
    shapes = tuple(_drawn(values, [datum.shown for datum in data], _times(values, known)))
    return Chart(
        kind="steps",
        id=anchor,
        title=f"{short(counted)}: {told}" if counted else told,
        drawn=known.say.terms.drawn_as_steps,
        data=data,
        about=counted,
        notice=_left_out(figure, values, known),
        height=_AXIS + _UNDER,
        shapes=shapes,
    )


def _times(values: Sequence[Told], known: Known) -> list[str]:
    """Return the times of some values; a day that the one before has is told once."""
    told, day = [], ""
    for value in values:
        words = known.time(value.at)
        before, _, clock = words.rpartition("\N{NO-BREAK SPACE}")
        told.append(clock if before and before == day else words)
        day = before
    return told


def _left_out(figure: model.KeyFigure, values: Sequence[Told], known: Known) -> str | None:
    """Return which other values stand not on the line, and whose they are; None where all do."""
    drawn = {(value.text, value.at) for value in values}
    others = [other for other in figure.others if (other.text, other.at) not in drawn]
    told = [
        f"{short(one_line(other.text))} ({known.say.first_of([short(one_line(name)) for name in other.outlets])}"
        f"{', ' + known.time(other.at) if other.at else ''})"
        for other in others
    ]
    return f"{known.say.terms.not_drawn}: {known.say.listing(told)}" if told else None


def _drawn(values: Sequence[Told], shown: Sequence[str], times: Sequence[str]) -> Iterator[Shape]:
    """Yield the axis, the line, a dot where each value begins, and the labels that have room."""
    scale = Scale.of([value.value for value in values])
    at = [value.at for value in values if isinstance(value.at, datetime)]
    whole = (at[-1] - at[0]).total_seconds()
    across = [_FIRST + (_LAST - _FIRST) * (time - at[0]).total_seconds() / whole for time in at]
    down = [_AXIS - _TALL * scale.place(value.value) for value in values]
    zero = _AXIS - _TALL * scale.place(Decimal(0))
    yield line("axis", (0, zero), (1, zero))
    for n, (x, y) in enumerate(zip(across, down, strict=True)):
        end = across[n + 1] if n + 1 < len(across) else 1.0
        if n:
            yield line("rise", (x, down[n - 1]), (x, y))
        yield line("tread", (x, y), (end, y))
    for value, x, y in zip(values, across, down, strict=True):
        look = "point" if value.bound is model.Bound.EXACT else "point hollow"
        yield dot(look, per_cent(x), y, 3)
    for n in _with_room(across, down, [width(words, strong=True) for words in shown], high=SIZE):
        yield text("value", per_cent(across[n]), down[n] - 6, "", strong=shown[n], anchor=_anchor(across[n]))
    for n in _with_room(across, [0.0] * len(times), [width(words) for words in times], high=SIZE):
        yield line("tick", (across[n], _AXIS), (across[n], _AXIS + 4))
        yield text("time", per_cent(across[n]), _AXIS + _UNDER - 3, times[n], anchor=_anchor(across[n]))


def _anchor(across: float) -> str:
    return "start" if across < 0.2 else "end" if across > 0.8 else "middle"


def _with_room(across: Sequence[float], down: Sequence[float], wide: Sequence[float], *, high: float) -> list[int]:
    """Return which labels are set: the last and the first, then those that touch no other on a phone."""
    kept: list[int] = []
    for n in (len(across) - 1, *range(len(across) - 1)):
        left, right = _ends(across[n], wide[n])
        if all(
            right + _GAP < _ends(across[m], wide[m])[0]
            or _ends(across[m], wide[m])[1] + _GAP < left
            or abs(down[m] - down[n]) > high
            for m in kept
        ):
            kept.append(n)
    return sorted(kept)


def _ends(across: float, wide: float) -> tuple[float, float]:
    """Return where a label begins and ends on the narrowest column, in pixels."""
    at = across * LEAST
    left = {"start": at, "middle": at - wide / 2, "end": at - wide}[_anchor(across)]
    return left, left + wide
