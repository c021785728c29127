"""What an editor asks of an article: whether it is done or promised, can have happened yet, and agrees with itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from ..model import Article, Evidence, Fact, Finding, Moment, Person, Severity, Span
from .language import Phrases

__all__ = ["doubts"]

_MOST_TOLD = 3
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def doubts(article: Article, sentences: Sequence[Span], facts: Sequence[Fact], phrases: Phrases) -> Iterator[Finding]:
    """Yield what is promised and not done, lies after its publication, or is called what excludes each other."""
    yield from _promised(article, sentences, phrases)
    yield from _too_early(article, facts, phrases)
    yield from _excluding(article, facts, phrases)
    yield from _spelt_twice(article, facts)


def _promised(article: Article, sentences: Sequence[Span], phrases: Phrases) -> Iterator[Finding]:
    """Name the first promises; one finding is enough to make an editor look."""
    found: dict[str, Span] = {}
    for sentence in sentences:
        for match in phrases.promised.finditer(article.text, sentence.start, sentence.end):
            found.setdefault(" ".join(match[0].split()), Span(*match.span()))
    if found:
        first = list(found.items())[:_MOST_TOLD]
        words = ", ".join(f"“{text}”" for text, _ in first)
        more = f" and {len(found) - len(first)} more" if len(found) > len(first) else ""
        evidence = tuple(Evidence(article.id, span) for _, span in first)
        yield Finding("promised", Severity.NOTE, f"promised, not done: {words}{more}", evidence)


def _too_early(article: Article, facts: Sequence[Fact], phrases: Phrases) -> Iterator[Finding]:
    if article.published is None:
        return
    published = article.published.date() if isinstance(article.published, datetime) else article.published
    is_ahead: dict[Span, bool] = {}
    for moment in (fact for fact in facts if isinstance(fact, Moment)):
        if moment.value is None or not _DAY.fullmatch(moment.value) or date.fromisoformat(moment.value) <= published:
            continue
        if not any(character.isdigit() for character in moment.text):
            continue  # a weekday lies ahead only where its verb says so
        if moment.sentence not in is_ahead:
            sentence = moment.sentence.of(article.text)
            happened = phrases.done is None or phrases.done.search(sentence) is not None
            is_ahead[moment.sentence] = phrases.ahead.search(sentence) is not None or not happened
        if not is_ahead[moment.sentence]:
            message = f"“{moment.text}” is told as past, but lies after the publication on {published.isoformat()}"
            yield Finding("after publication", Severity.WARNING, message, (Evidence(article.id, moment.span),))


def _excluding(article: Article, facts: Sequence[Fact], phrases: Phrases) -> Iterator[Finding]:
    for person in (fact for fact in facts if isinstance(fact, Person)):
        for past in (role for role in person.roles if phrases.past.match(role.text)):
            head = phrases.past.sub("", past.text).casefold()
            now = next((r for r in person.roles if r.text.casefold() == head), None)
            if now:
                message = f"{person.name} is called “{past.text}” and “{now.text}”"
                evidence = (Evidence(article.id, past.span), Evidence(article.id, now.span))
                yield Finding("roles", Severity.WARNING, message, evidence)


def _spelt_twice(article: Article, facts: Sequence[Fact]) -> Iterator[Finding]:
    for person in (fact for fact in facts if isinstance(fact, Person)):
        words = len(person.name.split())
        other = next((m for m in person.mentions if len(m.text.split()) == words and _other(m.text, person.name)), None)
        if other:
            message = f"one name in two spellings: {person.name} and {' '.join(other.text.split())}"
            evidence = (Evidence(article.id, person.span), Evidence(article.id, other.span))
            yield Finding("spelling", Severity.NOTE, message, evidence)


def _other(words: str, name: str) -> bool:
    return " ".join(words.split()) != name
