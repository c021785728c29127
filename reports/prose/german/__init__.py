"""German, as a newspaper sets it: 13. Dezember 2025, 7,36 Milliarden, „a, b und c“."""

from __future__ import annotations

from ..spoken import Spoken
from .findings import FINDINGS
from .labels import LABELS, TERMS
from .sayings import SAYINGS

__all__ = ["WORDING"]

WORDING = Spoken("de", labels=LABELS, terms=TERMS, sayings=SAYINGS, findings=FINDINGS, zones=True)
