"""What an answer is weighed on: the article as the rules read it, and the places in it that matter."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Protocol

from ..model import Article, Certainty, Fact, Figure, Moment, Named, Person, Span
from .outcome import Dropped
from .places import Refused
from .positions import inner, spans_of, within

__all__ = ["Grounds", "Read", "Told", "Weighed", "limit", "short"]

Told = Mapping[str, Any]
"""One thing as the model told it."""
Weighed = tuple[Fact, int]
"""A fact, and how many details that were told of it are dropped."""

_NEAR = 2
_LONGEST_NUMBER = 200
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
    """What is asked again and again of an article and its reading; `model` is the name that facts are signed with.

    `shown` is the beginning of the text that the model was shown. `numbers` reads those of a sentence, in order.
    `quotations` leads from what stands between marks, with or without them, to the same with them. `spoken` are the
    places inside quotations, `joined` those where a cut would part a quotation, a number, a date or a name. `people`
    are where they are mentioned, each with the full name that it stands for.
    """

    text: str
    published: date | None
    shown: str
    model: str
    sentences: tuple[Span, ...]
    whole: frozenset[Span]
    numbers: Callable[[Span], Sequence[Figure]]
    quotations: Mapping[Span, Span]
    spoken: frozenset[int]
    joined: frozenset[int]
    people: tuple[tuple[Span, str], ...]

    @classmethod
    def of(cls, read: Read, *, shown: str, model: str) -> Grounds:
        """Return the grounds of an article."""
        text, quoted = read.article.text, read.quoted()
        kept = [span for fact in read.facts if isinstance(fact, Figure | Moment | Named) for span in spans_of(fact)]
        people = [person for person in read.facts if isinstance(person, Person)]
        return cls(
            text=text,
            published=read.article.published,
            shown=shown,
            model=model,
            sentences=read.sentences,
            whole=frozenset(read.sentences),
            numbers=cache(read.numbers),
            quotations={_between_marks(text, span): span for span in quoted} | {span: span for span in quoted},
            spoken=within(quoted),
            joined=inner([*quoted, *kept]),
            people=tuple((mention.span, person.name) for person in people for mention in person.mentions),
        )

    def signed(self, span: Span, sentence: Span) -> dict[str, Any]:
        """Return the fields of every fact that a model told: never more than likely, and signed with its name."""
        words, certainty = span.of(self.text), Certainty.LIKELY
        return {"text": words, "span": span, "sentence": sentence, "certainty": certainty, "reader": self.model}

    def sentence(self, span: Span) -> Span:
        """Return the one sentence that holds a span. Raises Refused where none does."""
        frame = self.frame(span)
        if frame not in self.whole:
            raise Refused(Dropped.TOO_LONG)
        return frame

    def frame(self, span: Span, *, around: int = 0) -> Span:
        """Return the sentences that a span stands in, and as many more on each side."""
        if not self.sentences:
            return span
        first = max(0, bisect_right(self.sentences, span.start, key=lambda s: s.start) - 1 - around)
        last = max(0, bisect_left(self.sentences, span.end, key=lambda s: s.start) - 1) + around
        last = min(last, len(self.sentences) - 1)
        return Span(min(self.sentences[first].start, span.start), max(self.sentences[last].end, span.end))

    def numbers_at(self, span: Span, sentence: Span) -> list[Figure]:
        """Return the numbers of a sentence that share a code point with a span."""
        numbers = self.numbers(sentence)
        first = bisect_left(numbers, span.start - _LONGEST_NUMBER, key=lambda n: n.span.start)
        last = bisect_left(numbers, span.end, key=lambda n: n.span.start)
        return [number for number in numbers[first:last] if number.span.overlaps(span)]

    def near(self, span: Span) -> Span:
        """Return the stretch in which somebody may be named who says what stands at a span."""
        return self.frame(span, around=_NEAR)

    def parts(self, span: Span) -> bool:
        """Say whether a span parts what belongs together: a quotation, or a number, date or name of the rules."""
        return span.start in self.joined or span.end in self.joined


def limit(span: Span, longest: int) -> None:
    """Raise Refused where a span is longer than facts of its kind are."""
    if span.end - span.start > longest:
        raise Refused(Dropped.TOO_LONG)


def short(words: object) -> str | None:
    """Return the words of a detail; None where there are none, or too many to be one."""
    return words if isinstance(words, str) and len(words) <= _LONGEST_DETAIL else None


def _between_marks(text: str, quoted: Span) -> Span:
    """Return a quotation without its marks; the older ``…'' have two strokes each."""
    mark = 2 if text.startswith("``", quoted.start) else 1
    inside = Span(quoted.start + mark, max(quoted.start + mark, quoted.end - mark))
    words = inside.of(text)
    start = inside.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
