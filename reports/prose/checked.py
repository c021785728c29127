"""Findings in the words of a language beside English."""

from __future__ import annotations

import re
from decimal import Decimal

from .findings import Findings, told_in
from .labels import Labels
from .measures import Measures

__all__ = ["Checked"]

_CORRECTED = " (corrected)"
_OPEN, _CLOSE = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
_SINCE = re.compile(r"\bsince(?= \d{4}-)")
_MORE = re.compile(r"(?<=”) and (\d+) more\b")
_QUOTED = re.compile(r"“([^“”]*)”")
_OWN_WORDS = "note"
"""The check whose messages are an editor's, in whatever language they were written."""


class Checked(Measures):
    """One language's findings."""

    labels: Labels
    findings: Findings

    def finding(self, check: str, message: str) -> str | None:
        """Return a check's sentence in the language; None where it stays English."""
        return message if check == _OWN_WORDS else told_in(self.findings, check, message, worded=self._worded_value)

    def _worded_value(self, name: str, text: str) -> str:
        """Return what stands in braces: an article's words as they are, a number and what we added in the language."""
        words = text
        if name.startswith("count"):
            return self.number(Decimal(text.replace(",", "")))
        if name in {"kind", "decision"}:
            words = str(getattr(self.labels, {"corrected": "corrected_below"}.get(text, text), text))
        elif name == "held":
            words = _SINCE.sub(self.findings.since, text)
        elif name == "quoted":
            words = self._requoted(_MORE.sub(lambda found: f" {self.findings.and_more.format(count=found[1])}", text))
        elif text.endswith(_CORRECTED):
            words = f"{text.removesuffix(_CORRECTED)} ({self.labels.corrected_below})"
        return f"{_OPEN}{words}{_CLOSE}" if self.direction == "rtl" else words

    def _requoted(self, text: str) -> str:
        """Set quoted words in the language's marks, unless they have some inside."""
        changed = _QUOTED.sub(lambda found: found[1].join(self.sayings.marks), text)
        return text if set("“”") & set(_QUOTED.sub("", text)) else changed
