"""What an editor decided on a value since an edition told it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...model import ArticleFacts, Decision, Evidence, Fact, Figure, Moment, Newness
from ...prose import is_iso, wording
from .foreign import span_in, text_in
from .keys import parse_value
from .past import PastArticle
from .recalled import value_in
from .telling import amount
from .turn import Turn

__all__ = ["corrected", "holds", "now"]


def corrected(report: ArticleFacts, past: PastArticle) -> Iterator[tuple[Fact, Turn]]:
    """Yield the facts of an article whose value an editor changed, or let be, since an edition told it."""
    told = {(text_in(f, "kind"), span_in(f)): f for f in past.facts}
    for fact in report.facts:
        if not isinstance(fact, Figure | Moment) or fact.value is None:
            continue
        before = told.get((fact.kind, fact.span))
        if before is None or holds(fact, before):
            continue
        words, was_corrected = value_in(before, past.language)
        ruling = fact.ruling if fact.ruling and fact.ruling.decision is Decision.CORRECTED else None
        if ruling or was_corrected:
            why = (
                f"corrected by the desk ({ruling.by}): {ruling.why}" if ruling else "the desk took its correction back"
            )
            counted = fact.noun if isinstance(fact, Figure) else None
            evidence = (Evidence(report.article.id, fact.span),)
            after = now(fact, past.language)
            yield (
                fact,
                Turn(Newness.UPDATED, fact.kind, words, after, counted, past.edition, why=why, evidence=evidence),
            )


def now(fact: Fact, language: str) -> str:
    """Return a fact's words as they are printed now: an editor's value in words, else the article's own."""
    if fact.ruling is None or fact.ruling.decision is not Decision.CORRECTED:
        return fact.text
    if isinstance(fact, Figure):
        return amount(fact.value, fact.unit, language)
    if isinstance(fact, Moment) and fact.value:
        return wording(language).moment(fact.value) if is_iso(fact.value) else fact.value
    return fact.text


def holds(fact: Figure | Moment, before: Mapping[str, Any]) -> bool:
    """Say whether an edition told the value that a fact has now."""
    told = text_in(before, "value")
    if isinstance(fact, Moment):
        return told == fact.value
    value = parse_value(told)
    return value is None or value[0] == fact.value
