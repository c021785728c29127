"""Which articles of many could be alike, and how much: found by rarer terms they share, without comparing them all."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Sequence

from .vectors import Likeness, Weighed

__all__ = ["Pairs", "pairs_of"]

Pairs = list[dict[int, float]]
"""For each article, by its place, the places of those like it and how much; both ways."""

_MOST_COMMON = 150
_MOST_NEIGHBOURS = 200
_LEAST = 0.02


def pairs_of(articles: Sequence[Weighed], likeness: Likeness) -> Pairs:
    """Compare each article with those before it that share terms; a likeness next to nothing counts as none.

    A term that stands in more than 150 articles before leads to the latest of them only, and an article has 200
    neighbours before it at most, so that the cost for each has a bound.
    """
    pairs: Pairs = [{} for _ in articles]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for here, article in enumerate(articles):
        for there in _candidates(article, places):
            alike = likeness.between(article, articles[there])
            if alike >= _LEAST:
                pairs[here][there] = pairs[there][here] = alike
        for term in article.heads:
            places[term].append(here)
    return pairs


def _candidates(article: Weighed, places: defaultdict[str, list[int]]) -> list[int]:
    found: defaultdict[int, float] = defaultdict(float)
    for term in article.heads:
        weight = article.words.get(term, 0.0) or article.names.get(term, 0.0)
        for there in places[term][-_MOST_COMMON:] if term in places else ():
            found[there] += weight
    if len(found) <= _MOST_NEIGHBOURS:
        return list(found)
    return heapq.nlargest(_MOST_NEIGHBOURS, found, key=found.__getitem__)
