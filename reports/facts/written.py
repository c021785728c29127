"""What was read in an article, written down beside it, so that nobody has to read the same text twice."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from ..model import (
    Article,
    Attribution,
    Bound,
    Certainty,
    Cue,
    Evidence,
    Fact,
    Figure,
    Finding,
    Mention,
    Moment,
    Organisation,
    Person,
    Place,
    Quotation,
    Role,
    Severity,
    Span,
    Statement,
)
from .languages import language_of
from .reading import Reading

__all__ = ["read_back", "written"]


def written(reading: Reading) -> str:
    """Return a reading as compact JSON; the text itself isn't part of it."""
    told = {
        "sentences": [sentence.as_list() for sentence in reading.sentences],
        "facts": [fact.as_dict() for fact in reading.facts],
        "findings": [finding.as_dict() for finding in reading.findings],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def read_back(article: Article, text: str) -> Reading:
    """Return the reading of exactly this article that `written` wrote. Raises ValueError for anything else."""
    try:
        told = json.loads(text)
        sentences = tuple(Span(*pair) for pair in told["sentences"])
        facts = tuple(_fact(article.text, fact) for fact in told["facts"])
        findings = tuple(_finding(finding) for finding in told["findings"])
    except (ArithmeticError, LookupError, TypeError) as error:
        raise ValueError(f"is no reading of an article: {type(error).__name__}: {error}") from error
    return Reading(article, language_of(article.language), sentences, facts, findings)


def _fact(text: str, told: Mapping[str, Any]) -> Fact:
    shared = {
        "text": told["text"],
        "span": Span(told["start"], told["end"]),
        "sentence": Span(*told["sentence"]),
        "certainty": Certainty(told["certainty"]),
    }
    return _KINDS[told["kind"]](text, told, shared)


def _figure(_: str, told: Mapping[str, Any], shared: Mapping[str, Any]) -> Fact:
    value, bound = Decimal(told["value"]), Bound(told["bound"])
    return Figure(**shared, value=value, unit=told["unit"], counted=told["counted"], bound=bound)


def _moment(_: str, told: Mapping[str, Any], shared: Mapping[str, Any]) -> Fact:
    return Moment(**shared, value=told["value"])


def _person(text: str, told: Mapping[str, Any], shared: Mapping[str, Any]) -> Fact:
    roles = tuple(Role(role["text"], Span(role["start"], role["end"])) for role in told["roles"])
    return Person(**shared, name=told["name"], mentions=_mentions(text, told), roles=roles)


def _organisation(text: str, told: Mapping[str, Any], shared: Mapping[str, Any]) -> Fact:
    return Organisation(**shared, name=told["name"], mentions=_mentions(text, told), country=told["country"])


def _place(text: str, told: Mapping[str, Any], shared: Mapping[str, Any]) -> Fact:
    return Place(**shared, name=told["name"], mentions=_mentions(text, told), country=told["country"])


def _quotation(_: str, told: Mapping[str, Any], shared: Mapping[str, Any]) -> Fact:
    speaker = _attribution(told["speaker"]) if told["speaker"] else None
    return Quotation(**shared, speaker=speaker, cue=_cue(told["cue"]))


def _statement(_: str, told: Mapping[str, Any], shared: Mapping[str, Any]) -> Fact:
    return Statement(**shared, source=_attribution(told["source"]), cue=_cue(told["cue"]))


_KINDS: Mapping[str, Callable[[str, Mapping[str, Any], Mapping[str, Any]], Fact]] = {
    "figure": _figure,
    "moment": _moment,
    "person": _person,
    "organisation": _organisation,
    "place": _place,
    "quotation": _quotation,
    "statement": _statement,
}


def _mentions(text: str, told: Mapping[str, Any]) -> tuple[Mention, ...]:
    spans = (Span(*pair) for pair in told["mentions"])
    return tuple(Mention(span.of(text), span) for span in spans)


def _attribution(told: Mapping[str, Any]) -> Attribution:
    return Attribution(told["text"], Span(told["start"], told["end"]), told["name"])


def _cue(told: Mapping[str, Any] | None) -> Cue | None:
    return Cue(told["text"], Span(told["start"], told["end"])) if told else None


def _finding(told: Mapping[str, Any]) -> Finding:
    pairs = zip(told["articles"], told["spans"], strict=True)
    evidence = tuple(Evidence(article, Span(*span)) for article, span in pairs)
    return Finding(told["check"], Severity(told["severity"]), told["message"], evidence)
