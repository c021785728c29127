"""Reading the archive: in pages, by ids, and by whatever somebody has of a piece."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Connection, Select, literal, select, tuple_

from ..model import Article
from ..version import __version__
from .article_tables import article_facts, articles
from .database import Store
from .rows import article_of, key_of
from .tables import Instant

__all__ = ["facts_by_id", "key_meant", "pages"]

_PAGE = 50


def pages(store: Store, wanted: Select[Any]) -> Iterator[Article]:
    """Yield the articles of a query of `wanted_columns`, as they were seen; the store is free between two pages."""
    order = (articles.c.seen, articles.c.id, articles.c.number)
    page = wanted.order_by(*order).limit(_PAGE)
    while True:
        with store.read() as connection:
            rows = connection.execute(page).all()
        yield from (article_of(row) for row in rows)
        if len(rows) < _PAGE:
            return
        last = (literal(rows[-1].seen, Instant), literal(rows[-1].id), literal(rows[-1].number))
        page = wanted.where(tuple_(*order) > tuple_(*last)).order_by(*order).limit(_PAGE)


def facts_by_id(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """Return the facts that this version's reader read, by id; of copies, those of the one that `article` gives."""
    joined = articles.join(article_facts, article_facts.c.number == articles.c.number)
    columns = select(articles.c.id, article_facts.c.facts).select_from(joined)
    columns = columns.where(article_facts.c.reader == __version__)
    columns = columns.order_by(articles.c.current, articles.c.number.desc())
    found: dict[str, str] = {}
    wanted = sorted(ids)
    for at in range(0, len(wanted), _PAGE):
        some = columns.where(articles.c.id.in_(wanted[at : at + _PAGE]))
        found |= {row.id: row.facts for row in connection.execute(some)}
    return found


def key_meant(connection: Connection, key: str) -> str | None:
    """Return the key that is meant: the key itself, or that of the article with this id, or with this address."""
    whole = key_of(key, "") if key.startswith(("https://", "http://")) else key
    current = articles.c.current.desc(), articles.c.number
    for meant in (articles.c.key == whole, articles.c.id == key, articles.c.url == key):
        wanted = select(articles.c.key).where(meant).order_by(*current).limit(1)
        if found := connection.execute(wanted).scalar():
            return str(found)
    return None
