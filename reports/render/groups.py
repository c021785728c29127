"""Stories under their headings, in the order that the briefing gives to these."""

from __future__ import annotations

from collections.abc import Sequence

from .. import model
from . import page
from .lines import one_line

__all__ = ["groups"]


def groups(
    stories: Sequence[model.Story], made: Sequence[page.Story], order: Sequence[str], *, rest: str
) -> tuple[page.Group, ...]:
    """Return the stories by section; those without one come last, under the heading `rest`.

    `made` are the same stories ready to be printed. A section that the edition doesn't name follows those it names.
    """
    found: dict[str | None, list[page.Story]] = {section: [] for section in order}
    for story, one in zip(stories, made, strict=True):
        found.setdefault(story.section, []).append(one)
    unplaced = found.pop(None, [])
    placed = [(one_line(section or ""), told) for section, told in found.items()]
    return tuple(page.Group(title=title, stories=tuple(told)) for title, told in (*placed, (rest, unplaced)) if told)
