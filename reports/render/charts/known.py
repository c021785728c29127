"""What charts look up in an edition: figures by their place, notes by sentence, times by article, values in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from zoneinfo import ZoneInfo

from ... import model
from ...prose import Wording
from ..values import in_words, written_in_digits

__all__ = ["Known"]


@dataclass(frozen=True)
class Known:
    """One edition, and the language that its page speaks.

    `languages` names an article's language where it isn't the page's.
    """

    edition: model.Edition
    say: Wording
    languages: Mapping[str, str | None]

    @cached_property
    def near(self) -> date:
        """The edition's day in its zone."""
        return self.edition.at.astimezone(ZoneInfo(self.edition.timezone)).date()

    @cached_property
    def _figures(self) -> Mapping[tuple[str, model.Span], model.Figure]:
        return {
            (facts.article.id, fact.span): fact
            for facts in self.edition.facts
            for fact in facts.facts
            if isinstance(fact, model.Figure)
        }

    @cached_property
    def _published(self) -> Mapping[str, datetime | date | None]:
        return {source.article: source.published for source in self.edition.sources}

    @cached_property
    def _articles(self) -> Mapping[int, str]:
        return {note.number: note.article for note in self.edition.notes}

    def figure(self, evidence: model.Evidence) -> model.Figure | None:
        """Return the figure that stands there, None where none does."""
        return self._figures.get((evidence.article, evidence.span))

    def note(self, evidence: model.Evidence) -> int | None:
        """Return the number of the note whose sentence holds a span; None where none is printed."""
        notes = (n for n in self.edition.notes if n.article == evidence.article)
        return next((n.number for n in notes if n.sentence.overlaps(evidence.span)), None)

    def article(self, marks: tuple[model.Mark, ...]) -> str | None:
        """Return the article that the first of some marks leads to."""
        return self._articles.get(marks[0].note) if marks else None

    def published(self, marks: tuple[model.Mark, ...]) -> datetime | date | None:
        """Return when the article was published that the first of some marks leads to; None: not stated."""
        article = self.article(marks)
        return self._published.get(article) if article else None

    def time(self, at: datetime | date) -> str:
        """Return a time as charts label it: "09:10" on the edition's day, "10 March 09:10" before."""
        return self.say.brief_instant(at, self.near, self.edition.timezone)

    def value(self, text: str, value: Decimal, unit: str | None, *, written: bool = False) -> str:
        """Return a value in digits, as the article writes it where it does in digits and that is `written`."""
        return " ".join(text.split()) if written and written_in_digits(text) else in_words(value, unit, say=self.say)
