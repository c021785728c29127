"""Articles on one event side by side: figures of the same things in sentences alike, and whatever else differs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from itertools import islice

from ..model import Article, ArticleFacts, Bound, Evidence, Figure, Finding, Severity
from .checks import told
from .counted import head_of
from .tellings import differing_names, differing_quotations, pairs

__all__ = ["compare"]

_ALIKE = 0.4
_MOST = 200
_SUBSET_BEFORE = re.compile(
    r"\b(?:of (?:those|these|them|whom)\b.*|(?:remaining|including|among|other)\s)\Z", re.IGNORECASE
)
_SUBSET_AFTER = re.compile(r"\s(?:of (?:the|those|these|them)|others?)\b")
_SMALL = frozenset(
    "the a an of in on at to for from by with and or was were is are has have had that as its it".split()
)


def compare(articles: Sequence[ArticleFacts], *, zone: tzinfo | None = None) -> tuple[Finding, ...]:
    """Return the figures, quotations and names that differ between articles on one event, the newest article first.

    Bounds that don't contradict each other ("at least 12" and 15) and parts of a whole ("of those, 9") are no findings.
    Times are told in `zone`, or, where that is None, in each article's own with its offset.
    """
    newest_first = sorted(articles, key=lambda facts: _when(facts.article), reverse=True)
    found: list[Finding] = []
    for one, other in pairs(newest_first):
        found += _differing_figures(one, other, zone)
        found += differing_quotations(one, other)
        found += differing_names(one, other)
    return tuple({finding.message: finding for finding in found}.values())


def _differing_figures(one: ArticleFacts, other: ArticleFacts, zone: tzinfo | None) -> Iterator[Finding]:
    mine, theirs = _figures(one), _figures(other)
    here, there = ({_key(f) for f in figures} for figures in (mine, theirs))
    for a in mine:
        for b in theirs:
            if _key(a) not in there and _key(b) not in here and _differ(one, a, other, b):
                yield _finding(one, a, other, b, zone=zone)


def _key(figure: Figure) -> tuple[Decimal, str | None, str | None]:
    return figure.value, figure.unit, head_of(figure.counted)


def _when(article: Article) -> str:
    """Return what sorts by publication; unknown is oldest, a day without time is that day's start."""
    published = article.published
    if isinstance(published, datetime):
        return published.astimezone(UTC).isoformat()
    return published.isoformat() if published else ""


def _figures(facts: ArticleFacts) -> list[Figure]:
    """Return the figures of the running text that aren't parts of a whole."""
    text = facts.article.text
    figures = (
        f
        for f in facts.facts
        if isinstance(f, Figure)
        and f.span.start >= len(facts.article.title)
        and not _SUBSET_BEFORE.search(text[f.sentence.start : f.span.start][-200:])
        and not _SUBSET_AFTER.match(text, f.span.end)
    )
    return list(islice(figures, _MOST))


def _differ(one: ArticleFacts, a: Figure, other: ArticleFacts, b: Figure) -> bool:
    if a.value == b.value or a.unit != b.unit or head_of(a.counted) != head_of(b.counted):
        return False
    if a.unit is None and a.counted is None:
        return False
    return not _compatible(a, b) and _likeness(one, a, other, b) >= _ALIKE


def _compatible(a: Figure, b: Figure) -> bool:
    low, high = sorted((a, b), key=lambda f: f.value)
    return low.bound in (Bound.AT_LEAST, Bound.ABOUT) or high.bound in (Bound.AT_MOST, Bound.ABOUT)


def _likeness(one: ArticleFacts, a: Figure, other: ArticleFacts, b: Figure) -> float:
    words_a, words_b = _words(a.sentence.of(one.article.text)), _words(b.sentence.of(other.article.text))
    return len(words_a & words_b) / max(1, min(len(words_a), len(words_b)))


def _words(sentence: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", sentence.lower()) if word not in _SMALL}


def _finding(one: ArticleFacts, a: Figure, other: ArticleFacts, b: Figure, *, zone: tzinfo | None) -> Finding:
    what = f" {a.noun}" if a.noun else ""
    here, there = _name(one, other, zone), _name(other, one, zone)
    message = f"sources differ: {told(a)}{what} ({here}) / {told(b)}{what} ({there})"
    evidence = (Evidence(one.article.id, a.span), Evidence(other.article.id, b.span))
    return Finding("sources differ", Severity.WARNING, message, evidence)


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
