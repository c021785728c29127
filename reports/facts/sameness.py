"""Figures of different articles that are one quantity: of the same things, with the same fate, of the same time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice

from ..model import ArticleFacts, Figure, Span
from .contradictions import is_part
from .languages import language_of
from .senses import PEOPLE, RATES, Clauses

__all__ = ["Quantity", "quantities"]

_MOST = 200
_ALIKE, _ALIKE_RATES = 0.4, 0.5
_LEAST, _LEAST_RATES = 2, 3
_NEARBY = Decimal("1.5")
_WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure of the running text with what makes it the same quantity in another article.

    `head` is the noun that it counts ("person" for all that only says people), `sense` what became of them, None where
    nothing says so; `times` are the months and years of its clause, `year` that of publication, `words` what its
    sentence says, `near` its clause. It is `aside` as a part of a whole, or as an earlier value; a share of
    seats or jobs doesn't grow with the hours.
    """

    figure: Figure
    head: str | None
    sense: str | None
    times: frozenset[str]
    words: frozenset[str]
    near: frozenset[str]
    year: str | None = None
    is_share: bool = False
    aside: bool = False

    @property
    def key(self) -> tuple[Decimal, str | None, str | None, str | None]:
        """Its value, and of what."""
        return (self.figure.value, self.figure.unit, self.head, self.sense if self.head == PEOPLE else None)

    def is_one_with(self, other: Quantity) -> bool:
        """Say whether both are one quantity, whatever their values."""
        unit = self.figure.unit
        if self.aside or other.aside or not self._counts_like(other):
            return False
        if not self._can_be_of_one_time_with(other):
            return False
        if unit in RATES:
            of_one_month = bool(self.times and other.times)
            return _share(self.near, other.near, _LEAST if of_one_month else _LEAST_RATES, _ALIKE_RATES)
        if _share(self.words, other.words, _LEAST, _ALIKE):
            return True
        # All that two papers tell of the same people in one event is of one size; what happened to some of them isn't.
        low, high = sorted((self.figure.value, other.figure.value))
        return self.sense is not None and self.sense == other.sense and self.head == PEOPLE and high <= low * _NEARBY

    def _can_be_of_one_time_with(self, other: Quantity) -> bool:
        """Say whether the months and years that are named, or that of publication, let both be of one time."""
        if self.times and other.times:
            return any(a.startswith(b) or b.startswith(a) for a in self.times for b in other.times)
        named, year = (self.times, other.year) if self.times else (other.times, self.year)
        return not named or (self.figure.unit not in RATES and any(time[:4] == year for time in named))

    def _counts_like(self, other: Quantity) -> bool:
        """Say whether both count the same things with one fate; of mere people, it must be said of both."""
        unit = self.figure.unit
        if (unit, self.head) != (other.figure.unit, other.head) or (unit, self.head) == (None, None):
            return False
        return self.sense == other.sense or not (self.head == PEOPLE or (self.sense and other.sense))


def quantities(facts: ArticleFacts) -> list[Quantity]:
    """Return the figures of the running text, each with what it is a figure of."""
    return [*islice(_Reader(facts).quantities(), _MOST)]


class _Reader:
    """One article's figures with what makes each the same in another article; what a sentence says is read once."""

    def __init__(self, facts: ArticleFacts) -> None:
        self._article, self._language = facts.article, language_of(facts.article.language)
        senses = self._language.senses
        self._clauses = Clauses(facts.article, facts.facts, senses) if senses else None
        self._figures = [fact for fact in facts.facts if isinstance(fact, Figure)]
        self._numbers: dict[Span, set[str]] = {}
        for figure in self._figures:
            numbers = _WORD.findall(f"{figure.text} {figure.counted or ''}".casefold())
            self._numbers.setdefault(figure.sentence, set()).update(numbers)
        self._said: dict[Span, frozenset[str]] = {}

    def quantities(self) -> Iterator[Quantity]:
        """Yield the figures of the running text in order."""
        published, text = self._article.published, self._article.text
        year = f"{published.year:04d}" if published else None
        for figure in self._figures:
            if figure.span.start < len(self._article.title):
                continue
            if figure.sentence not in self._said:
                self._said[figure.sentence] = self._words(figure, figure.sentence.of(text))
            yield replace(self._quantity(figure, self._said[figure.sentence]), year=year, aside=self._is_aside(figure))

    def _quantity(self, figure: Figure, words: frozenset[str]) -> Quantity:
        head, senses = self._language.head(figure.counted), self._language.senses
        if self._clauses is None or senses is None:
            return Quantity(figure, head, None, frozenset(), words, words)
        sense = self._clauses.sense_of(figure)
        only_people = head in senses.people or (sense and (head is None or senses.words.fullmatch(head)))
        return Quantity(
            figure,
            PEOPLE if figure.unit is None and only_people else head,
            sense,
            self._clauses.times_of(figure),
            words,
            self._words(figure, self._clauses.words_of(figure)),
            is_share=head in senses.shares,
        )

    def _is_aside(self, figure: Figure) -> bool:
        phrases = self._language.phrases
        if phrases and is_part(self._article.text, figure, phrases):
            return True
        return self._clauses is not None and self._clauses.is_earlier(figure)

    def _words(self, figure: Figure, stretch: str) -> frozenset[str]:
        """Return what a stretch says beside its figures: no word of a number, a unit, or what is counted."""
        numbers, same = self._numbers[figure.sentence], self._language.same
        said = {word for word in _WORD.findall(stretch.casefold()) if word not in numbers}
        kept = {same.get(word, word) for word in said - self._language.small}
        return frozenset(kept | {same[word] for word in numbers if word in same})


def _share(one: frozenset[str], other: frozenset[str], least: int, part: float) -> bool:
    shared = len(one & other)
    return shared >= least and shared >= part * min(len(one), len(other))
