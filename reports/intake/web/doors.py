"""Who lets us in: the robots.txt of each origin, read once and kept."""

from __future__ import annotations

from collections.abc import Callable

from ...errors import ForbiddenError, SourceError
from .answer import Answer
from .place import Place
from .robots import OPEN, Robots, parse_robots

__all__ = ["AGENT", "Doors"]

AGENT = "dateline"


class Doors:
    """The robots.txt of the origins that were asked for, each fetched once and kept as long as this lives.

    400 to 499 means that all is open; 500 to 599, no answer, or one that can't be had means that all is closed
    (RFC 9309, 2.3.1). So does 429, which asks us to stay away for a while.
    """

    def __init__(self) -> None:
        self._known: dict[str, Robots | SourceError] = {}

    def admit(self, place: Place, fetch: Callable[[str], Answer]) -> float:
        """Return how many seconds the origin wants between two requests; `fetch` gives an answer of any status.

        Raises ForbiddenError where its robots.txt closes the place, and SourceError where it can't be read.
        """
        if place.origin not in self._known:
            self._known[place.origin] = _read(place.origin, fetch)
        known = self._known[place.origin]
        if isinstance(known, SourceError):
            raise type(known)(place.url, known.reason, again=known.again)
        if not known.allows(place.target):
            raise ForbiddenError(place.url, "is closed by its host's robots.txt")
        return known.delay


def _read(origin: str, fetch: Callable[[str], Answer]) -> Robots | SourceError:
    try:
        answer = fetch(f"{origin}/robots.txt")
    except SourceError as error:
        kind = ForbiddenError if isinstance(error, ForbiddenError) else SourceError
        return kind(origin, f"{error.reason}, when asked for its robots.txt", again=error.again)
    if 400 <= answer.status < 500:
        return OPEN
    if answer.status != 200:
        reason = f"counts as closed, since HTTP {answer.status} is the answer for its robots.txt"
        return SourceError(origin, reason, again=answer.again)
    return parse_robots(answer.content, agent=AGENT)
