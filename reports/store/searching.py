"""Finding articles of the archive by their words, the same on both databases."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, literal, select

from ..model import Article, BlockKind
from .article_tables import articles
from .query import Query, Term, fold, parse_query, words_of
from .rows import article_of, given_by, wanted_columns
from .words import matching, without

__all__ = ["Hit", "search"]

_AROUND = 90
_NEWEST = (articles.c.seen.desc(), articles.c.id.desc(), articles.c.number.desc())


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found, a line of it around the words, and how well it fits (0 where nothing was asked)."""

    article: Article
    snippet: str
    rank: float


def search(
    connection: Connection, typed: str, *, since: datetime | None, sources: Collection[str] | None, limit: int
) -> tuple[Hit, ...]:
    """Return the current versions that fit, the best first; without words, the newest first."""
    query = parse_query(typed)
    if typed.strip() and not (query.wanted or query.unwanted):
        return ()
    found = _numbers(connection, query, since=since, sources=sources).limit(limit).subquery("found")
    wanted = wanted_columns(sources).add_columns(found.c.rank).join(found, found.c.number == articles.c.number)
    rows = connection.execute(wanted.order_by(found.c.rank.desc(), *_NEWEST))
    return tuple(Hit(article := article_of(row), _snippet(article, query), row.rank) for row in rows)


def _numbers(connection: Connection, query: Query, *, since: datetime | None, sources: Collection[str] | None) -> Any:
    """Return the query of numbers and ranks in order; without the texts, since a database that sorts carries all."""
    wanted: Any
    if query.wanted:
        found = matching(connection, query)
        wanted = select(articles.c.number, found.c.rank).join(found, found.c.number == articles.c.number)
        wanted = wanted.order_by(found.c.rank.desc(), *_NEWEST)
    else:
        wanted = select(articles.c.number, literal(0.0).label("rank")).order_by(*_NEWEST)
    wanted = wanted.where(articles.c.current)
    if query.unwanted:
        wanted = wanted.where(articles.c.number.not_in(select(without(connection, query).c.number)))
    if since is not None:
        wanted = wanted.where(articles.c.seen >= since)
    if sources is not None:
        wanted = wanted.where(given_by(sources))
    return wanted


def _snippet(article: Article, query: Query) -> str:
    """Return about two lines of the text around the first wanted words after the title, else from its beginning."""
    body = next((block.span.start for block in article.blocks if block.kind is not BlockKind.TITLE), 0)
    text = article.text[body:]
    at = _first(text, query.wanted)
    start, end = max(0, at - _AROUND), min(len(text), at + _AROUND)
    if start:
        start = text.find(" ", start, at) + 1 or start
    if end < len(text):
        end = text.rfind(" ", at, end) if text.rfind(" ", at, end) > at else end
    return f"{'…' * (start > 0)}{' '.join(text[start:end].split())}{'…' * (end < len(text))}"


def _first(text: str, terms: tuple[Term, ...]) -> int:
    whole = {fold(term.words[0]) for term in terms if not (term.prefix and len(term.words) == 1)}
    begun = tuple(fold(term.words[0]) for term in terms if term.prefix and len(term.words) == 1)
    return next((at for word, at in words_of(text) if word in whole or (begun and word.startswith(begun))), 0)
