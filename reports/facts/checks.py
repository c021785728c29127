"""What can be checked within one article: sums of parts, headline against body, and what is missing or unnamed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime

from ..model import Article, Bound, Evidence, Fact, Figure, Finding, Severity, Span, Statement
from .contradictions import contradictions
from .disputes import disputes
from .doubts import doubts
from .language import Language, Phrases
from .sums import sums
from .telling import told

__all__ = ["check"]

_STALE = 7
_LEAST_SHARED = 2
_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = re.compile(r"(?:ed|s|es|ing)\Z")


def check(
    article: Article, sentences: Sequence[Span], facts: Sequence[Fact], language: Language, *, on: date | None = None
) -> tuple[Finding, ...]:
    """Return what is found in one article, sums first; in a language without phrases, only what is missing.

    `on` is the day that it is to be printed on; None where nobody prints it.
    """
    phrases = language.phrases
    if phrases is None:
        return (*_missing(article), *_stale(article, on))
    figures = [fact for fact in facts if isinstance(fact, Figure)]
    return (
        *sums(article, figures, language.head, phrases),
        *_headline(article, figures, language),
        *contradictions(article, facts, language.head, phrases, small=language.small),
        *disputes(article, sentences, facts, phrases),
        *_unnamed(article, facts, phrases),
        *_agentless(article, sentences, phrases),
        *doubts(article, sentences, facts, phrases),
        *_missing(article),
        *_stale(article, on),
    )


def _headline(article: Article, figures: Sequence[Figure], language: Language) -> list[Finding]:
    head = language.head
    title = [f for f in figures if f.span.end <= len(article.title)]
    body = [f for f in figures if f.span.start >= len(article.title)]
    found = []
    for figure in title:
        alike = [
            f
            for f in body
            if f.unit == figure.unit
            and head(f.counted) == head(figure.counted) is not None
            and _share_words(article, f, language)
        ]
        if alike and figure.bound is Bound.EXACT and all(f.value != figure.value for f in alike):
            nearest = alike[0]
            message = f"the headline says {told(figure)}, the text says {told(nearest)}"
            evidence = (Evidence(article.id, figure.span), Evidence(article.id, nearest.span))
            found.append(Finding("headline", Severity.WARNING, message, evidence))
    return found


def _share_words(article: Article, figure: Figure, language: Language) -> bool:
    """Say whether a figure's sentence tells what the headline tells: two words of it, besides what is counted."""
    counted = set(_WORD.findall((figure.counted or "").casefold()))
    title, told_there = (
        {_STEM.sub("", w) for w in _WORD.findall(words.casefold()) if w not in language.small | counted}
        for words in (article.title, figure.sentence.of(article.text))
    )
    return len(title & told_there) >= _LEAST_SHARED


def _unnamed(article: Article, facts: Sequence[Fact], phrases: Phrases) -> list[Finding]:
    return [
        Finding(
            "unnamed source",
            Severity.NOTE,
            f"the source is not named: “{fact.source.text}”",
            (Evidence(article.id, fact.source.span),),
        )
        for fact in facts
        if isinstance(fact, Statement) and phrases.unnamed.fullmatch(fact.source.text)
    ]


def _agentless(article: Article, sentences: Sequence[Span], phrases: Phrases) -> list[Finding]:
    found = []
    for sentence in sentences:
        match = phrases.agentless.search(article.text, sentence.start, sentence.end)
        if match:
            message = f"a judgement that nobody is named for: “{match[0]}”"
            evidence = (Evidence(article.id, Span(*match.span())),)
            found.append(Finding("agentless judgement", Severity.NOTE, message, evidence))
    return found


def _missing(article: Article) -> list[Finding]:
    found = []
    if article.published is None:
        found.append(Finding("publication time", Severity.NOTE, "the publication time is not stated"))
    if article.publisher is None:
        found.append(Finding("publisher", Severity.NOTE, "the publisher is not stated"))
    return found


def _stale(article: Article, on: date | None) -> list[Finding]:
    """Note that an article is old on the day that it is printed."""
    if on is None or article.published is None:
        return []
    published = article.published.date() if isinstance(article.published, datetime) else article.published
    days = (on - published).days
    if days <= _STALE:
        return []
    message = f"published on {published.isoformat()}, {days} days before this edition"
    return [Finding("publication time", Severity.NOTE, message)]
