"""Articles on one event side by side: figures of the same things in sentences alike, and whatever else differs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from itertools import islice

from ..model import Article, ArticleFacts, Evidence, Figure, Finding, Severity
from .contradictions import compatible, is_part
from .languages import language_of
from .telling import told
from .tellings import differing_names, differing_quotations, pairs

__all__ = ["compare"]

_ALIKE = 0.4
_MOST = 200
_MOST_FOUND = 20
_LEAST = 2
_WORD = re.compile(r"[^\W\d_]{3,}")

_Key = tuple[Decimal, str | None, str | None]


def compare(articles: Sequence[ArticleFacts], *, zone: tzinfo | None = None) -> tuple[Finding, ...]:
    """Return the figures, quotations and names that differ between articles on one event, the newest article first.

    Bounds that don't contradict each other ("at least 12" and 15) and parts of a whole ("of those, 9") are no findings.
    Times are told in `zone`, or, where that is None, in each article's own with its offset.
    """
    newest_first = sorted(articles, key=lambda facts: _when(facts.article), reverse=True)
    found: list[Finding] = []
    for one, other in pairs(newest_first):
        found += islice(_differing_figures(one, other, zone), _MOST_FOUND)
        found += differing_quotations(one, other)
        found += differing_names(one, other)
    return tuple({finding.message: finding for finding in found}.values())


def _differing_figures(one: ArticleFacts, other: ArticleFacts, zone: tzinfo | None) -> Iterator[Finding]:
    """Yield pairs of figures of the same things; what is counted can be told alike in one language only."""
    if one.article.language != other.article.language:
        return
    mine, theirs = _figures(one), _figures(other)
    here, there = ({key for key, _ in figures} for figures in (mine, theirs))
    for key, a in mine:
        for other_key, b in theirs:
            if key in there or other_key in here or key[1:] != other_key[1:] or key[1:] == (None, None):
                continue
            if not compatible(a, b) and _are_alike(one, a, other, b):
                yield _finding(one, a, other, b, zone=zone)


def _when(article: Article) -> str:
    """Return what sorts by publication; unknown is oldest, a day without time is that day's start."""
    published = article.published
    if isinstance(published, datetime):
        return published.astimezone(UTC).isoformat()
    return published.isoformat() if published else ""


def _figures(facts: ArticleFacts) -> list[tuple[_Key, Figure]]:
    """Return the figures of the running text that aren't parts of a whole, each with what makes it alike others."""
    language = language_of(facts.article.language)
    found = (
        ((fact.value, fact.unit, language.head(fact.counted)), fact)
        for fact in facts.facts
        if isinstance(fact, Figure)
        and fact.span.start >= len(facts.article.title)
        and not (language.phrases and is_part(facts.article.text, fact, language.phrases))
    )
    return list(islice(found, _MOST))


def _are_alike(one: ArticleFacts, a: Figure, other: ArticleFacts, b: Figure) -> bool:
    """Say whether the sentences of two figures tell one thing, by the words beside their figures."""
    words, others = _words(one, a), _words(other, b)
    shared = len(words & others)
    return shared >= _LEAST and shared >= _ALIKE * min(len(words), len(others))


def _words(facts: ArticleFacts, figure: Figure) -> set[str]:
    """Return what a sentence says beside its figures: no word of a number, a unit, or what is counted."""
    language = language_of(facts.article.language)
    inside = [f for f in facts.facts if isinstance(f, Figure) and f.sentence == figure.sentence]
    numbers = {w for f in inside for w in _WORD.findall(f"{f.text} {f.counted or ''}".casefold())}
    said = set(_WORD.findall(figure.sentence.of(facts.article.text).casefold()))
    kept = said - numbers - language.small
    return {language.same.get(word, word) for word in kept} | {language.same[w] for w in numbers if w in language.same}


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
