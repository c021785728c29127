"""Which sources and notes belong to what: to the whole edition, or to each story of a digest by itself."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .. import model
from ..prose import Wording
from . import page
from .annex import annex
from .marks import Numbering, own_numbering

__all__ = ["Belonging"]


@dataclass(frozen=True, slots=True)
class Belonging:
    """An edition's sources and its notes by number; `languages` are those of articles that aren't the page's."""

    edition: model.Edition
    say: Wording
    languages: Mapping[str, str | None]
    notes: Mapping[int, model.Note]

    def numbering(self, key: str, told: Sequence[Any], articles: Collection[str] = ()) -> Numbering:
        """Return the numbering of what is told by itself, of some articles."""
        notes = (n for source in self.edition.sources if source.article in articles for n in source.notes)
        return own_numbering(key, told, (number for number in notes if number in self.notes))

    def every(self, numbering: Numbering) -> tuple[page.Source, ...]:
        """Return all sources of the edition."""
        return self._set(self.edition.sources, numbering)

    def of(self, articles: Collection[str], numbering: Numbering) -> tuple[page.Source, ...]:
        """Return the sources that are of some articles, or have a note that the numbering holds."""
        used = {*articles, *(self.notes[n].article for n in numbering.notes or () if n in self.notes)}
        return self._set([source for source in self.edition.sources if source.article in used], numbering)

    def rest(self, numbering: Numbering) -> tuple[page.Source, ...]:
        """Return the sources that belong to no story, or have a note that the numbering holds."""
        told = {article for story in self.edition.stories for article in story.articles}
        return self.of({s.article for s in self.edition.sources if s.article not in told}, numbering)

    def _set(self, sources: Sequence[model.Source], numbering: Numbering) -> tuple[page.Source, ...]:
        return annex(
            self.edition, sources, say=self.say, languages=self.languages, numbering=numbering, notes=self.notes
        )
