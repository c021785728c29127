"""All that is known of one story while it is composed: its articles' facts, who stands behind them, who is who."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..model import ArticleFacts, Figure, Newness, Span, Support
from .frames import Frames
from .memory import News
from .merged import F, Merged, facts_in
from .names import Names
from .quantities import Quantity, measures_of, quantities
from .reported import Reported
from .standing import Standing
from .words import words_of

__all__ = ["Dossier"]

_KNOWN_FIRST = (Newness.UNCHANGED, Newness.UPDATED, Newness.NEW)


@dataclass(frozen=True, slots=True)
class Dossier:
    """The articles of a story, the leading one first, with what belongs to all of them.

    `quantities` are its figures, those of one quantity together; `asides` are the places of those that are a part of a
    whole, or what was before. `twins` are the sentences of other articles that say a sentence word for word.
    """

    reports: tuple[ArticleFacts, ...]
    standing: Standing
    names: Names
    frames: Frames
    quantities: tuple[Quantity, ...]
    asides: frozenset[tuple[str, Span]]
    twins: Mapping[str, frozenset[tuple[str, Span]]]
    news: News | None = None

    @classmethod
    def of(cls, event: Reported) -> Dossier:
        """Open the dossier of an event, whose leading article is its first."""
        names = Names(event.facts)
        figures = facts_in(event.facts, Figure, names=names)
        measures = measures_of(event.facts)
        counted = quantities(figures, measures, event.known)
        asides = frozenset(place for place, measure in measures.items() if measure.key.aside)
        frames = Frames(event.facts, names)
        return cls(event.facts, event.known, names, frames, counted, asides, _twins(event.facts), event.news)

    def facts(self, kind: type[F]) -> tuple[Merged[F], ...]:
        """Return the facts of one kind, each told once."""
        return facts_in(self.reports, kind, names=self.names)

    @property
    def overtaken(self) -> frozenset[tuple[str, Span]]:
        """Where the figures stand that newer ones have left behind: (article id, span)."""
        return frozenset(place for quantity in self.quantities for place in quantity.earlier)

    def support(self, fact: Merged[F], *, source: str | None = None) -> Support:
        """Return who tells a fact."""
        return self.standing.support([evidence.article for evidence in fact.evidence], source=source)

    def newness(self, fact: Merged[F]) -> Newness | None:
        """Return what a fact is, held against earlier editions; None in a story that none of them told.

        What one of its articles told already isn't news because another one tells it too.
        """
        if self.news is None or self.news.told_in is None:
            return None
        found = {self.news.newness_of(one, article) for one, article in zip(fact.all, fact.articles, strict=True)}
        return next((newness for newness in _KNOWN_FIRST if newness in found), None)

    def sentences(self, fact: Merged[F]) -> set[tuple[str, Span]]:
        """Return the sentences that tell a fact, with their twins: printing one of them prints all."""
        told = {(e.article, f.sentence) for e, f in zip(fact.evidence, fact.all, strict=True)}
        return self.with_twins(told)

    def with_twins(self, sentences: set[tuple[str, Span]]) -> set[tuple[str, Span]]:
        """Return sentences and those of other articles that say the same, word for word."""
        texts = {report.article.id: report.article.text for report in self.reports}
        more = (self.twins.get(words_of(span.of(texts[article])), frozenset()) for article, span in sentences)
        return sentences.union(*more)


def _twins(reports: Sequence[ArticleFacts]) -> Mapping[str, frozenset[tuple[str, Span]]]:
    found: dict[str, set[tuple[str, Span]]] = {}
    for report in reports:
        for sentence in report.sentences:
            found.setdefault(words_of(sentence.of(report.article.text)), set()).add((report.article.id, sentence))
    return {words: frozenset(spans) for words, spans in found.items() if words and len(spans) > 1}
