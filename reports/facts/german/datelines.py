"""The town that a report opens with: "Quellhafen (dpa) –"."""

from __future__ import annotations

import re

from ...model import Span

__all__ = ["dateline"]

_DATELINE = re.compile(
    r"(?P<place>[A-ZÄÖÜ][\w-]+)(?:/[A-ZÄÖÜ][\w-]+)?(?:\s\([A-ZÄÖÜ][a-zäöü]{3,20}\))?"
    r"(?:\s\((?i:dpa|afp|apa|sda|ots|rtr|epd|kna|sid|reuters)[^)]{0,12}\)(?:\s[–—-]|\.)?\s|"
    r"\s\([\w/ -]{2,14}\)\s[–—-]\s|[.:]?\s[–—·|-]\s|"
    r"\.\s(?=[A-ZÄÖÜ]))"
)


def dateline(text: str, sentence: Span) -> tuple[str, int] | None:
    """Return the town before an agency's name or a dash at a paragraph's start, and where the report itself begins."""
    if text[max(0, sentence.start - 1) : sentence.start] not in ("", "\n"):
        return None
    match = _DATELINE.match(text, sentence.start)
    return (match["place"], match.end()) if match else None
