"""What became of an edition, counted in readers."""

from __future__ import annotations

from dataclasses import asdict, dataclass

__all__ = ["Tally"]


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of readers: `accepted` in this call, `already` in earlier ones; each reader is in exactly one count."""

    accepted: int = 0
    deferred: int = 0
    refused: int = 0
    in_doubt: int = 0
    suppressed: int = 0
    already: int = 0

    def as_dict(self) -> dict[str, int]:
        """Return the stable JSON form."""
        return asdict(self)

    @property
    def is_complete(self) -> bool:
        """Whether every reader has the edition, or must not have it."""
        return not (self.deferred or self.refused or self.in_doubt)
