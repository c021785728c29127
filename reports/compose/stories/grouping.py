"""A batch of articles, grouped by event: all are compared before any is placed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .abroad import told_abroad
from .background import Background
from .grouped import Grouped, Joined, grouped_of
from .linking import link
from .pairs import Pairs, pairs_of
from .terms import Terms, read
from .vectors import Likeness, Weighed, shared, weigh

__all__ = ["Compared", "compared", "group", "join", "stories"]

_NONE: Mapping[str, str] = {}


def stories(records: Iterable[Mapping[str, Any]]) -> list[list[str]]:
    """Group records with `id`, `title` and `text` by event; return groups of ids, each in the order given.

    `published` (ISO 8601 or a datetime), `publisher`, `language` and `names` may be there, and help.
    """
    return [[item.id for item in found] for found in group([grouped_of(record) for record in records])]


def group(items: Sequence[Grouped], *, known: Mapping[str, str] = _NONE) -> list[list[Grouped]]:
    """Group articles by event, each in the order given; `known` is as for `join`."""
    return [[items[place] for place in places] for places in compared(items, known=known).groups]


def join(items: Sequence[Grouped], *, known: Mapping[str, str] = _NONE) -> tuple[Joined, ...]:
    """Say for each article, in the order given, which story it is in and why.

    `known` has the story of articles by their ids, from earlier days: they stay where they are, new articles may join
    them, and two known stories never become one. A new story has the id of its first article in the order given.
    """
    batch = compared(items, known=known)
    told: dict[int, Joined] = {}
    for places in batch.groups:
        ids = [items[place].id for place in places]
        story = next((known[one] for one in ids if one in known), ids[0])
        for place in places:
            told[place] = batch.told(story, place, places, items)
    return tuple(told[place] for place in range(len(items)))


@dataclass(frozen=True, slots=True)
class Compared:
    """A batch after all were compared: the places of each story's articles, what was read, and who is like whom."""

    groups: list[list[int]]
    terms: list[Terms]
    articles: list[Weighed]
    pairs: Pairs

    def told(self, story: str, place: int, places: Sequence[int], items: Sequence[Grouped]) -> Joined:
        """Say why an article is in a story, by the one that is most like it there."""
        alike = {other: self.pairs[place].get(other, 0.0) for other in places if other != place}
        near = max(alike, key=alike.__getitem__, default=None)
        if near is None:
            return Joined(story)
        here, there = self.articles[place], self.articles[near]
        days = None if here.day is None or there.day is None else abs(here.day - there.day)
        return Joined(story, items[near].id, alike[near], shared(here, there, self.terms[place].forms), days)


def compared(
    items: Sequence[Grouped], *, known: Mapping[str, str] = _NONE, likeness: Likeness | None = None
) -> Compared:
    """Read, weigh and compare a batch, and link what is alike."""
    likeness = likeness or Likeness()
    terms = told_abroad([read(item) for item in items])
    background = Background()
    for one in terms:
        background.learn(one.words)
    articles = [weigh(one, background, likeness) for one in terms]
    pairs = pairs_of(articles, likeness)
    groups = link(pairs, likeness.enough, [known.get(item.id) for item in items], joining=likeness.going_on)
    return Compared(groups, terms, articles, pairs)
