"""Arabic, as a newspaper sets it, from right to left: 13 ديسمبر 2025، 7.36 مليار، «أ، ب وج».

Numbers have the digits 0 to 9, which CLDR names as the default of plain `ar`.
"""

from __future__ import annotations

from ..spoken import Spoken
from .findings import FINDINGS
from .labels import LABELS, TERMS
from .sayings import SAYINGS

__all__ = ["WORDING"]

WORDING = Spoken("ar", labels=LABELS, terms=TERMS, sayings=SAYINGS, findings=FINDINGS)
