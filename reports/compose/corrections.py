"""Which words of the articles an editor corrected: whatever is printed of them says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..model import ArticleFacts, Correction, Span, correction_of

__all__ = ["Corrections"]


class Corrections:
    """The corrected facts of an edition's articles, by where they stand."""

    def __init__(self, reports: Iterable[ArticleFacts]) -> None:
        self._made: Mapping[str, tuple[Correction, ...]] = {
            facts.article.id: tuple(filter(None, map(correction_of, facts.facts))) for facts in reports
        }

    def within(self, article: str, *spans: Span, but: Span | None = None) -> tuple[Correction, ...]:
        """Return the corrections to the words of an article at some spans, in the order of the text.

        `but` is a fact whose correction is told beside the words already.
        """
        made = self._made[article]
        return tuple(c for c in made if c.span != but and any(c.span.overlaps(span) for span in spans))
