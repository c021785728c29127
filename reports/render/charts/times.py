"""The dates of a story on a line, at their distances; the clauses stand in the list beneath it.

Days are dots, periods bars, and what is only likely is hollow. A day far from all others would press these together:
it stands in the list alone, and the chart says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter

from ... import model
from .chart import Chart, Shape
from .known import Known
from .shapes import box, dot, line, per_cent, text
from .when import Stretch, stretch_of
from .words import LINE, SIZE, width

__all__ = ["times_of"]

_LEAST = 3
_NARROW = 240
_LEVELS = 3
_GAP = 8
_APART = 0.04
_LEFT, _RIGHT = 0.02, 0.98
_FOOT = 18
_IN_TIME = attrgetter("start", "end", "likely", "value")


@dataclass(frozen=True, slots=True)
class _Placed:
    """A date of the line: where it stands, its label and on which level; None where no level has room."""

    stretch: Stretch
    left: float
    right: float
    label: str
    level: int | None = None


def times_of(story: model.Story, known: Known, anchor: str) -> Chart | None:
    """Return the timeline of a story that has three days or more, far enough from each other; else None."""
    stretches = sorted(
        {s for when in story.when if (s := stretch_of(when))}, key=lambda s: (s.start, s.end, s.likely, s.value)
    )
    days = _spread([s for s in stretches if s.exact])
    if days is None:
        return None
    first, last = days[0].start, days[-1].start
    shown = [s for s in stretches if (s in days if s.exact else s.start <= last and s.end >= first)]
    placed = _levelled([_placed(s, first, last, _label(s, known)) for s in shown])
    left_out = [_label(s, known) for s in stretches if s not in shown]
    told = "; ".join(f"{p.label} ({known.say.labels.likely})" if p.stretch.likely else p.label for p in placed)
    shapes = tuple(_drawn(placed))
    levels = 1 + max((p.level or 0) for p in placed)
    return Chart(
        kind="times",
        id=anchor,
        title=f"{known.say.labels.when}: {told}",
        drawn=known.say.terms.drawn_as_times,
        data=(),
        notice=f"{known.say.terms.not_drawn}: {known.say.listing(left_out)}" if left_out else None,
        height=levels * LINE + _FOOT,
        shapes=shapes,
    )


def _spread(days: Sequence[Stretch]) -> list[Stretch] | None:
    """Return the days of which three stand apart, without the farthest at the ends; None where there are none."""
    kept = list(days)
    while len({day.start for day in kept}) >= _LEAST:
        if _apart(kept) >= _LEAST:
            return kept
        early = kept[1].start - kept[0].start > kept[-1].start - kept[-2].start
        kept = kept[1:] if early else kept[:-1]
    return None


def _apart(days: Sequence[Stretch]) -> int:
    """Return how many of some days are seen as dots of their own."""
    whole, last, found = days[-1].start - days[0].start, days[0].start, 1
    for day in days:
        if day.start - last >= _APART * whole:
            last, found = day.start, found + 1
    return found


def _label(stretch: Stretch, known: Known) -> str:
    """Return a date in words: days without the edition's own year, a range of days as one."""
    first, _, last = stretch.value.partition("/")
    if not stretch.exact and len(first) == len(last) == len("2025-12-13"):
        return known.say.period(date.fromisoformat(first), date.fromisoformat(last))
    words = known.say.moment(stretch.value)
    return re.sub(rf"\s{known.near.year}(?=,|$)", "", words) if stretch.exact else words


def _placed(stretch: Stretch, first: float, last: float, label: str) -> _Placed:
    room = _RIGHT - _LEFT
    left, right = (_LEFT + room * (day - first) / (last - first) for day in (stretch.start, stretch.end))
    if stretch.exact:
        return _Placed(stretch, left, left, label)
    return _Placed(stretch, max(0.0, left), min(1.0, right), label)


def _levelled(placed: Sequence[_Placed]) -> list[_Placed]:
    """Give labels levels, from the left or from the right, whichever leaves more of them room."""
    ways = (_from_first(placed), _from_first(placed[::-1])[::-1])
    return max(ways, key=lambda way: sum(one.level is not None for one in way))


def _from_first(placed: Sequence[_Placed]) -> list[_Placed]:
    """Give each label the lowest level where it and its line touch no other; one without such a level has none."""
    found: list[_Placed] = []
    for one in placed:
        level = next((n for n in range(_LEVELS) if all(_are_clear(one, n, other) for other in found)), None)
        found.append(replace(one, level=level))
    return found


def _are_clear(one: _Placed, level: int, other: _Placed) -> bool:
    """Say whether a label on a level is clear of another one: of its words, and neither of the other's line."""
    if other.level is None:
        return True
    (left, right), (start, end) = _ends(one), _ends(other)
    mine, theirs = (_NARROW * (p.left + p.right) / 2 for p in (one, other))
    if level == other.level:
        return right + _GAP < start or end + _GAP < left
    return not (start - 2 < mine < end + 2) if level > other.level else not (left - 2 < theirs < right + 2)


def _drawn(placed: Sequence[_Placed]) -> Iterator[Shape]:
    levels = 1 + max((one.level or 0) for one in placed)
    rail = levels * LINE + 8
    yield line("axis", (0, rail), (1, rail))
    for one in placed:
        if one.level is not None:
            base = (levels - 1 - one.level) * LINE + SIZE
            middle = (one.left + one.right) / 2
            yield line("step", (middle, base + 3), (middle, rail))
            yield text("words", per_cent(_held(middle)), base, one.label, anchor=_anchor(middle))
    for one in sorted(placed, key=lambda p: p.stretch.exact):
        likely = " hollow" if one.stretch.likely else ""
        if one.stretch.exact:
            yield dot(f"point{likely}", per_cent(one.left), rail, 4)
        else:
            yield box(f"period{likely}", left=one.left, right=one.right, top=rail - 3, height=6)


def _anchor(across: float) -> str:
    return "start" if across < 0.25 else "end" if across > 0.75 else "middle"


def _held(across: float) -> float:
    """Return where a label is held: those of both ends stand at the edges."""
    return 0.0 if across < 0.05 else 1.0 if across > 0.95 else across


def _ends(one: _Placed) -> tuple[float, float]:
    middle, wide = (one.left + one.right) / 2, width(one.label)
    at = _held(middle) * _NARROW
    left = {"start": at, "middle": at - wide / 2, "end": at - wide}[_anchor(middle)]
    return left, left + wide
