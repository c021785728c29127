"""Which stretches of a text are taken already: asked very often, so merged once and found by bisection."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from ..model import Span

__all__ = ["Occupied"]


class Occupied:
    """The union of spans; `span in occupied` says whether a span shares a code point with it."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            elif span.start < span.end:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def __contains__(self, span: Span) -> bool:
        """Say whether a span overlaps any of them."""
        at = bisect_right(self._ends, span.start)
        return at < len(self._starts) and self._starts[at] < span.end
