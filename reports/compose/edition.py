"""An edition from the stories of the day, in order of weight, with its notes and sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ..errors import Fault
from ..model import Article, ArticleFacts, Edition, Finding, Note, Source, Span, Story
from .corrections import Corrections
from .notebook import Notebook
from .story import tell

__all__ = ["Masthead", "Reported", "compose"]


@dataclass(frozen=True, slots=True)
class Masthead:
    """What an edition is called: the briefing's key and title, the desk, the number, and the instant with its zone."""

    briefing: str
    title: str
    desk: str
    number: int
    at: datetime
    timezone: str
    language: str


@dataclass(frozen=True, slots=True)
class Reported:
    """One event: the facts of its articles, and what was found when they were compared."""

    facts: tuple[ArticleFacts, ...]
    findings: tuple[Finding, ...] = ()


def compose(masthead: Masthead, events: Sequence[Reported], *, faults: Sequence[Fault] = ()) -> Edition:
    """Return the edition of the events; `faults` are told at its end. Without events it is empty, and says so."""
    ordered = sorted((_leading_first(event) for event in events), key=_weight, reverse=True)
    notebook = Notebook(facts for event in ordered for facts in event.facts)
    stories = tuple(
        tell(event.facts, (*event.findings, *(f for facts in event.facts for f in facts.findings)), notebook)
        for event in ordered
    )
    notes = notebook.notes()
    reports = tuple(facts for event in ordered for facts in event.facts)
    return Edition(
        briefing=masthead.briefing,
        title=masthead.title,
        desk=masthead.desk,
        number=masthead.number,
        at=masthead.at,
        timezone=masthead.timezone,
        language=masthead.language,
        covers=_covers([facts.article for facts in reports]),
        stories=stories,
        notes=notes,
        sources=_sources(stories, reports, notes, notebook.corrections),
        facts=reports,
        faults=tuple(faults),
    )


def _leading_first(event: Reported) -> Reported:
    """Let the article with most facts lead; the others follow in the order given."""
    facts = sorted(event.facts, key=lambda one: -len(one.facts))
    return Reported(tuple(facts), event.findings)


def _weight(event: Reported) -> int:
    """Weigh an event by the distinct facts that its leading article tells."""
    return len(event.facts[0].facts)


def _covers(articles: Sequence[Article]) -> tuple[date, date] | None:
    days = [a.published.date() if isinstance(a.published, datetime) else a.published for a in articles if a.published]
    return (min(days), max(days)) if days else None


def _sources(
    stories: Sequence[Story], reports: Sequence[ArticleFacts], notes: Sequence[Note], corrections: Corrections
) -> tuple[Source, ...]:
    numbers: dict[str, list[int]] = {}
    for note in notes:
        numbers.setdefault(note.article, []).append(note.number)
    noted = {(note.article, note.sentence) for note in notes}
    articles = {facts.article.id: facts.article for facts in reports}
    return tuple(
        Source(
            article=a.id,
            title=a.title,
            publisher=a.publisher,
            author=a.author,
            published=a.published,
            url=a.url,
            origin=a.origin,
            sha256=a.sha256,
            notes=tuple(numbers.get(a.id, ())),
            corrections=() if (a.id, title) in noted else corrections.within(a.id, title),
        )
        for story in stories
        for a in (articles[name] for name in story.articles)
        for title in (Span(0, len(a.title)),)
    )
