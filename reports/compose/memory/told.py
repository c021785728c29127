"""What an edition knows of a story, written down for the editions after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import islice

from ...model import (
    ArticleFacts,
    Fact,
    Figure,
    Moment,
    Passage,
    Person,
    Quotation,
    Span,
    Statement,
    Told,
)
from ..merged import facts_in
from ..names import Names
from .figures import figures_of
from .telling import Telling, telling_of

__all__ = ["told_of"]

_MOST = 400
_KINDS: tuple[tuple[type[Fact], int], ...] = (
    (Figure, 150), (Quotation, 90), (Statement, 90), (Person, 40), (Moment, 29),
)  # fmt: skip


def told_of(
    story_id: str,
    reports: Sequence[ArticleFacts],
    headline: Passage | None = None,
    *,
    overtaken: Set[tuple[str, Span]] = frozenset(),
) -> tuple[Told, ...]:
    """Return all that is known of a story: its headline, then one record for each merged fact, at most 400.

    `reports` are its articles, the leading one first; what a retracted one tells is left out. So are figures that newer
    ones of the same edition have `overtaken`: (article id, span).
    """
    standing = [report for report in reports if not report.article.retracted]
    found = (_told(story_id, t) for t in _tellings(standing) if (t.article, t.span) not in overtaken)
    return (*_headline(story_id, headline), *islice(found, _MOST - 1))


def _headline(story_id: str, headline: Passage | None) -> tuple[Told, ...]:
    if headline is None:
        return ()
    text, span = headline.text, headline.span
    return (Told(story_id, "headline", "headline", text, text, headline.article, span.start, span.end, text),)


def _tellings(reports: Sequence[ArticleFacts]) -> Iterator[Telling]:
    """Yield the first telling of each merged fact, kind by kind, each kind in the order of the articles."""
    figures = {(report.article.id, fact.span): t for report in reports for fact, t in figures_of(report)}
    by_id = {report.article.id: report for report in reports}
    names = Names(reports)
    for kind, most in _KINDS:
        found = (
            figures.get((merged.article.id, merged.fact.span))
            if isinstance(merged.fact, Figure)
            else telling_of(by_id[merged.article.id], merged.fact)
            for merged in facts_in(reports, kind, names=names)
        )
        yield from islice((telling for telling in found if telling), most)


def _told(story_id: str, t: Telling) -> Told:
    return Told(story_id, t.kind, t.key, t.value, t.text, t.article, t.span.start, t.span.end, t.sentence)
