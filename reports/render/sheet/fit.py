"""Sets an edition so that it fits: the route from the ladder to the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ...errors import RenderError
from ...model import Edition
from .kept import Kept, keep
from .ladder import Rung, ladder
from .measure import sheets_filled
from .room import Room
from .search import lowest

__all__ = ["Fitted", "fit"]


@dataclass(frozen=True, slots=True)
class Fitted:
    """What was kept, and the PDF of it."""

    kept: Kept
    pdf: bytes


def fit(edition: Edition, room: Room, made: Callable[[Kept], bytes]) -> Fitted:
    """Return the most of an edition that fits into a room; `made` sets what is kept as a PDF.

    Raises RenderError when not even the headline fits.
    """
    rungs = ladder(edition, room)
    first = sum(1 for rung in rungs if rung.stage == (0,))
    tried: dict[int, Fitted] = {}

    def filled(level: int) -> float:
        kept = keep(edition, rungs[: first + level])
        tried[level] = Fitted(kept, made(kept))
        return sheets_filled(tried[level].pdf)

    weights = [rung.weight for rung in rungs[first:]]
    level = lowest(weights, sum(weights) + _FIXED, filled, sheets=room.sheets)
    if level is None:
        raise RenderError(
            f"{edition.briefing} no. {edition.number} can't be set on {room.sheets:g} sheets, "
            "not even its headline alone"
        )
    found, taken = tried[level], list(rungs[: first + level])
    for back in islice(_back(rungs[first : first + level]), _AGAIN):
        fewer = [rung for rung in taken if rung not in back]
        kept = keep(edition, fewer)
        again = Fitted(kept, made(kept))
        if sheets_filled(again.pdf) <= room.sheets:
            found, taken = again, fewer
    return found


def _back(taken: Sequence[Rung]) -> Iterator[Sequence[Rung]]:
    """Give what may be put back, section by section, the most important first.

    The last thing that was taken made the rest fit; what went before it may stand in the other column, and have been
    taken for nothing.
    """
    groups: dict[tuple[int, str], list[Rung]] = {}
    for rung in reversed(taken[-_PUT_BACK:-1]):
        groups.setdefault((rung.story, rung.field), []).append(rung)
    yield from groups.values()


_FIXED = 600
"""The nameplate, the headline and the foot, in characters."""
_PUT_BACK = 12
_AGAIN = 4
