"""Articles on one event side by side: figures of the same things in sentences alike, and whatever else differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import islice

from ..model import Article, ArticleFacts, Evidence, Figure, Finding, Severity
from .contradictions import compatible
from .sameness import Quantity, quantities
from .telling import told
from .tellings import differing_names, differing_quotations, pairs

__all__ = ["compare"]

_MOST_FOUND = 20
_LATER = timedelta(minutes=45)
_STEADY = frozenset(("aboard", "strike", "dismissed"))
"""Senses of which nothing grows with the hours: another number of those aboard is another list."""
_FOUND_AGAIN = "missing"
"""The sense of those who become fewer, too."""


@dataclass(frozen=True, slots=True)
class _Told:
    """An article with its quantities."""

    facts: ArticleFacts
    quantities: Sequence[Quantity]


def compare(articles: Sequence[ArticleFacts], *, zone: tzinfo | None = None) -> tuple[Finding, ...]:
    """Return the figures, quotations and names that differ between articles on one event, the newest article first.

    A count that grew, or that its own publisher tells anew later, is no difference but a newer figure.
    Bounds that don't contradict each other ("at least 12" and 15) and parts of a whole ("of those, 9") are no findings.
    Times are told in `zone`, or, where that is None, in each article's own with its offset.
    """
    newest_first = [_Told(f, quantities(f)) for f in sorted(articles, key=lambda f: _when(f.article), reverse=True)]
    found: list[Finding] = []
    known: set[object] = set()
    for one, other in pairs(newest_first):
        found += islice(_differing_figures(one, other, zone, known), _MOST_FOUND)
        found += differing_quotations(one.facts, other.facts)
        found += differing_names(one.facts, other.facts)
    return tuple({finding.message: finding for finding in found}.values())


def _differing_figures(one: _Told, other: _Told, zone: tzinfo | None, known: set[object]) -> Iterator[Finding]:
    """Yield pairs of figures of the same things, of two values once, the newest first; `known` holds those yielded.

    What is counted can be told alike in one language only.
    """
    if one.facts.article.language != other.facts.article.language:
        return
    here, there = ({q.key for q in told.quantities} for told in (one, other))
    for a in one.quantities:
        for b in other.quantities:
            if a.key in there or b.key in here or a.figure.value == b.figure.value or compatible(a.figure, b.figure):
                continue
            two = (frozenset((a.key[0], b.key[0])), a.key[1:])
            if two not in known and a.is_one_with(b):
                known.add(two)
                replaces = _replaces(one.facts.article, a, other.facts.article, b)
                yield (_newer if replaces else _differs)(one.facts, a.figure, other.facts, b.figure, zone)


def _replaces(article: Article, new: Quantity, earlier: Article, old: Quantity) -> bool:
    """Say whether a figure only brings an older one up to date: it grew, or its own publisher tells it anew."""
    if not _is_later(article, earlier):
        return False
    if article.publisher and article.publisher == earlier.publisher:
        return True
    if new.figure.unit is not None or new.is_share or _STEADY & {new.sense, old.sense}:
        return False
    return new.figure.value > old.figure.value or new.sense == old.sense == _FOUND_AGAIN


def _is_later(article: Article, earlier: Article) -> bool:
    one, other = article.published, earlier.published
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one.astimezone(UTC) - other.astimezone(UTC) >= _LATER
    if one is None or other is None:
        return False
    return _date(one) > _date(other)


def _date(published: date) -> date:
    return published.date() if isinstance(published, datetime) else published


def _when(article: Article) -> str:
    """Return what sorts by publication; unknown is oldest, a day without time is that day's start."""
    published = article.published
    if isinstance(published, datetime):
        return published.astimezone(UTC).isoformat()
    return published.isoformat() if published else ""


def _differs(one: ArticleFacts, a: Figure, other: ArticleFacts, b: Figure, zone: tzinfo | None) -> Finding:
    what = f" {a.noun}" if a.noun else ""
    here, there = _name(one, other, zone), _name(other, one, zone)
    message = f"sources differ: {told(a)}{what} ({here}) / {told(b)}{what} ({there})"
    return Finding("sources differ", Severity.WARNING, message, _evidence(one, a, other, b))


def _newer(one: ArticleFacts, a: Figure, other: ArticleFacts, b: Figure, zone: tzinfo | None) -> Finding:
    what = f" {a.noun}" if a.noun else ""
    message = f"{told(a)}{what} ({_name(one, other, zone)}), earlier {told(b)} ({_name(other, one, zone)})"
    return Finding("newer figure", Severity.NOTE, message, _evidence(one, a, other, b))


def _evidence(one: ArticleFacts, a: Figure, other: ArticleFacts, b: Figure) -> tuple[Evidence, Evidence]:
    return Evidence(one.article.id, a.span), Evidence(other.article.id, b.span)


def _name(facts: ArticleFacts, beside: ArticleFacts, zone: tzinfo | None) -> str:
    """Name an article by its publisher and time; the day too, where the other one is of another day."""
    name = facts.article.publisher or facts.article.title
    published, other = facts.article.published, beside.article.published
    if published is None:
        return name
    if not isinstance(published, datetime):
        return f"{name}, {published.isoformat()}"
    local = published.astimezone(zone) if zone else published
    same_day = isinstance(other, datetime) and other.astimezone(local.tzinfo).date() == local.date()
    offset = "" if zone else f" {local.isoformat()[-6:]}"
    return f"{name}, {local:%H:%M}{offset}" if same_day else f"{name}, {local:%Y-%m-%d %H:%M}{offset}"
