"""An article as a row of the archive, and back."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select

from ..model import Article, Block, BlockKind, Span, Tlp
from .article_tables import articles, carriers, retractions

__all__ = ["STATED", "article_of", "clean", "given_by", "key_of", "unstorable", "values_of", "wanted_columns"]

STATED = ("published", "published_at", "embargo", "tlp", "official", "language", "publisher", "author", "url", "origin")
"""The columns of what a source says of an article beside its text; new words there make no new version."""
_LONGEST_KEY = 500


def key_of(key: str, source: str) -> str:
    """Return the name by which the archive knows a piece: an address by itself, else the source's own name for it."""
    named = key if key.startswith(("https://", "http://")) else f"{source}:{key}"
    whole = clean(named) or ""
    if len(whole) <= _LONGEST_KEY:
        return whole
    return f"{whole[: _LONGEST_KEY - 100]}…{hashlib.sha256(whole.encode()).hexdigest()}"


def unstorable(article: Article) -> str | None:
    """Say why a text can't be kept, None where it can; canonical texts always can."""
    if "\x00" in article.text:
        return "holds a NUL character"
    return None if clean(article.text) == article.text else "holds half of a surrogate pair"


def values_of(article: Article) -> dict[str, Any]:
    """Return the columns that an article itself fills."""
    published = article.published
    return {
        "id": article.id,
        "sha256": article.sha256,
        "published": published.isoformat() if published else None,
        "published_at": _instant(published),
        "embargo": article.embargo,
        "tlp": article.tlp.value if article.tlp else None,
        "official": article.official,
        "language": article.language,
        "publisher": clean(article.publisher),
        "author": clean(article.author),
        "url": clean(article.url),
        "origin": clean(article.origin),
        "title": clean(article.title),
        "blocks": json.dumps([[b.kind.value, *b.span.as_list()] for b in article.blocks], separators=(",", ":")),
        "text": article.text,
    }


def wanted_columns(sources: Collection[str] | None = None) -> Select[Any]:
    """Return the query of all that makes an article, retracted ones with the reason; rows are for `article_of`.

    With `sources`, of the pieces that one of them gave; such a piece counts as theirs, whoever gave it first.
    """
    columns: list[Any] = [column for column in articles.c if column.name not in ("published_at", "current")]
    joined = articles.outerjoin(retractions, retractions.c.key == articles.c.key)
    if sources is not None:
        theirs = (carriers.c.key == articles.c.key) & carriers.c.source.in_(sources)
        given = select(func.min(carriers.c.source)).where(theirs).scalar_subquery()
        named = case((articles.c.source.in_(sources), articles.c.source), else_=given).label("source")
        columns = [named if column.name == "source" else column for column in columns]
    columns += [retractions.c.why.label("retracted"), retractions.c.at.label("retracted_at")]
    wanted = select(*columns).select_from(joined)
    return wanted if sources is None else wanted.where(given_by(sources))


def given_by(sources: Collection[str]) -> ColumnElement[bool]:
    """Return the condition that one of these sources gave a piece."""
    theirs = (carriers.c.key == articles.c.key) & carriers.c.source.in_(sources)
    return select(carriers.c.key).where(theirs).exists()


def article_of(row: Any) -> Article:
    """Return the article that a row of `wanted_columns` holds."""
    values: Mapping[str, Any] = row._mapping
    kept = ("id", "title", "text", "sha256", "language", "publisher", "author", "url", "origin", "source", "seen")
    return Article(
        **{name: values[name] for name in (*kept, "embargo", "version", "retracted", "retracted_at", "official")},
        blocks=tuple(Block(BlockKind(kind), Span(start, end)) for kind, start, end in json.loads(values["blocks"])),
        published=_published(values["published"]),
        tlp=Tlp(values["tlp"]) if values["tlp"] else None,
    )


def _published(text: str | None) -> datetime | date | None:
    if not text:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _instant(published: datetime | date | None) -> datetime | None:
    """Return an instant to sort by; of a day alone its first one."""
    if isinstance(published, datetime):
        return published if published.tzinfo else published.replace(tzinfo=UTC)
    return datetime(published.year, published.month, published.day, tzinfo=UTC) if published else None


def clean(text: str | None) -> str | None:
    """Return words that both databases can hold: a path's undecodable bytes escaped, no NUL."""
    return text.replace("\x00", "").encode("utf-8", "backslashreplace").decode("utf-8") if text else text
