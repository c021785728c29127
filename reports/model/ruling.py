"""An editor's decision on a fact or finding, bound to the evidence that it was made on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from .article import Span

__all__ = ["Decision", "Ruling"]


class Decision(StrEnum):
    """What an editor decided."""

    CORRECTED = "corrected"
    """The fact's value is another one."""
    CONFIRMED = "confirmed"
    """The fact is as it was read, however unsure the rule was."""
    WITHDRAWN = "withdrawn"
    """The fact is not to be printed."""
    NOTED = "noted"
    """Something to know beside the fact."""
    SILENCED = "silenced"
    """A finding is known, and not to be told again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """One decision: it holds for the article with this SHA-256 and the words at this span, and for nothing else.

    `kind` is the fact's kind, None where a finding is silenced, which `check` then names. `value` is the corrected one.
    `origin` is where the article was read from, so that a changed article can be told from a vanished one. `at` is None
    where nobody wrote down when. `path` is the file that holds the ruling. `message` is the finding that is silenced,
    as it was told; None silences every finding of the check at these words.
    """

    article: str
    span: Span
    text: str
    decision: Decision
    by: str
    why: str
    kind: str | None = None
    check: str | None = None
    value: str | None = None
    origin: str | None = None
    at: datetime | None = None
    path: str | None = None
    message: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the stable JSON form."""
        return {
            "decision": self.decision.value,
            "kind": self.kind,
            "check": self.check,
            "start": self.span.start,
            "end": self.span.end,
            "text": self.text,
            "value": self.value,
            "by": self.by,
            "why": self.why,
            "at": self.at.isoformat() if self.at else None,
        }
