"""From values to parts of a width, with a zero baseline, negative values to its left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

__all__ = ["Scale"]

_SEEN = 0.004


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from `low` (0 or less) to `high` (0 or more), of which the two differ."""

    low: Decimal
    high: Decimal

    @classmethod
    def of(cls, values: Sequence[Decimal]) -> Scale:
        """Return the scale that holds zero and all values."""
        low, high = min(Decimal(0), *values), max(Decimal(0), *values)
        return cls(low, high if high > low else low + 1)

    def place(self, value: Decimal) -> float:
        """Return where a value stands, 0 to 1."""
        return float((value - self.low) / (self.high - self.low))

    def bar(self, value: Decimal, start: Decimal | None = None) -> tuple[float, float]:
        """Return the ends of a bar, left and right; one that would be too short to be seen is a hairline."""
        ends = sorted((self.place(start or Decimal(0)), self.place(value)))
        left, right = ends
        if right - left < _SEEN:
            left = min(left, 1 - _SEEN)
            right = left + _SEEN
        return left, right
