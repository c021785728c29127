"""The line that says what a story is made of: independent sources and copies told apart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from .. import model
from ..prose import Wording
from .direction import isolated
from .lines import one_line

__all__ = ["byline"]


def byline(story: model.Story, sources: Sequence[model.Source], *, say: Wording, alone: bool) -> str:
    """Return a story's byline; where the edition has one article `alone`, that it is a single source is plain."""
    own = [source for source in sources if source.article in story.articles]
    days = sorted(day for day in (_day(source.published) for source in own) if day)
    publishers = tuple(dict.fromkeys(isolated(one_line(s.publisher), say.direction) for s in own if s.publisher))
    single = story.support is not None and story.support.backing is model.Backing.SINGLE
    return say.byline(
        len(story.articles),
        publishers,
        (days[0], days[-1]) if days else None,
        None if single and alone else story.support,
        tuple(_copies(source, say) for source in own if source.outlets),
    )


def _copies(source: model.Source, say: Wording) -> str:
    text = source.agency or source.publisher
    outlets = tuple(isolated(one_line(outlet), say.direction) for outlet in source.outlets)
    return say.copies(isolated(one_line(text), say.direction) if text else None, outlets)


def _day(value: datetime | date | None) -> date | None:
    return value.date() if isinstance(value, datetime) else value
