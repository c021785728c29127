"""Words that a page's fields carry ready to print, so that no template has to choose among them."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Terms"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What is said beside facts, of stories and of whole editions; one instance for each language."""

    new: str
    late: str
    updated: str
    came_late: str
    published_before: str
    earlier: str
    elsewhere: str
    speaker_likely: str
    likely_each: str
    single_each: str
    single_unless: str
    headline_before: str
    role: str
    one_erratum: str
    errata: str
    nothing_new: str
    nothing_chosen: str
    sources_failed: str
    nothing_else_known: str
    copy_for: str
