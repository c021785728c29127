"""The index of words: one way to ask for SQLite's FTS5 and PostgreSQL's tsvector, and no query that is an error.

Words are runs of letters and digits, without case and accents. Each is handed over quoted, so that nothing in a query
is ever syntax. SQLite cuts and folds by itself (unicode61); for PostgreSQL that is done here, since its own parser
would take whole addresses and hyphenated compounds for words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Float, Integer, Subquery, text

from .query import Query, Term, fold, words_of

__all__ = ["index_words", "matching", "without"]

_LONGEST_WORD = 64
_LAST_POSITION, _MOST_POSITIONS = 16_383, 255  # PostgreSQL's own limits of a vector
_LARGEST_VECTOR = 500_000  # bytes, well below PostgreSQL's 1 MB


def index_words(connection: Connection, rows: Sequence[tuple[int, str, str]]) -> None:
    """Take rows of the archive into the index: number, title, text."""
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        into = "INSERT INTO article_words (number, words) VALUES (:number, CAST(:words AS tsvector))"
        values = [{"number": number, "words": _vector(title, whole)} for number, title, whole in rows]
    else:
        into = "INSERT INTO article_words (rowid, title, text) VALUES (:number, :title, :text)"
        values = [{"number": number, "title": title, "text": whole} for number, title, whole in rows]
    connection.execute(text(into), values)


def matching(connection: Connection, query: Query) -> Subquery:
    """Return the rows that hold all wanted terms as a subquery (number, rank); the higher the rank, the better.

    The query must have a wanted term.
    """
    if connection.dialect.name == "postgresql":
        found = (
            "SELECT number, ts_rank_cd(words, CAST(:wanted AS tsquery)) AS rank"
            " FROM article_words WHERE words @@ CAST(:wanted AS tsquery)"
        )
        wanted = " & ".join(map(_ts_phrase, query.wanted))
    else:
        found = (
            "SELECT rowid AS number, -bm25(article_words, 4.0, 1.0) AS rank"
            " FROM article_words WHERE article_words MATCH :wanted"
        )
        wanted = " AND ".join(map(_fts_phrase, query.wanted))
    return text(found).bindparams(wanted=wanted).columns(number=Integer, rank=Float).subquery("matching")


def without(connection: Connection, query: Query) -> Any:
    """Return the numbers of the rows that hold an unwanted term, as a subquery. The query must have one."""
    if connection.dialect.name == "postgresql":
        found = "SELECT number FROM article_words WHERE words @@ CAST(:unwanted AS tsquery)"
        unwanted = " | ".join(map(_ts_phrase, query.unwanted))
    else:
        found = "SELECT rowid AS number FROM article_words WHERE article_words MATCH :unwanted"
        unwanted = " OR ".join(map(_fts_phrase, query.unwanted))
    return text(found).bindparams(unwanted=unwanted).columns(number=Integer).subquery("without")


def _fts_phrase(term: Term) -> str:
    return f'"{" ".join(term.words)}"{"*" * term.prefix}'


def _ts_phrase(term: Term) -> str:
    words = " <-> ".join(f"'{fold(word)[:_LONGEST_WORD]}'" for word in term.words)
    return f"({words}{':*' * term.prefix})"


def _vector(title: str, whole: str) -> str:
    """Return a text as PostgreSQL writes a vector; the title's words weigh more. The end of an endless text is left."""
    places: dict[str, list[str]] = defaultdict(list)
    size = 0
    for position, (long, start) in enumerate(words_of(whole), start=1):
        word = long[:_LONGEST_WORD]
        size += 4 if word in places else len(word.encode()) + 12
        if size > _LARGEST_VECTOR:
            break
        if len(places[word]) < _MOST_POSITIONS:
            places[word].append(f"{min(position, _LAST_POSITION)}{'A' if start < len(title) else ''}")
    return " ".join(f"'{word}':{','.join(at)}" for word, at in places.items())
