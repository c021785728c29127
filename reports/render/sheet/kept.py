"""Takes away from an edition what gives way, and counts it by kind, so that the page can say so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...model import Edition, Passage, Story
from .ladder import ANNEX, EDITION, Rung

__all__ = ["NOUNS", "Kept", "keep"]

NOUNS = {
    "story": "story",
    "briefs": "story",
    "points": "key point",
    "strip": "figure",
    "figures": "figure",
    "said": "quotation",
    "stated": "statement",
    "errata": "correction",
    **dict.fromkeys(("standfirst", "who", "where", "when", "findings", "changes", "faults"), "other fact"),
}
"""What each field's things are called when they are counted, in the order in which they are told."""
_HEADLINE = 160


@dataclass(frozen=True, slots=True)
class Kept:
    """What is left of an edition, how far its sources are shortened (0, 1, 2), and how many of each noun are gone."""

    edition: Edition
    shortened: int = 0
    gone: tuple[tuple[str, int], ...] = ()


def keep(edition: Edition, rungs: Sequence[Rung]) -> Kept:
    """Return an edition without what the rungs name. A story that is gone counts as one, whatever was in it."""
    lost = {rung.story for rung in rungs if rung.field == "story"}
    gone = {(rung.story, rung.field, rung.item) for rung in rungs if rung.story not in lost or rung.field == "story"}
    counts = Counter(NOUNS[field] for _, field, _ in gone if field in NOUNS)
    stories = tuple(_story(story, index, gone) for index, story in enumerate(edition.stories) if index not in lost)
    whole: dict[str, Any] = {
        field: _without(getattr(edition, field), EDITION, field, gone) for field in ("briefs", "faults", "errata")
    }
    if (EDITION, "looked", 0) in gone:
        whole["looked"] = None
    return Kept(
        replace(edition, stories=stories, **whole),
        max((rung.item for rung in rungs if rung.field == ANNEX), default=0),
        tuple((noun, counts[noun]) for noun in dict.fromkeys(NOUNS.values()) if counts[noun]),
    )


def _story(story: Story, index: int, gone: Collection[tuple[int, str, int]]) -> Story:
    fields = ("points", "strip", "figures", "who", "where", "when", "said", "stated", "findings", "changes")
    known: dict[str, Any] = {field: _without(getattr(story, field), index, field, gone) for field in fields}
    if (index, "standfirst", 0) in gone:
        known["standfirst"] = None
    if (index, "headline", 0) in gone:
        known["headline"] = _cut(story.headline)
    return replace(story, **known)


def _without(items: tuple[Any, ...], story: int, field: str, gone: Collection[tuple[int, str, int]]) -> tuple[Any, ...]:
    return tuple(item for number, item in enumerate(items) if (story, field, number) not in gone)


def _cut(words: Passage) -> Passage:
    """Cut a headline at a word, and say so; its note has the whole of it."""
    if len(words.text) <= _HEADLINE:
        return words
    start = words.text[:_HEADLINE]
    return replace(words, text=f"{start.rpartition(' ')[0] or start} […]")
