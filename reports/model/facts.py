"""Typed statements, each with the span that it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from .article import Article, Span
from .ruling import Ruling

__all__ = [
    "ArticleFacts",
    "Attribution",
    "Bound",
    "Certainty",
    "Cue",
    "Evidence",
    "Fact",
    "Figure",
    "Finding",
    "Mention",
    "Moment",
    "Named",
    "Organisation",
    "Person",
    "Place",
    "Quotation",
    "Role",
    "Severity",
    "Statement",
]


class Certainty(StrEnum):
    """How sure the rule is that read a fact."""

    CERTAIN = "certain"
    """The text leaves no other reading that the rule knows of."""
    LIKELY = "likely"
    """The usual reading; templates may leave it out."""


class Bound(StrEnum):
    """What a figure says of the true value."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"


class Severity(StrEnum):
    """How much a finding matters to an editor."""

    OK = "ok"
    """A check that holds."""
    NOTE = "note"
    """Worth knowing before quoting."""
    WARNING = "warning"
    """Likely to be wrong, or in dispute."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name or phrase stands."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Role:
    """What the text says a person is, verbatim."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Cue:
    """The word that marks speech: said, stating, according to."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks: the words that say so, and the full name they stand for (None when the text gives none)."""

    text: str
    span: Span
    name: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the stable JSON form."""
        return {"text": self.text, "start": self.span.start, "end": self.span.end, "name": self.name}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every kind of fact has: its words, their span, the sentence (or heading) around them.

    `ruling` is what an editor decided on it, None where nobody did. `reader` names the language model that read it,
    None where our own rules did.
    """

    kind: ClassVar[str]
    text: str
    span: Span
    sentence: Span
    certainty: Certainty = Certainty.CERTAIN
    ruling: Ruling | None = None
    reader: str | None = None

    @property
    def id(self) -> str:
        """A name that holds as long as the canonical text: kind and span."""
        return f"{self.kind}:{self.span.start}-{self.span.end}"

    def as_dict(self) -> dict[str, Any]:
        """Return the stable JSON form."""
        return {
            "kind": self.kind,
            "start": self.span.start,
            "end": self.span.end,
            "text": self.text,
            **self._details(),
            "sentence": self.sentence.as_list(),
            "certainty": self.certainty.value,
            **({"ruling": self.ruling.as_dict()} if self.ruling else {}),
            **({"reader": self.reader} if self.reader else {}),
        }

    def _details(self) -> dict[str, Any]:
        return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Fact):
    """A number that counts or measures.

    `value` has scale words applied; `unit` is an ISO 4217 code, "%" or a unit's symbol, with "/" and a word where it is
    per something ("USD/barrel"). `counted` is the noun phrase that is counted, for a measure without one the words of
    its unit. Both may be None.
    """

    kind: ClassVar[str] = "figure"
    value: Decimal
    unit: str | None = None
    counted: str | None = None
    bound: Bound = Bound.EXACT

    @property
    def noun(self) -> str | None:
        """What is counted, None where nothing is or the figure's own words say it ("90 metres")."""
        return self.counted if self.counted and self.counted.casefold() not in self.text.casefold() else None

    def _details(self) -> dict[str, Any]:
        value = format(self.value, "f")
        return {"value": value, "unit": self.unit, "counted": self.counted, "bound": self.bound.value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Fact):
    """A date or period; `value` is ISO 8601 at its own granularity, None while it can't be resolved."""

    kind: ClassVar[str] = "moment"
    value: str | None

    def _details(self) -> dict[str, Any]:
        return {"value": self.value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Fact):
    """Something with a proper name: `name` is its fullest form in the text, `mentions` all places, in order."""

    name: str
    mentions: tuple[Mention, ...]

    def _details(self) -> dict[str, Any]:
        return {"name": self.name, "mentions": [m.span.as_list() for m in self.mentions]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Named):
    """A person, with the roles that the text gives them."""

    kind: ClassVar[str] = "person"
    roles: tuple[Role, ...] = ()

    def _details(self) -> dict[str, Any]:
        roles = [{"text": r.text, "start": r.span.start, "end": r.span.end} for r in self.roles]
        mentions = [m.span.as_list() for m in self.mentions]
        return {"name": self.name, "roles": roles, "mentions": mentions}


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Named):
    """A company, government, party, agency or other body.

    `country` is the ISO 3166-1 alpha-2 code that its own name tells ("Belarusian government"), None where none does.
    """

    kind: ClassVar[str] = "organisation"
    country: str | None = None

    def _details(self) -> dict[str, Any]:
        mentions = [m.span.as_list() for m in self.mentions]
        return {"name": self.name, "country": self.country, "mentions": mentions}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Named):
    """A place; `country` is its ISO 3166-1 alpha-2 code, None when not known."""

    kind: ClassVar[str] = "place"
    country: str | None = None

    def _details(self) -> dict[str, Any]:
        mentions = [m.span.as_list() for m in self.mentions]
        return {"name": self.name, "country": self.country, "mentions": mentions}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Fact):
    """Words between quotation marks, marks included, never altered; `speaker` is None when the text names nobody."""

    kind: ClassVar[str] = "quotation"
    speaker: Attribution | None = None
    cue: Cue | None = None

    def _details(self) -> dict[str, Any]:
        return {"speaker": self.speaker.as_dict() if self.speaker else None, "cue": _cue(self.cue)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Fact):
    """Reported speech: the content, who it comes from, and the cue."""

    kind: ClassVar[str] = "statement"
    source: Attribution
    cue: Cue | None = None

    def _details(self) -> dict[str, Any]:
        return {"source": self.source.as_dict(), "cue": _cue(self.cue)}


def _cue(cue: Cue | None) -> dict[str, Any] | None:
    return {"text": cue.text, "start": cue.span.start, "end": cue.span.end} if cue else None


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A span of one article, named by its id."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says of facts: a sentence for an editor, and the spans that it speaks of."""

    check: str
    severity: Severity
    message: str
    evidence: tuple[Evidence, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return the stable JSON form; `articles` names the article of each span."""
        return {
            "check": self.check,
            "severity": self.severity.value,
            "message": self.message,
            "spans": [e.span.as_list() for e in self.evidence],
            "articles": [e.article for e in self.evidence],
        }


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """An article, its sentences, its facts in the order of the text, and what the checks found."""

    article: Article
    sentences: tuple[Span, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return the stable JSON form that `dateline facts --json` prints."""
        return {
            "article": self.article.as_dict(),
            "facts": [fact.as_dict() for fact in self.facts],
            "findings": [finding.as_dict() for finding in self.findings],
        }
