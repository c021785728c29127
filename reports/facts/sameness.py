"""Figures of different articles that are one quantity: of the same things, with the same fate, of the same time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import islice

from ..model import Article, ArticleFacts, Figure
from .contradictions import is_part
from .language import Language
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
    sentence says, `near` its clause. It is `aside` as a part of a whole, or as an earlier value.
    """

    figure: Figure
    head: str | None
    sense: str | None
    times: frozenset[str]
    words: frozenset[str]
    near: frozenset[str]
    year: str | None = None
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
    article, language = facts.article, language_of(facts.article.language)
    clauses = Clauses(article, facts.facts, language.senses) if language.senses else None
    figures = (fact for fact in facts.facts if isinstance(fact, Figure) and fact.span.start >= len(article.title))
    found = [_quantity(facts, figure, clauses, language) for figure in islice(figures, _MOST)]
    year = f"{article.published.year:04d}" if article.published else None
    return [replace(q, year=year, aside=_is_aside(article, q.figure, clauses, language)) for q in found]


def _is_aside(article: Article, figure: Figure, clauses: Clauses | None, language: Language) -> bool:
    if language.phrases and is_part(article.text, figure, language.phrases):
        return True
    return clauses is not None and clauses.is_earlier(figure)


def _quantity(facts: ArticleFacts, figure: Figure, clauses: Clauses | None, language: Language) -> Quantity:
    words = _words(facts, figure, figure.sentence.of(facts.article.text), language)
    head = language.head(figure.counted)
    if clauses is None or language.senses is None:
        return Quantity(figure, head, None, frozenset(), words, words)
    sense, senses = clauses.sense_of(figure), language.senses
    only_people = head in senses.people or (sense and (head is None or senses.words.fullmatch(head)))
    return Quantity(
        figure,
        PEOPLE if figure.unit is None and only_people else head,
        sense,
        clauses.times_of(figure),
        words,
        _words(facts, figure, clauses.words_of(figure), language),
    )


def _words(facts: ArticleFacts, figure: Figure, stretch: str, language: Language) -> frozenset[str]:
    """Return what a stretch says beside its figures: no word of a number, a unit, or what is counted."""
    numbers = {w for f in _beside(facts, figure) for w in _WORD.findall(f"{f.text} {f.counted or ''}".casefold())}
    kept = set(_WORD.findall(stretch.casefold())) - numbers - language.small
    same = language.same
    return frozenset({same.get(word, word) for word in kept} | {same[w] for w in numbers if w in same})


def _beside(facts: ArticleFacts, figure: Figure) -> Iterator[Figure]:
    return (f for f in facts.facts if isinstance(f, Figure) and f.sentence == figure.sentence)


def _share(one: frozenset[str], other: frozenset[str], least: int, part: float) -> bool:
    shared = len(one & other)
    return shared >= least and shared >= part * min(len(one), len(other))
