"""Looks for the lowest rung at which a page fits, in as few settings as can be.

How far a page is filled is nearly linear in its characters, so a guess from the one setting leads close to the next.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate
from operator import sub

__all__ = ["CHARACTERS", "MOST", "lowest"]

MOST = 5
CHARACTERS = 5200
"""How many characters fill a sheet, roughly: where the search begins."""
_NEAR = 0.97
_AIM = 0.985


def lowest(weights: Sequence[int], whole: int, filled: Callable[[int], float], *, sheets: float) -> int | None:
    """Return how many rungs to take so that at most `sheets` are filled; None when that can't be done.

    `weights` are the rungs' own, `whole` that of everything; `filled` sets the page without the first so many rungs
    and says how many sheets it fills. It is asked at most MOST times, and an answer near the whole room is enough.
    """
    left = list(accumulate(weights, sub, initial=whole))
    falling = [-amount for amount in left]
    over: tuple[int, float] | None = None
    best: tuple[int, float] | None = None
    for asked in range(MOST):
        low, high = over[0] + 1 if over else 0, best[0] - 1 if best else len(weights)
        if low > high:
            break
        wanted = _guess(left, over, best, sheets * _AIM)
        level = min(high, max(low, bisect_left(falling, -wanted)))
        if best is None and asked >= MOST - 2:
            level = (low + high + 1) // 2 if asked == MOST - 2 else high
        share = filled(level)
        if share > sheets:
            over = (level, share)
            continue
        best = (level, share)
        if share >= _NEAR * sheets or level == 0:
            break
    return best[0] if best else None


def _guess(left: Sequence[int], over: tuple[int, float] | None, best: tuple[int, float] | None, aim: float) -> float:
    """Return how many characters would fill `aim` sheets: on the line through two settings, else in proportion."""
    if over and best and over[1] > best[1]:
        slope = (left[over[0]] - left[best[0]]) / (over[1] - best[1])
        return left[best[0]] + slope * (aim - best[1])
    known = over or best
    return left[known[0]] / max(known[1], 0.05) * aim if known else CHARACTERS * aim
