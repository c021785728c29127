"""Earlier editions held against the articles and rulings of today: what they said wrongly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..compose.errata import Cause, Due, errata
from ..facts import Office
from ..model import Article, ArticleFacts, Ruling
from .reading import read_all, settle_all

__all__ = ["is_sure", "to_correct"]

_MOST = 200


def to_correct(
    editions: Sequence[Mapping[str, Any]],
    reports: Sequence[ArticleFacts],
    articles: Sequence[Article],
    *,
    rulings: Sequence[Ruling],
    offices: Sequence[Office],
) -> tuple[tuple[Due, ...], tuple[ArticleFacts, ...]]:
    """Return what is to be corrected, and the facts of all articles that it may speak of.

    `reports` are the facts that were read for the edition; of the other `articles`, those are read that earlier
    editions printed, in this text or another.
    """
    if not editions:
        return (), tuple(reports)
    known = {report.article.id for report in reports}
    told = {name for edition in editions for name in _names(edition)}
    wanted = [
        a
        for a in {article.id: article for article in articles}.values()
        if a.id not in known and (a.retracted is None) and ({a.id, a.url, a.origin} - {None}) & told
    ]
    readings, _ = read_all(wanted[:_MOST])
    more, _ = settle_all(readings, None, offices=offices, rulings=rulings)
    current = (*reports, *more)
    found = errata(editions, {r.article.id: r for r in current}, articles=articles, rulings=rulings)
    return found, current


def is_sure(due: Due) -> bool:
    """Say whether a thing was surely wrong: an editor ruled so, or it was retracted. A changed article may be news."""
    return due.cause is not Cause.CHANGED


def _names(edition: Mapping[str, Any]) -> Iterator[str]:
    """Yield what the articles of an edition can be known by: their ids, addresses and files."""
    for told in edition.get("articles") or ():
        article = told.get("article") if isinstance(told, dict) else None
        if isinstance(article, dict):
            yield from (name for key in ("id", "url", "origin") if isinstance(name := article.get(key), str))
