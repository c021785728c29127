"""Why nobody stands by a told thing any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ...model import Article

__all__ = ["Cause", "Gone"]


class Cause(StrEnum):
    """What made a told thing wrong."""

    RULED = "ruled"
    """An editor corrected or withdrew it."""
    CHANGED = "changed"
    """Its article has another text now, which may only be news: a toll that grew."""
    RETRACTED = "retracted"
    """Its publisher took the article back."""


@dataclass(frozen=True, slots=True)
class Gone:
    """Why nobody stands by a thing any more: in words, who decided, and since when; None where that isn't stated.

    `article` is the one that stands in its place: its next version, or the retracted one.
    """

    cause: Cause
    why: str
    by: str | None
    since: datetime | None
    article: Article
