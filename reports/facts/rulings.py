"""Rulings applied: a corrected value, a confirmed or withdrawn fact, a note, a finding that is not told again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from ..model import (
    Article,
    Certainty,
    Decision,
    Evidence,
    Fact,
    Figure,
    Finding,
    Moment,
    Ruling,
    Severity,
)

__all__ = ["binding", "is_value", "rule_facts", "rule_findings"]


def binding(rulings: Iterable[Ruling], article: Article) -> tuple[Ruling, ...]:
    """Return the rulings that bind an article: made on this very text, the words where they were."""
    return tuple(r for r in rulings if r.article == article.sha256 and r.span.of(article.text) == r.text)


def is_value(kind: str, value: str) -> bool:
    """Say whether a corrected value can stand for this kind of fact: a number for a figure, ISO 8601 for a moment."""
    if kind == "moment":
        return value[:4].isdigit() and value.isascii() and value.isprintable() and len(value) <= 33
    try:
        return kind == "figure" and Decimal(value).is_finite()
    except InvalidOperation:
        return False


def rule_facts(facts: Iterable[Fact], rulings: Sequence[Ruling]) -> tuple[Fact, ...]:
    """Return the facts as ruled; the later of two rulings on one fact counts."""
    ruled = {(r.kind, r.span): r for r in rulings if r.decision is not Decision.NOTED and r.kind}
    found = []
    for fact in facts:
        ruling = ruled.get((fact.kind, fact.span))
        if ruling is None:
            found.append(fact)
        elif ruling.decision is not Decision.WITHDRAWN:
            found.append(_ruled(fact, ruling))
    return tuple(found)


def rule_findings(findings: Iterable[Finding], rulings: Sequence[Ruling], article: Article) -> tuple[Finding, ...]:
    """Return the findings without the silenced ones, and with the editors' notes."""
    silenced = {(r.check, r.span) for r in rulings if r.decision is Decision.SILENCED}
    kept = [f for f in findings if not any((f.check, e.span) in silenced for e in f.evidence)]
    notes = [
        Finding("note", Severity.NOTE, f"{r.why} ({r.by})", (Evidence(article.id, r.span),))
        for r in rulings
        if r.decision is Decision.NOTED
    ]
    return (*kept, *notes)


def _ruled(fact: Fact, ruling: Ruling) -> Fact:
    fact = replace(fact, ruling=ruling, certainty=Certainty.CERTAIN)
    if ruling.decision is not Decision.CORRECTED or ruling.value is None:
        return fact
    if isinstance(fact, Figure):
        return replace(fact, value=Decimal(ruling.value))
    return replace(fact, value=ruling.value) if isinstance(fact, Moment) else fact
