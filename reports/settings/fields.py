"""What sections are made of: a line of text, a colour, a time zone, a URL whose port can be read."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from .colour import LEAST_CONTRAST, PAPER, contrast, darkened, is_colour

__all__ = ["Accent", "Line", "Paper", "Section", "Zone", "has_port"]


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ValueError(f"there is no time zone {name!r}; write one like 'Europe/Vilnius' or 'UTC'") from None
    return name


def _printable(text: str) -> str:
    if any(ord(c) < 32 or ord(c) == 127 for c in text):
        raise ValueError("must not hold line breaks or other control characters")
    return text


def has_port(url: str) -> bool:
    """Say whether a URL's host and port can be read; the port may be left out."""
    if url.startswith(("folder:", "sqlite:")):
        return True
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def _readable(colour: str) -> str:
    if not is_colour(colour):
        raise ValueError(f"{colour!r} is no colour; write six hexadecimal digits, like '#8a1f1a'")
    if (ratio := contrast(colour, PAPER)) < LEAST_CONTRAST:
        raise ValueError(
            f"{colour} has a contrast of {ratio:.1f} on paper, and small print needs {LEAST_CONTRAST}; "
            f"{darkened(colour)} is the same hue, dark enough"
        )
    return colour.lower()


Accent = Annotated[str, AfterValidator(_readable)]
Paper = Literal["A4", "Letter"]
Zone = Annotated[str, AfterValidator(_zone)]
Line = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(_printable)]


class Section(BaseModel):
    """A section of dateline.toml: it never changes, and holds nothing that it doesn't know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
