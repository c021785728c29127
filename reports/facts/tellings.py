"""Articles on one event side by side: a quotation whose words differ, and a name that is spelt in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import TypeVar

from ..model import ArticleFacts, Evidence, Finding, Person, Quotation, Severity

__all__ = ["differing_names", "differing_quotations", "pairs"]

_ALIKE_WORDS = 0.75
_ALIKE_NAMES = 0.75
_LEAST_WORDS = 5
_MOST = 60
_MOST_ARTICLES = 30

_Article = TypeVar("_Article")


def differing_quotations(one: ArticleFacts, other: ArticleFacts) -> Iterator[Finding]:
    """Yield quotations that are nearly, but not quite, the same words; a part of a longer one is no difference."""
    theirs = [(q, _words(q.text)) for q in _quotations(other)]
    for mine in _quotations(one):
        words = _words(mine.text)
        if any(words == told for _, told in theirs):
            continue
        for quotation, told in theirs:
            if _contains(words, told) or _contains(told, words):
                continue
            if SequenceMatcher(None, words, told, autojunk=False).ratio() >= _ALIKE_WORDS:
                message = f"a quotation differs: {mine.text} ({_name(one)}) / {quotation.text} ({_name(other)})"
                evidence = (Evidence(one.article.id, mine.span), Evidence(other.article.id, quotation.span))
                yield Finding("quotation differs", Severity.WARNING, message, evidence)


def differing_names(one: ArticleFacts, other: ArticleFacts) -> Iterator[Finding]:
    """Yield people whose names look like two spellings of one."""
    mine, theirs = ([f for f in facts.facts if isinstance(f, Person)][:_MOST] for facts in (one, other))
    shared = {p.name for p in mine} & {p.name for p in theirs}
    for a in mine:
        for b in theirs:
            if a.name in shared or b.name in shared or not _spelt_alike(a.name, b.name):
                continue
            message = f"one name or two: {a.name} ({_name(one)}) / {b.name} ({_name(other)})"
            evidence = (Evidence(one.article.id, a.span), Evidence(other.article.id, b.span))
            yield Finding("spelling", Severity.NOTE, message, evidence)


def pairs(articles: Sequence[_Article]) -> Iterator[tuple[_Article, _Article]]:
    """Yield every pair of articles once; of very many articles, those of the first ones."""
    return combinations(articles[:_MOST_ARTICLES], 2)


def _quotations(facts: ArticleFacts) -> list[Quotation]:
    found = [f for f in facts.facts if isinstance(f, Quotation) and len(f.text.split()) >= _LEAST_WORDS]
    return found[:_MOST]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+(?:[’']\w+)?", text.lower().replace("’", "'"))


def _contains(long: Sequence[str], short: Sequence[str]) -> bool:
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def _spelt_alike(one: str, other: str) -> bool:
    a, b = one.casefold().split(), other.casefold().split()
    if len(a) != len(b) or len(a) < 2 or a == b:
        return False
    # Two of one family share the surname and have quite other given names; a spelling changes every part a little.
    return all(x[0] == y[0] and SequenceMatcher(None, x, y).ratio() >= _ALIKE_NAMES for x, y in zip(a, b, strict=True))


def _name(facts: ArticleFacts) -> str:
    return facts.article.publisher or facts.article.title
