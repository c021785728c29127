"""What an editor asks of an article: whether it is done or promised, can have happened yet, and agrees with itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from ..model import Article, Evidence, Fact, Finding, Moment, Person, Severity, Span

__all__ = ["doubts"]

_PROMISED = re.compile(
    r"\b(?:will|shall)\s(?:not\s|soon\s|also\s|now\s)?be\s(?:\w+ly\s)?\w+(?:ed|en|t|d)\b|\b(?:is|are)\sto\sbe\s\w+(?:ed|en)\b"
    r"|\b(?:promised|pledged|vowed|agreed|plans|intends|expects)\sto\s[a-z]+\b"
)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|could|may|might|plans?|planned|due|scheduled|expected|until|by|next|from|set|deadline|before|"
    r"going to|to be|ahead)\b"
)
_PAST = re.compile(r"\A(?:former|ex-)\s?", re.IGNORECASE)
_MOST_TOLD = 3
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def doubts(article: Article, sentences: Sequence[Span], facts: Sequence[Fact]) -> Iterator[Finding]:
    """Yield what is promised and not done, lies after its publication, or is called what excludes each other."""
    yield from _promised(article, sentences)
    yield from _too_early(article, facts)
    yield from _excluding(article, facts)


def _promised(article: Article, sentences: Sequence[Span]) -> Iterator[Finding]:
    """Name the first promises; one finding is enough to make an editor look."""
    found: dict[str, Span] = {}
    for sentence in sentences:
        for match in _PROMISED.finditer(article.text, sentence.start, sentence.end):
            found.setdefault(" ".join(match[0].split()), Span(*match.span()))
    if found:
        first = list(found.items())[:_MOST_TOLD]
        words = ", ".join(f"“{text}”" for text, _ in first)
        more = f" and {len(found) - len(first)} more" if len(found) > len(first) else ""
        evidence = tuple(Evidence(article.id, span) for _, span in first)
        yield Finding("promised", Severity.NOTE, f"promised, not done: {words}{more}", evidence)


def _too_early(article: Article, facts: Sequence[Fact]) -> Iterator[Finding]:
    if article.published is None:
        return
    published = article.published.date() if isinstance(article.published, datetime) else article.published
    for moment in (fact for fact in facts if isinstance(fact, Moment)):
        if moment.value is None or not _DAY.fullmatch(moment.value) or date.fromisoformat(moment.value) <= published:
            continue
        if not _AHEAD.search(moment.sentence.of(article.text)):
            message = f"“{moment.text}” is told as past, but lies after the publication on {published.isoformat()}"
            yield Finding("after publication", Severity.WARNING, message, (Evidence(article.id, moment.span),))


def _excluding(article: Article, facts: Sequence[Fact]) -> Iterator[Finding]:
    for person in (fact for fact in facts if isinstance(fact, Person)):
        for past in (role for role in person.roles if _PAST.match(role.text)):
            head = _PAST.sub("", past.text).casefold()
            now = next((r for r in person.roles if r.text.casefold() == head), None)
            if now:
                message = f"{person.name} is called “{past.text}” and “{now.text}”"
                evidence = (Evidence(article.id, past.span), Evidence(article.id, now.span))
                yield Finding("roles", Severity.WARNING, message, evidence)
