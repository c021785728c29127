"""What came of a collection, source by source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ..errors import Fault
from ..model import Kept

__all__ = ["Collected", "Course", "FromSource"]

_MOST_FAULTS = 100


@dataclass(frozen=True, slots=True)
class FromSource:
    """What came of one source.

    `kept` counts arrivals by what became of them. `faults` are the first hundred, `further` counts the rest. `failure`
    says why the source itself could not be collected, None where it could. It was left alone where it `waits` (the
    instant until which it asked us to), or where another process was at it (`busy`).
    """

    source: str
    kept: Mapping[Kept, int] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    further: int = 0
    failure: str | None = None
    waits: datetime | None = None
    busy: bool = False

    @property
    def is_sound(self) -> bool:
        """Whether nothing went wrong."""
        return self.failure is None and not self.faults

    def as_dict(self) -> dict[str, Any]:
        """Return the stable JSON form."""
        return {
            "source": self.source,
            **{kept.value: self.kept.get(kept, 0) for kept in Kept},
            "failure": self.failure,
            "waits": self.waits.isoformat() if self.waits else None,
            "busy": self.busy,
            "faults": [fault.as_dict() for fault in self.faults],
            "further_faults": self.further,
        }


@dataclass(frozen=True, slots=True)
class Collected:
    """What came of all sources, in the order in which they were collected."""

    sources: tuple[FromSource, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing went wrong anywhere."""
        return all(one.is_sound for one in self.sources)

    def as_dict(self) -> dict[str, Any]:
        """Return what `dateline collect --json` prints."""
        return {"sources": [one.as_dict() for one in self.sources]}


@dataclass(slots=True)
class Course:
    """What has come of a source while it is collected."""

    source: str
    kept: Counter[Kept] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)
    further: int = 0

    def take(self, kept: Iterable[Kept], faults: Sequence[Fault]) -> None:
        """Count arrivals, and take faults down: of a source with very many, the first hundred, and how many more."""
        self.kept.update(kept)
        room = max(0, _MOST_FAULTS - len(self.faults))
        self.faults += faults[:room]
        self.further += len(faults[room:])

    def ended(self, failure: str | None) -> FromSource:
        """Return what came of it in the end."""
        return FromSource(self.source, dict(self.kept), tuple(self.faults), self.further, failure)
