"""What came of asking: for one article the facts, and what was dropped and why; for a build the sum of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ..model import Article, Evidence, Fact, Finding, Severity, Span

__all__ = ["CHECK", "Accepted", "Consulted", "Dropped", "Outcome"]

CHECK = "model"
"""The check that every finding of this room belongs to."""


class Dropped(StrEnum):
    """Why something that a model told was not believed."""

    NO_FACT = "no fact"
    """Not of the shape that was asked for, or of no kind that we know."""
    NOT_THERE = "not in the text"
    """Its words stand nowhere in what was sent."""
    AMBIGUOUS = "ambiguous"
    """Its words stand in several places, and it didn't say in which."""
    CUT = "cut"
    """It begins or ends inside a word, a number, a name or a quotation."""
    TOO_LONG = "too long"
    """No fact of its kind has so many words, or runs over so many sentences."""
    NO_NUMBER = "no number"
    """Our rules read no number there, or more than one."""
    OTHER_VALUE = "another value"
    """The value that it told is not what the words say."""
    NOT_QUOTED = "not quoted"
    """It is not exactly what stands between quotation marks."""
    NO_NAME = "no name"
    """It has no letter, or none that could begin a name."""
    NO_SOURCE = "no source"
    """Nobody near is named by the words that were given as the source."""
    KNOWN = "known already"
    """Our rules have read a fact of this kind there."""
    READ_OTHERWISE = "read otherwise"
    """Our rules have read a fact of another kind there."""
    TWICE = "told twice"
    """It told a fact of this kind there before."""
    TOO_MANY = "too many"
    """No article holds as many facts as it told."""
    DETAIL = "detail of a fact"
    """The fact stands, but a role, a speaker, a cue, a noun or a date's value that it told of it does not."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The facts of an answer that are believed, in the order of the text, and how many were dropped for each reason."""

    facts: tuple[Fact, ...] = ()
    dropped: Mapping[Dropped, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one article: an answer was weighed, or else `failure` or `left_out` says why there is none.

    `sent` and `of` are how many characters the model was shown, and how many there are. `remembered` is True where the
    answer was known from an earlier build.
    """

    model: str
    accepted: Accepted = Accepted()
    failure: str | None = None
    left_out: str | None = None
    sent: int = 0
    of: int = 0
    remembered: bool = False

    @property
    def is_answered(self) -> bool:
        """Whether there was an answer to weigh."""
        return self.failure is None and self.left_out is None

    def finding(self, article: Article) -> Finding:
        """Return what an editor is told of it, with a mark that leads to the article's headline."""
        evidence = (Evidence(article.id, Span(0, len(article.title))),) if article.title else ()
        severity = Severity.WARNING if self.failure is not None else Severity.NOTE
        return Finding(CHECK, severity, self._message(), evidence)

    def _message(self) -> str:
        if self.failure is not None:
            return f"the model {self.model} was asked in vain: {self.failure}"
        if self.left_out is not None:
            return f"the model {self.model} was not asked: {self.left_out}"
        message = f"the model {self.model} read the article too: {_added(len(self.accepted.facts))}"
        if dropped := _told(self.accepted.dropped):
            message = f"{message}; not believed: {dropped}"
        if self.sent < self.of:
            message = f"{message}; it saw the first {self.sent:,} of {self.of:,} characters"
        return message


@dataclass(frozen=True, slots=True)
class Consulted:
    """What came of a build's articles, by their ids.

    `endpoint` is the host that was asked, without the path, `prompt` the number of the instructions.
    """

    model: str
    endpoint: str
    prompt: int
    outcomes: Mapping[str, Outcome]

    def as_dict(self) -> dict[str, Any]:
        """Return the stable JSON form; the same whether answers were asked for or remembered."""
        answered = [o for o in self.outcomes.values() if o.is_answered]
        dropped: Counter[str] = Counter()
        for outcome in answered:
            dropped.update({reason.value: count for reason, count in outcome.accepted.dropped.items()})
        return {
            "model": self.model,
            "endpoint": self.endpoint,
            "prompt": self.prompt,
            "articles": len(answered),
            "facts": sum(len(o.accepted.facts) for o in answered),
            "dropped": dict(sorted(dropped.items())),
            "failed": _reasons(o.failure for o in self.outcomes.values()),
            "left_out": _reasons(o.left_out for o in self.outcomes.values()),
        }

    @property
    def failed(self) -> int:
        """How many articles it was asked about in vain."""
        return sum(outcome.failure is not None for outcome in self.outcomes.values())

    def told(self) -> str:
        """Return it in a line."""
        sums = self.as_dict()
        remembered = sum(o.remembered for o in self.outcomes.values())
        articles = "1 article" if sums["articles"] == 1 else f"{sums['articles']} articles"
        line = f"model {self.model}: {articles} read, {remembered} of them before; {_added(sums['facts'])}"
        for name, title in (("dropped", "not believed"), ("failed", "asked in vain"), ("left_out", "not asked")):
            if sums[name]:
                line = f"{line}; {title}: {_told(sums[name])}"
        return line


def _added(count: int) -> str:
    return {0: "no fact added", 1: "1 fact added"}.get(count, f"{count} facts added")


def _told(counts: Mapping[Any, int]) -> str:
    return ", ".join(f"{count} {reason}" for reason, count in sorted(counts.items()))


def _reasons(reasons: Iterable[str | None]) -> dict[str, int]:
    return dict(sorted(Counter(reason for reason in reasons if reason is not None).items()))
