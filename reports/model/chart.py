"""The kinds of charts that a briefing may have."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["ChartKind"]


class ChartKind(StrEnum):
    """What a chart shows; the value is the word in dateline.toml."""

    FIGURES = "figures"
    """Figures that belong together: parts of a sum, a count as it grew, a quantity as several sources tell it."""
    TIMELINE = "timeline"
    """The days of a story at their distances."""
    MAP = "map"
    """The countries that the leading story speaks of."""
