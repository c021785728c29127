"""An article as a direction: its terms weighed, so that likeness is one sum over the terms that two share."""

from __future__ import annotations

import heapq
import math
from collections.abc import Mapping
from dataclasses import dataclass
from sys import intern

from .background import Background
from .terms import Terms

__all__ = ["Likeness", "Weighed", "dot", "shared", "weigh"]

_TITLE_MARK = "^"
_MOST_TERMS = 80
_NAMES_ABROAD = 3
_NAMES_TOLD = 5
_NAMED_HEADS = 12


@dataclass(frozen=True, slots=True)
class Likeness:
    """What likeness is made of: few settings, the same for all texts, each in the middle of a range that does as well.

    `enough` is the mean likeness that makes one story, `going_on` what joins one of earlier days, since that lasts, and
    `joining` what a single article needs that joins a story as it comes in, as the mean of its mean and its best.
    `title` is the weight of the title, where title and lead together have 1. Likeness fades with the days between two
    articles, down to `late` of itself: `days` is the time for 63 % of that way. Articles in two languages have only
    names and numbers to share, so `abroad` is what their likeness in those counts. In one language, articles whose
    names and numbers are no more alike than `acquainted` tell of the same kind of event, not of the same: the less, the
    more is taken, down to `strangers`.
    """

    enough: float = 0.1
    joining: float = 0.13
    going_on: float = 0.14
    title: float = 0.4
    late: float = 0.6
    days: float = 60.0
    abroad: float = 0.7
    strangers: float = 0.5
    acquainted: float = 0.1

    def between(self, a: Weighed, b: Weighed) -> float:
        """Return the likeness of two articles, from 0 to 1."""
        if a.language == b.language or not a.language or not b.language:
            alike = dot(a.words, b.words)
            if alike and min(len(a.names), len(b.names)) >= _NAMES_TOLD:
                known = min(1.0, dot(a.names, b.names) / self.acquainted)
                alike *= self.strangers + (1 - self.strangers) * known
        else:
            alike = self.abroad * dot(a.names, b.names) if _names_enough(a, b) else 0.0
        return alike * self.fading(a.day, b.day)

    def fading(self, a: float | None, b: float | None) -> float:
        """Return what the time between two days leaves of their articles' likeness; 1 where one isn't known."""
        if a is None or b is None:
            return 1.0
        return self.late + (1 - self.late) * math.exp(-abs(a - b) / self.days)


@dataclass(frozen=True, slots=True)
class Weighed:
    """An article's terms with their weights, each mapping of length 1: `words` (those of the title marked) and `names`.

    `heads` are the heaviest of both, by which articles that could be alike are found.
    """

    language: str
    words: Mapping[str, float]
    names: Mapping[str, float]
    heads: tuple[str, ...]
    day: float | None


def weigh(terms: Terms, background: Background, likeness: Likeness, *, heads: int = 25) -> Weighed:
    """Weigh an article's terms by how rare they are and how often they stand there, each further time counting less."""
    body = _unit(_weights(terms.words, background))
    title = _unit(_weights(terms.title, background))
    part = likeness.title / (1 + likeness.title) if title and body else float(bool(title))
    words = {term: weight * math.sqrt(1 - part) for term, weight in body.items()}
    words.update((intern(_TITLE_MARK + term), weight * math.sqrt(part)) for term, weight in title.items())
    names = _unit(_weights(terms.names, background))
    heavy = heapq.nlargest(heads, body, key=body.__getitem__)
    named = heapq.nlargest(_NAMED_HEADS, names, key=names.__getitem__)
    return Weighed(terms.language, words, names, tuple(dict.fromkeys((*heavy, *named))), terms.day)


def dot(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the sum over the shared terms of the products of their weights."""
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return sum([weight * large[term] for term, weight in small.items() if term in large])


def shared(a: Weighed, b: Weighed, forms: Mapping[str, str], *, most: int = 6) -> tuple[str, ...]:
    """Return the words that make two articles alike, heaviest first, in the forms that one of them has."""
    abroad = a.language != b.language and a.language and b.language
    left, right = (a.names, b.names) if abroad else (a.words, b.words)
    weights: dict[str, float] = {}
    for term in left.keys() & right.keys():
        plain = term.removeprefix(_TITLE_MARK)
        weights[plain] = weights.get(plain, 0.0) + left[term] * right[term]
    return tuple(forms.get(term, term) for term in sorted(weights, key=lambda term: (-weights[term], term))[:most])


def _weights(counts: Mapping[str, int], background: Background) -> dict[str, float]:
    return {intern(term): (1 + math.log(n)) * background.weight(term) for term, n in counts.items()}


def _unit(weights: dict[str, float]) -> dict[str, float]:
    if len(weights) > _MOST_TERMS:
        weights = dict(heapq.nlargest(_MOST_TERMS, weights.items(), key=lambda pair: pair[1]))
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {term: weight / length for term, weight in weights.items()}


def _names_enough(a: Weighed, b: Weighed) -> bool:
    return len(a.names.keys() & b.names.keys()) >= _NAMES_ABROAD
