"""What an editor corrected in words that are printed as they are: the words stay, and this stands beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from .article import Span
from .facts import Fact, Figure, Moment
from .ruling import Decision

__all__ = ["Correction", "correction_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One corrected fact: `text` is how the article writes it, at `span`.

    `value` is what holds instead: a number for a figure, whose `unit` is the fact's own, ISO 8601 for a moment. `by`
    and `why` are the editor's; `at` is None where nobody wrote down when.
    """

    kind: str
    text: str
    span: Span
    value: Decimal | str
    unit: str | None
    by: str
    why: str
    at: datetime | None = None


def correction_of(fact: Fact) -> Correction | None:
    """Return how a fact was corrected, None where it wasn't."""
    ruling = fact.ruling
    if ruling is None or ruling.decision is not Decision.CORRECTED:
        return None
    if not isinstance(fact, Figure | Moment) or fact.value is None:
        return None
    return Correction(
        kind=fact.kind,
        text=fact.text,
        span=fact.span,
        value=fact.value,
        unit=fact.unit if isinstance(fact, Figure) else None,
        by=ruling.by,
        why=ruling.why,
        at=ruling.at,
    )
