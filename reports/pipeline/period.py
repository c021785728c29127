"""Which articles an edition may print: of its period, late ones, none under embargo, none that was taken back."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from ..compose.selection import fits
from ..model import Article
from ..settings import Briefing

__all__ = ["Period", "Sorted", "period_of", "sort_articles"]

_LATE_WITHIN = timedelta(days=7)
CONTEXT = timedelta(days=14)
"""How far before its period an edition looks for what a story was called before."""


@dataclass(frozen=True, slots=True)
class Period:
    """What an edition covers: up to its instant, from `since` (None: from the beginning).

    `last` says that it begins where the edition before it ended, so that what came late is in too.
    """

    since: datetime | None
    until: datetime
    last: bool = False

    def holds(self, article: Article) -> bool:
        """Say whether an article falls into the period; without a publication time nobody can tell, so it does."""
        when = effective(article)
        if when is None:
            return self.since is None or article.seen is None or article.seen >= self.since
        if isinstance(when, datetime):
            return when <= self.until and (self.since is None or when >= self.since)
        return when <= self.until.date() and (self.since is None or when >= self.since.date())

    def is_late(self, article: Article) -> bool:
        """Say whether an article is from shortly before the period."""
        when = effective(article)
        if not self.last or self.since is None or when is None:
            return False
        start = self.since - _LATE_WITHIN
        return start <= when < self.since if isinstance(when, datetime) else start.date() <= when < self.since.date()


def period_of(briefing: Briefing, *, at: datetime, last: datetime | None) -> Period:
    """Return the period of an edition; `last` is the instant of the one before it, None where there is none."""
    if briefing.since_last and last is not None and last < at:
        return Period(last.astimezone(at.tzinfo), at, last=True)
    return Period(at - timedelta(days=briefing.days) if briefing.days else None, at)


def effective(article: Article) -> datetime | date | None:
    """Return from when an article counts: its publication, or the end of its embargo where that is later."""
    published = article.published
    if article.embargo is None:
        return published
    if published is None:
        return article.embargo
    start = published if isinstance(published, datetime) else datetime(*published.timetuple()[:3], tzinfo=UTC)
    return max(start, article.embargo)


@dataclass(frozen=True, slots=True)
class Sorted:
    """Articles by what an edition may do with them.

    `printed` may be printed, `context` is older and only says which stories go on, `withheld` is under embargo,
    `retracted` was taken back by its source.
    """

    printed: tuple[Article, ...]
    context: tuple[Article, ...]
    withheld: tuple[Article, ...]
    retracted: tuple[Article, ...]


def sort_articles(articles: Iterable[Article], briefing: Briefing, period: Period, *, known: Collection[str]) -> Sorted:
    """Sort what was gathered; `known` are the ids of articles that earlier editions have looked at.

    With a period since the last edition, an article that is known isn't printed again only because its day is not over.
    """
    printed, context, withheld, retracted = [], [], [], []
    for article in articles:
        if not fits(article, briefing.select):
            continue
        if article.embargo is not None and article.embargo > period.until:
            withheld.append(article)
        elif article.retracted is not None:
            retracted.append(article)
        elif period.last and article.id in known:
            context.append(article)
        elif period.holds(article) or period.is_late(article):
            printed.append(article)
        elif _is_before(article, period):
            context.append(article)
    return Sorted(tuple(printed), tuple(context), tuple(withheld), tuple(retracted))


def _is_before(article: Article, period: Period) -> bool:
    when = effective(article)
    if when is None or period.since is None:
        return False
    start = period.since - CONTEXT
    return start <= when < period.since if isinstance(when, datetime) else start.date() <= when < period.since.date()
