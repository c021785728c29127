"""Rulings applied: a corrected value, a confirmed or withdrawn fact, a note, a finding that is not told again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

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
from ..prose import is_iso

__all__ = ["binding", "is_value", "rule_facts", "rule_findings", "unmet", "without_silenced"]

_DECIDES = (Decision.CORRECTED, Decision.CONFIRMED, Decision.WITHDRAWN)
_NUMBER = re.compile(r"-?[0-9]{1,24}(?:\.[0-9]{1,12})?")


def binding(rulings: Iterable[Ruling], article: Article) -> tuple[Ruling, ...]:
    """Return the rulings that bind an article: made on this very text, the words where they were."""
    return tuple(r for r in rulings if r.article == article.sha256 and r.span.of(article.text) == r.text)


def is_value(kind: str, value: str) -> bool:
    """Say whether a corrected value can stand for this kind of fact: a number for a figure, ISO 8601 for a moment."""
    if kind == "moment":
        return is_iso(value)
    return kind == "figure" and _NUMBER.fullmatch(value) is not None


def rule_facts(facts: Iterable[Fact], rulings: Sequence[Ruling]) -> tuple[Fact, ...]:
    """Return the facts as ruled; of two rulings on one fact the later one counts."""
    read = tuple(facts)
    ruled = {met.id: ruling for ruling in _by_time(rulings) if (met := _met(ruling, read))}
    found = []
    for fact in read:
        ruling = ruled.get(fact.id)
        if ruling is None:
            found.append(fact)
        elif ruling.decision is not Decision.WITHDRAWN:
            found.append(_ruled(fact, ruling))
    return tuple(found)


def unmet(facts: Sequence[Fact], rulings: Sequence[Ruling], article: Article) -> tuple[Finding, ...]:
    """Return a finding for each ruling that binds an article, and decides on a fact that nobody read in it."""
    return tuple(
        Finding(
            "ruling",
            Severity.WARNING,
            f"a ruling meets no {r.kind}: “{r.text}”, {r.decision.value} by {r.by}",
            (Evidence(article.id, r.span),),
        )
        for r in rulings
        if r.decision in _DECIDES and _met(r, facts) is None
    )


def rule_findings(findings: Iterable[Finding], rulings: Sequence[Ruling], article: Article) -> tuple[Finding, ...]:
    """Return the findings without the silenced ones, and with the editors' notes."""
    notes = [
        Finding("note", Severity.NOTE, f"{r.why} ({r.by})", (Evidence(article.id, r.span),))
        for r in rulings
        if r.decision is Decision.NOTED
    ]
    return (*without_silenced(findings, {article.id: rulings}), *notes)


def without_silenced(findings: Iterable[Finding], rulings: Mapping[str, Sequence[Ruling]]) -> tuple[Finding, ...]:
    """Return the findings that nobody silenced; `rulings` are those that bind each article, by its id.

    A finding that now says something else than what was silenced is told again.
    """
    silenced = {
        (article, r.check, r.span, r.message)
        for article, made in rulings.items()
        for r in made
        if r.decision is Decision.SILENCED
    }

    def is_silenced(finding: Finding) -> bool:
        return any(
            (e.article, finding.check, e.span, message) in silenced
            for e in finding.evidence
            for message in (None, finding.message)
        )

    return tuple(finding for finding in findings if not is_silenced(finding))


def _by_time(rulings: Iterable[Ruling]) -> list[Ruling]:
    """Return rulings from the oldest to the newest; those without a time come first, in the order of their files."""

    def when(ruling: Ruling) -> datetime:
        if ruling.at is None:
            return datetime.min.replace(tzinfo=UTC)
        return ruling.at if ruling.at.tzinfo else ruling.at.replace(tzinfo=UTC)

    return sorted(rulings, key=when)


def _met(ruling: Ruling, facts: Sequence[Fact]) -> Fact | None:
    """Return the fact that a ruling decides on: the one at its words, else the only one of its kind among them.

    A rule that gets better may draw a fact's borders anew, and a confirmation or withdrawal stands then. A corrected
    value does not: "6" for "5" is wrong for "5 million".
    """
    if ruling.decision not in _DECIDES:
        return None
    alike = [fact for fact in facts if fact.kind == ruling.kind and fact.span.overlaps(ruling.span)]
    exact = next((fact for fact in alike if fact.span == ruling.span), None)
    if exact or ruling.decision is Decision.CORRECTED or len(alike) != 1:
        return exact
    return alike[0]


def _ruled(fact: Fact, ruling: Ruling) -> Fact:
    fact = replace(fact, ruling=ruling, certainty=Certainty.CERTAIN)
    if ruling.decision is not Decision.CORRECTED or ruling.value is None:
        return fact
    if isinstance(fact, Figure):
        return replace(fact, value=Decimal(ruling.value))
    return replace(fact, value=ruling.value) if isinstance(fact, Moment) else fact
