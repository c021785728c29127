"""Who stands behind the articles of a story: copies and an agency's customers are one source, not many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from ..model import Article, Backing, Support

__all__ = ["Standing", "published_at"]

_UNNAMED = re.compile(
    r"\b(?:(?:a|one|two|three|several|the)? ?(?:person|people|someone) (?:familiar|close|briefed|with knowledge)"
    r"|(?:\w+ ){0,3}sources?(?: close| familiar|$)|anonym\w*|unnamed|not (?:to )?(?:be )?(?:named|identified)|insiders?"
    r"|kreise[n]?|insider\w*|mit der sache vertraut\w*|nicht genannt\w*|eingeweihte\w*)\b",
    re.IGNORECASE,
)


def published_at(article: Article) -> datetime | None:
    """Return the instant of publication; a day without time is its start in UTC, None where it isn't stated."""
    published = article.published
    if isinstance(published, datetime):
        return published.astimezone(UTC)
    return datetime(published.year, published.month, published.day, tzinfo=UTC) if published else None


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the articles of a story as sources.

    `origins` names for each article's id the independent source behind it (a publisher, or the agency whose text it
    is), by default its publisher; articles that don't state it count as one together, since nothing shows that they
    aren't. `outlets` are all that carry its text, itself first, and `agencies` whose text it is.
    """

    articles: Mapping[str, Article]
    origins: Mapping[str, str] = field(default_factory=dict)
    outlets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    agencies: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def plain(cls, articles: Iterable[Article]) -> Standing:
        """Return the standing of articles of which no copies are known."""
        return cls({article.id: article for article in articles})

    def origin(self, article: str) -> str:
        """Return the independent source behind an article."""
        own = self.articles[article].publisher
        return self.origins.get(article) or (own or "").casefold()

    def carried_by(self, articles: Sequence[str]) -> tuple[str, ...]:
        """Return the names of the outlets that carry these articles, each once."""
        named = (self.outlets.get(a) or tuple(filter(None, (self.articles[a].publisher,))) for a in articles)
        return tuple(dict.fromkeys(outlet for names in named for outlet in names))

    def support(self, articles: Sequence[str], *, source: str | None = None) -> Support:
        """Return how well a thing is backed that these articles tell; `source` is who they say it from."""
        count = len({self.origin(article) for article in articles})
        if any(self.articles[article].official for article in articles):
            backing = Backing.OFFICIAL
        elif count > 1:
            backing = Backing.INDEPENDENT
        elif source is not None and is_unnamed(source):
            backing = Backing.UNNAMED
        else:
            backing = Backing.SINGLE
        return Support(backing, count, self.carried_by(articles))


def is_unnamed(source: str) -> bool:
    """Say whether the words for a source name nobody: "a person familiar with the matter"."""
    return _UNNAMED.search(source) is not None
