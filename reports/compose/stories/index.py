"""Stories as articles come in, one after the other: what is remembered of each is bounded, and so is the search for it.

An article is placed once and never moved: what was told of a story yesterday stays true. `join` looks at a batch as a
whole and does better; give it what is known from here.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .background import Background
from .grouped import Grouped, Joined
from .terms import read
from .vectors import Likeness, Weighed, shared, weigh

__all__ = ["Stories"]

_MEMBERS = 8
_CANDIDATES = 8
_LATEST = 64
_SWEEP = 500


@dataclass(slots=True)
class _Story:
    """A story with its latest members; `heads` are the terms under which it can be found."""

    id: str
    day: float | None = None
    members: deque[tuple[str, Weighed]] = field(default_factory=lambda: deque(maxlen=_MEMBERS))
    heads: set[str] = field(default_factory=set)


class Stories:
    """An index of stories that articles join one by one.

    `known` has the story of articles by their ids, as on earlier days: such an article is placed there and nowhere
    else, so that the state is rebuilt by adding what is remembered again, in its order. A story that has heard
    nothing for `days`, counted from the latest day seen, is forgotten, and the longest silent ones beyond `most`.
    """

    def __init__(
        self,
        *,
        known: Mapping[str, str] | None = None,
        days: float = 60.0,
        most: int = 10_000,
        likeness: Likeness | None = None,
    ) -> None:
        """Begin without stories."""
        self._known = dict(known or {})
        self._days, self._most = days, most
        self._likeness = likeness or Likeness()
        self._background = Background()
        self._stories: dict[str, _Story] = {}
        self._places: defaultdict[str, deque[str]] = defaultdict(lambda: deque(maxlen=_LATEST))
        self._latest: float | None = None
        self._added = 0

    def __len__(self) -> int:
        """Return how many stories are remembered."""
        return len(self._stories)

    def add(self, item: Grouped) -> Joined:
        """Place an article and say why; one like none begins a story with its own id."""
        terms = read(item)
        self._background.learn(terms.words)
        article = weigh(terms, self._background, self._likeness)
        story = self._known.get(item.id) or self._best(article) or item.id
        joined = self._why(story, article, terms.forms)
        self._place(story, item.id, article)
        self._added += 1
        if self._added % _SWEEP == 0 or len(self._stories) > self._most * 1.1:
            self._sweep()
        return joined

    def _best(self, article: Weighed) -> str | None:
        """Return the story an article belongs to: the mean of its mean and its best likeness to the members decides."""
        found: defaultdict[str, float] = defaultdict(float)
        for term in article.heads:
            weight = article.words.get(term, 0.0) or article.names.get(term, 0.0)
            for story in self._places.get(term, ()):
                found[story] += weight
        nearest = sorted(found, key=lambda story: (-found[story], story))[:_CANDIDATES]
        alike = {story: self._alike(article, self._stories[story]) for story in nearest}
        best = max(nearest, key=alike.__getitem__, default=None)
        return best if best is not None and alike[best] >= self._likeness.joining else None

    def _alike(self, article: Weighed, story: _Story) -> float:
        alike = [self._likeness.between(article, member) for _, member in story.members]
        return (sum(alike) / len(alike) + max(alike)) / 2

    def _why(self, name: str, article: Weighed, forms: Mapping[str, str]) -> Joined:
        story = self._stories.get(name)
        if story is None:
            return Joined(name)
        alike, place = max((self._likeness.between(article, m[1]), place) for place, m in enumerate(story.members))
        nearest, member = story.members[place]
        days = None if article.day is None or member.day is None else abs(article.day - member.day)
        return Joined(name, nearest, alike, shared(article, member, forms), days)

    def _place(self, name: str, article_id: str, article: Weighed) -> None:
        story = self._stories.pop(name, None) or _Story(name)
        self._stories[name] = story  # the one spoken of last stands last
        story.members.append((article_id, article))
        for term in article.heads:
            if term not in story.heads:
                story.heads.add(term)
                self._places[term].append(name)
        if article.day is not None:
            story.day = max(article.day, story.day or article.day)
            self._latest = max(article.day, self._latest or article.day)

    def _sweep(self) -> None:
        """Forget what is silent, and the way to it."""
        kept = [story for story in self._stories.values() if not self._silent(story)][-self._most :]
        self._stories = {story.id: story for story in kept}
        self._places.clear()
        for story in kept:
            story.heads = _heads(member for _, member in story.members)
            for term in story.heads:
                self._places[term].append(story.id)

    def _silent(self, story: _Story) -> bool:
        return story.day is not None and self._latest is not None and story.day < self._latest - self._days


def _heads(members: Iterable[Weighed]) -> set[str]:
    return {term for member in members for term in member.heads}
