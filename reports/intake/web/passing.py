"""The failures that are worth another attempt, now or the next time."""

from __future__ import annotations

from ...errors import ExcessError, SourceError

__all__ = ["PassingError", "SpentError"]


class PassingError(SourceError):
    """A failure that may be over at the next attempt."""


class SpentError(ExcessError):
    """The time that a source has in one collection is over; nothing was asked."""
