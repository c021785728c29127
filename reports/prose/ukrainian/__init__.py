"""Ukrainian, as a newspaper sets it: 13 грудня 2025 р., 7,36 мільярда, «а, б і в»."""

from __future__ import annotations

from ..spoken import Spoken
from .findings import FINDINGS
from .labels import LABELS, TERMS
from .sayings import SAYINGS

__all__ = ["WORDING"]

WORDING = Spoken("uk", labels=LABELS, terms=TERMS, sayings=SAYINGS, findings=FINDINGS)
