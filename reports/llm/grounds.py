"""What an answer is weighed on: the article as the rules read it, and the places in it that matter."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ..model import Article, Certainty, Fact, Figure, Mention, Moment, Named, Person, Span
from .outcome import Dropped
from .places import Refused

__all__ = ["Grounds", "Read", "Told", "Weighed", "limit", "short", "spans_of"]

Told = Mapping[str, Any]
"""One thing as the model told it."""
Weighed = tuple[Fact, int]
"""A fact, and how many details that were told of it are dropped."""

_NEAR = 2
_LONGEST_DETAIL = 160


class Read(Protocol):
    """How the rules read an article."""

    @property
    def article(self) -> Article:
        """The article."""

    @property
    def sentences(self) -> tuple[Span, ...]:
        """Its sentences, in order."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What the rules read in it."""

    def quoted(self) -> Sequence[Span]:
        """Return what stands between paired quotation marks, marks included."""

    def numbers(self, sentence: Span) -> Sequence[Figure]:
        """Return every number of a sentence with its value, whether or not it counts something."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """An article's reading, its quoted stretches, and the beginning of its text that the model was shown.

    `model` is the name that facts are signed with.
    """

    read: Read
    shown: str
    model: str
    quoted: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The whole canonical text."""
        return self.read.article.text

    def signed(self, span: Span, sentence: Span) -> dict[str, Any]:
        """Return the fields of every fact that a model told: never more than likely, and signed with its name."""
        words, certainty = span.of(self.text), Certainty.LIKELY
        return {"text": words, "span": span, "sentence": sentence, "certainty": certainty, "reader": self.model}

    def sentence(self, span: Span) -> Span:
        """Return the one sentence that holds a span. Raises Refused where none does."""
        frame = self.frame(span)
        if frame not in self.read.sentences:
            raise Refused(Dropped.TOO_LONG)
        return frame

    def frame(self, span: Span, *, around: int = 0) -> Span:
        """Return the sentences that a span stands in, and as many more on each side."""
        sentences = self.read.sentences
        if not sentences:
            return span
        first = max(0, bisect_right(sentences, span.start, key=lambda s: s.start) - 1 - around)
        last = max(0, bisect_left(sentences, span.end, key=lambda s: s.start) - 1) + around
        last = min(last, len(sentences) - 1)
        return Span(min(sentences[first].start, span.start), max(sentences[last].end, span.end))

    def near(self, span: Span) -> Span:
        """Return the stretch in which somebody may be named who says what stands at a span."""
        return self.frame(span, around=_NEAR)

    def is_one_block(self, span: Span) -> bool:
        """Say whether a span lies in one title, heading or paragraph."""
        return any(block.span.covers(span) for block in self.read.article.blocks)

    def parts(self, span: Span) -> bool:
        """Say whether a span parts what belongs together: a quotation, or a number, date or name of the rules."""
        kept = (s for f in self.read.facts if isinstance(f, Figure | Moment | Named) for s in spans_of(f))
        return any(span.overlaps(s) and not span.covers(s) for s in (*self.quoted, *kept))

    def mentions(self) -> Iterator[tuple[Mention, str]]:
        """Yield where people are mentioned, each with the full name that it stands for."""
        return ((m, person.name) for person in self.read.facts if isinstance(person, Person) for m in person.mentions)


def spans_of(fact: Fact) -> tuple[Span, ...]:
    """Return the places that a fact stands at: all mentions of a name, the one of anything else."""
    return tuple(m.span for m in fact.mentions) if isinstance(fact, Named) else (fact.span,)


def limit(span: Span, longest: int) -> None:
    """Raise Refused where a span is longer than facts of its kind are."""
    if span.end - span.start > longest:
        raise Refused(Dropped.TOO_LONG)


def short(words: object) -> str | None:
    """Return the words of a detail; None where there are none, or too many to be one."""
    return words if isinstance(words, str) and len(words) <= _LONGEST_DETAIL else None
