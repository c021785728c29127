"""How much a term says: the rarer in all that was read, the more; everyday words little, from the first day on."""

from __future__ import annotations

import math
from collections.abc import Iterable

from .common import BANDS
from .terms import stem

__all__ = ["Background"]

_PRIOR = 100
_KEEP = 20_000
_EVERYDAY: dict[str, float] = {stem(word): share for share, words in reversed(BANDS) for word in words}
_SMALL_NUMBER = 0.08


class Background:
    """Counts in how many articles each term stands, on top of what is known of everyday words.

    The counts are of some twenty thousand articles at most: then all are halved, so that old ones fade and memory is
    bounded.
    """

    __slots__ = ("_articles", "_counts")

    def __init__(self) -> None:
        """Begin with everyday words alone."""
        self._articles = 0.0
        self._counts: dict[str, float] = {}

    def learn(self, terms: Iterable[str]) -> None:
        """Count an article's terms, each once."""
        self._articles += 1
        for term in terms:
            self._counts[term] = self._counts.get(term, 0.0) + 1
        if self._articles > _KEEP:
            self._articles /= 2
            self._counts = {term: count / 2 for term, count in self._counts.items() if count >= 2}

    def weight(self, term: str) -> float:
        """Return how much the term says, from 1 for one that stands everywhere."""
        known = self._counts.get(term, 0.0) + _PRIOR * _share(term)
        return 1 + math.log((1 + self._articles + _PRIOR) / (1 + known))


def _share(term: str) -> float:
    share = _EVERYDAY.get(term)
    if share is None:
        small = term.isdigit() and (len(term) < 3 or (len(term) == 4 and term[:2] in ("19", "20")))
        share = _SMALL_NUMBER if small else 0.0
    return share
