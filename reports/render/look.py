"""A desk's own look: what dateline.toml says of it, ready for templates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

__all__ = ["Look"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a desk has of its own in the design; None is the design's."""

    accent: Annotated[str | None, 'The accent colour on paper, "#8a1f1a"; None: the design\'s own, here and below.'] = (
        None
    )
    accent_dark: Annotated[str | None, "The same on a dark screen."] = None
    paper: Annotated[str | None, '"A4" or "Letter".'] = None
    logo: Annotated[str | None, "The desk's logo as a `data:` URL, to stand for its name; None: there is none."] = None
