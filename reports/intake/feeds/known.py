"""Which items a feed had already: short digests in the source's state, so that nothing is fetched twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...model import digest
from .identity import Keyed

__all__ = ["Known", "stamp"]

_DIGITS = 12
_MOST = 10_000
_TRIES = 3


def stamp(item: Keyed) -> str:
    """Return a digest of all that the feed says of an item; it changes when any of it does."""
    entry = item.entry
    texts = [words.text if words else "" for words in (entry.title, entry.summary, entry.content)]
    return digest("\x1f".join([item.key, entry.published or "", entry.updated or "", *texts]))[:_DIGITS]


@dataclass(slots=True)
class Known:
    """The items that are done with, and those whose page could not be had, with the number of tries."""

    before: Mapping[str, int]
    seen: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, state: Mapping[str, str]) -> Known:
        """Read what `words` wrote; what isn't of its form is nothing."""
        parts = [word.partition(":") for word in state.get("known", "").split()]
        return cls({name: int(tries) if tries in ("0", "1", "2") else _TRIES for name, _, tries in parts})

    def has(self, name: str) -> bool:
        """Say whether an item is done with: stored in full, or tried three times."""
        return self.before.get(name, 0) >= _TRIES

    def keep(self, name: str) -> None:
        """Note an item that is still in the feed and done with."""
        self.seen[name] = _TRIES

    def fail(self, name: str) -> None:
        """Note that an item's page could not be had this time, either."""
        self.seen[name] = min(self.before.get(name, 0) + 1, _TRIES)

    def leave(self, name: str) -> None:
        """Note an item that was not tried this time."""
        self.seen[name] = self.before.get(name, 0)

    @property
    def is_settled(self) -> bool:
        """Whether no item of the feed is to be tried again."""
        return all(tries >= _TRIES for tries in self.seen.values())

    def words(self, *, partly: bool) -> str:
        """Return the newest 10,000 of it (as many as a source may take) for the state; `partly`, with what was."""
        found = {**self.before, **self.seen} if partly else self.seen
        return " ".join(_word(name, tries) for name, tries in list(found.items())[-_MOST:])


def _word(name: str, tries: int) -> str:
    return name if tries >= _TRIES else f"{name}:{tries}"
