"""French, as a newspaper sets it: 13 décembre 2025, 7,36 milliards, « a, b et c »."""

from __future__ import annotations

from datetime import date

from ..spoken import Spoken
from .findings import FINDINGS
from .labels import LABELS, TERMS
from .sayings import SAYINGS

__all__ = ["WORDING", "French"]

_ELIDES = ("a", "e", "é", "i", "o", "u", "hectare", "heure")


class French(Spoken):
    """What patterns can't say: "1er janvier", "millions d’euros"."""

    def scaled(self, scale: str, unit: str) -> str:
        """Return "millions de dollars", "millions d’euros"; of what is written as a sign "millions %"."""
        if scale and unit.startswith(_ELIDES):
            return f"{scale} d’{unit}"
        return super().scaled(scale, unit) if unit[:1].islower() else " ".join(filter(None, (scale, unit)))

    def by_pattern(self, value: date, pattern: str) -> str:
        """Return a date by a pattern, of which the first day of a month is an ordinal."""
        words = super().by_pattern(value, pattern)
        if value.day != 1 or "d" not in pattern:
            return words
        return "1er" if words == "1" else words.replace("1\xa0", "1er\xa0", 1)


WORDING = French("fr", labels=LABELS, terms=TERMS, sayings=SAYINGS, findings=FINDINGS)
