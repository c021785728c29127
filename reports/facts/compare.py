"""Articles on one event side by side: figures of the same things, in sentences alike, that differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from ..model import ArticleFacts, Bound, Evidence, Figure, Finding, Severity
from .counted import head_of

__all__ = ["compare"]

_ALIKE = 0.4
_SUBSET_BEFORE = re.compile(
    r"\b(?:of (?:those|these|them|whom)\b.*|(?:remaining|including|among|other)\s)\Z", re.IGNORECASE
)
_SUBSET_AFTER = re.compile(r"\s(?:of (?:the|those|these|them)|others?)\b")
_SMALL = frozenset(
    "the a an of in on at to for from by with and or was were is are has have had that as its it".split()
)


def compare(articles: Sequence[ArticleFacts]) -> tuple[Finding, ...]:
    """Return the figures that differ between articles on one event.

    Bounds that don't contradict each other ("at least 12" and 15) and parts of a whole ("of those, 9") are no findings.
    """
    found: list[Finding] = []
    for one, other in combinations(articles, 2):
        told = {(f.value, f.unit, head_of(f.counted)) for f in _figures(one)}
        retold = {(f.value, f.unit, head_of(f.counted)) for f in _figures(other)}
        for a in _figures(one):
            for b in _figures(other):
                key_a, key_b = ((f.value, f.unit, head_of(f.counted)) for f in (a, b))
                if key_a in retold or key_b in told or not _differ(one, a, other, b):
                    continue
                found.append(_finding(one, a, other, b))
    return tuple({finding.message: finding for finding in found}.values())


def _figures(facts: ArticleFacts) -> list[Figure]:
    """Return the figures of the running text that aren't parts of a whole."""
    text = facts.article.text
    return [
        f
        for f in facts.facts
        if isinstance(f, Figure)
        and f.span.start >= len(facts.article.title)
        and not _SUBSET_BEFORE.search(text[f.sentence.start : f.span.start][-200:])
        and not _SUBSET_AFTER.match(text, f.span.end)
    ]


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


def _finding(one: ArticleFacts, a: Figure, other: ArticleFacts, b: Figure) -> Finding:
    what = f" {a.noun}" if a.noun else ""
    message = f"sources differ: {a.text}{what} ({_name(one)}) / {b.text}{what} ({_name(other)})"
    evidence = (Evidence(one.article.id, a.span), Evidence(other.article.id, b.span))
    return Finding("sources differ", Severity.WARNING, message, evidence)


def _name(facts: ArticleFacts) -> str:
    return facts.article.publisher or facts.article.title
