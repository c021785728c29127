"""The order in which the content of an edition gives way: the least certain and least important first.

Pure: a ladder is a function of the edition alone. The stages, in their order:

 1. what is only named: people and bodies without a role, places without a country; checks that hold
 2. what is only likely, and figures whose words stand elsewhere
 3. the sentences of the sources, which are cut to the words around each fact
 4. of the stories after the first: where, when, who, figures, statements, quotations, key points
 5. stories without news, and sources that could not be read; corrections, where the page is for some stories only
 6. of the first story, what goes beyond a page's usual measure (`_USUAL`); then the sentences of the sources, of which
    the notes' numbers remain
 7. standfirsts after the first
 8. of the first story, what goes beyond the least measure (`_LEAST`); findings that are only notes
 9. stories, the last one first, down to six; the account of what was looked at
10. of the first story, the rest of the less important half of its sections
11. stories, down to three
12. the rest of the first story's sections
13. the other stories, with their warnings
14. warnings, corrections, the standfirst; in the end the headline is cut
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...model import Certainty, Edition, Severity, Story
from .room import SECTIONS, Room

__all__ = ["ANNEX", "EDITION", "Rung", "ladder"]

EDITION = -1
"""The story of a rung that belongs to the edition as a whole."""
ANNEX = "annex"
_USUAL = {"where": 4, "when": 4, "who": 5, "figures": 6, "stated": 3, "said": 2, "points": 3, "strip": 4}
_LEAST = {"where": 2, "when": 2, "who": 2, "figures": 3, "stated": 1, "said": 1, "points": 2, "strip": 3}
_STORIES = ((9, 6), (11, 3))
"""At which stage stories go, and how many stay."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One thing that gives way.

    `story` counts from 0, or is EDITION; `field` is the record's field, "story" for a whole story, ANNEX for a step in
    shortening the sources, "headline" for cutting it; `item` counts in the field; `weight` is its length in characters,
    roughly; `stage` sorts.
    """

    stage: tuple[int, ...]
    story: int
    field: str
    item: int
    weight: int


def ladder(edition: Edition, room: Room) -> tuple[Rung, ...]:
    """Return all rungs, the first to give way first; stories beyond those that there is room for are the very first."""
    stories = room.stories
    rungs = [*_of_edition(edition, one_event=stories is not None and bool(edition.stories))]
    for index, story in enumerate(edition.stories):
        if stories is not None and index >= stories:
            rungs.append(Rung((0,), index, "story", 0, 0))
        else:
            rungs += _of_story(story, index, room.order)
    return tuple(sorted(rungs, key=lambda rung: (rung.stage, -rung.story, -rung.item)))


def _of_edition(edition: Edition, *, one_event: bool) -> Iterator[Rung]:
    lengths = [sum(len(segment.text) for segment in note.segments) for note in edition.notes]
    yield Rung((3,), EDITION, ANNEX, 1, sum(max(0, length - 90) for length in lengths))
    yield Rung((6, len(SECTIONS)), EDITION, ANNEX, 2, sum(min(90, length) for length in lengths))
    for field, stage in (("briefs", 5), ("faults", 5), ("errata", 5 if one_event else 14)):
        for index, one in enumerate(getattr(edition, field)):
            yield Rung((stage,), EDITION, field, index, _weight(one))
    if edition.looked:
        yield Rung((9,), EDITION, "looked", 0, 300)


def _of_story(story: Story, index: int, order: tuple[str, ...]) -> Iterator[Rung]:
    for section, field in enumerate(reversed(order)):
        for number, one in enumerate(getattr(story, field)):
            yield Rung(_stage(one, field, number, index, section), index, field, number, _weight(one))
    for number, warned in enumerate(story.findings):
        stage = {Severity.OK: 1, Severity.NOTE: 8}.get(warned.finding.severity, 14 if index == 0 else 13)
        yield Rung((stage,), index, "findings", number, len(warned.finding.message) + 40)
    for number, change in enumerate(story.changes):
        yield Rung((13 if index else 14,), index, "changes", number, _weight(change))
    if story.standfirst:
        yield Rung((14, 1) if index == 0 else (7,), index, "standfirst", 0, _weight(story.standfirst))
    if index:
        stage = next((stage for stage, kept in _STORIES if index >= kept), 13)
        yield Rung((stage, 9), index, "story", 0, _weight(story.headline) + 260)
    else:
        yield Rung((14, 2), index, "headline", 0, max(0, len(story.headline.text) - 100))


def _stage(one: Any, field: str, number: int, story: int, section: int) -> tuple[int, ...]:
    """Return when an item gives way; within a stage, by its section."""
    if (field == "who" and not one.roles) or (field == "where" and not one.country):
        return (1,)
    if getattr(one, "certainty", Certainty.CERTAIN) is Certainty.LIKELY or (
        field in {"figures", "strip"} and not one.counted and not one.passage
    ):
        return (2,)
    if story:
        return (4, section)
    if number >= _USUAL[field]:
        return (6, section)
    if number >= _LEAST[field]:
        return (8, section)
    return (10, section) if section < len(SECTIONS) // 2 else (12, section)


def _weight(one: Any) -> int:
    """Return roughly how many characters a thing takes on the page, its line's end and its notes counted in."""
    names = ("text", "name", "source", "speaker", "role", "counted", "said", "right", "before", "after", "message")
    own = sum(len(value) for name in names if isinstance(value := getattr(one, name, None), str))
    inner = [getattr(one, name, None) for name in ("passage", "quote", "content", "headline", "words")]
    roles = sum(len(role) for role in getattr(one, "roles", ()))
    words = sum(len(passage.text) for passage in inner if passage is not None and hasattr(passage, "text"))
    return 40 + own + roles + words + 60 * len(getattr(one, "marks", ()))
