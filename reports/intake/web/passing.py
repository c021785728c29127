"""The failures that are worth another attempt."""

from __future__ import annotations

from ...errors import SourceError

__all__ = ["PassingError"]


class PassingError(SourceError):
    """A failure that may be over at the next attempt."""
