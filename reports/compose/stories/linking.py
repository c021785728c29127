"""Stories out of likenesses: the two most alike are joined, again and again, as long as they are alike on average."""

from __future__ import annotations

import heapq
from collections.abc import Sequence

from .pairs import Pairs

__all__ = ["link"]


def link(pairs: Pairs, enough: float, known: Sequence[str | None], *, joining: float) -> list[list[int]]:
    """Join articles while the mean likeness between the members of two groups is at least `enough` (average linkage).

    What joins a known story needs `joining`, since that lasts. Articles of one known story are together from the start,
    and two known stories never become one. Returns groups of places, each in ascending order, ordered by their first.
    The order in which articles come makes no difference, but where likenesses are equal.
    """
    groups = _Groups(pairs, enough, known, joining)
    groups.join_known()
    groups.join_alike()
    return sorted(sorted(members) for members in groups.members.values())


class _Groups:
    """Groups by the place of their first article, with the sum of likenesses to each other group."""

    def __init__(self, pairs: Pairs, enough: float, known: Sequence[str | None], joining: float) -> None:
        self.members = {place: [place] for place in range(len(pairs))}
        self._sums = [dict(row) for row in pairs]
        self._known = list(known)
        self._enough, self._joining = enough, joining
        self._heap: list[tuple[float, int, int]] = []

    def join_known(self) -> None:
        first: dict[str, int] = {}
        for place, story in enumerate(self._known):
            if story is not None and first.setdefault(story, place) != place:
                self._join(first[story], place)

    def join_alike(self) -> None:
        self._heap = []
        for place in self.members:
            self._offer(place)
        while self._heap:
            negative, a, b = heapq.heappop(self._heap)
            if a in self.members and b in self.members and self._mean(a, b) == -negative:
                self._join(a, b)
                self._offer(a)

    def _offer(self, a: int) -> None:
        for b in self._sums[a]:
            mean = self._mean(a, b)
            if mean >= self._needed(a, b) and not self._apart(a, b):
                heapq.heappush(self._heap, (-mean, min(a, b), max(a, b)))

    def _mean(self, a: int, b: int) -> float:
        return self._sums[a].get(b, 0.0) / (len(self.members[a]) * len(self.members[b]))

    def _needed(self, a: int, b: int) -> float:
        """Return what two groups need to be one: more where one is a story of earlier days, which can't be undone."""
        return self._enough if self._known[a] is None and self._known[b] is None else self._joining

    def _apart(self, a: int, b: int) -> bool:
        return self._known[a] is not None and self._known[b] is not None

    def _join(self, a: int, b: int) -> None:
        self.members[a] += self.members.pop(b)
        self._known[a] = self._known[a] or self._known[b]
        for other, alike in self._sums[b].items():
            if other != a:
                total = self._sums[a].get(other, 0.0) + alike
                self._sums[a][other] = self._sums[other][a] = total
            self._sums[other].pop(b, None)
        self._sums[b] = {}
