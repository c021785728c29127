"""An edition from the stories of the day, in order of weight, with its notes and sources."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, datetime

from ..errors import Fault
from ..model import Article, ArticleFacts, Brief, Edition, Evidence, Looked, Newness, Note, Source, Span, Tlp
from ..settings import Briefing
from .corrections import Corrections
from .dossier import Dossier
from .errata import Due
from .memory import told_of
from .notebook import Notebook
from .once import Once
from .reported import Reported
from .room import room_for
from .selection import Selected, choose_stories
from .story import tell

__all__ = ["Masthead", "compose"]

_ALL = Briefing(title="All", sources=("",))  # type: ignore[call-arg]  # pydantic fills the defaults


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


def compose(
    masthead: Masthead,
    events: Sequence[Reported],
    *,
    rules: Briefing | None = None,
    looked: Looked | None = None,
    due: Sequence[Due] = (),
    beside: Sequence[ArticleFacts] = (),
    faults: Sequence[Fault] = (),
) -> Edition:
    """Return the edition of the events, chosen and ordered by the briefing's rules.

    Without `rules` all events are told, by weight. `looked` is what was looked at, to be told at the foot, as `faults`
    are. `due` is what earlier editions said wrongly; `beside` are facts of articles that its words may be from. Without
    events and errata the edition is empty, and says so.
    """
    selected = choose_stories(events, rules or _ALL, language=masthead.language, now=masthead.at)
    told = [replace(event, facts=event.leading_first(masthead.language)) for event, _ in selected.told]
    briefs = [replace(event, facts=event.leading_first(masthead.language)) for event in selected.briefs]
    due = [one for one in due if not _is_told(one, told)]
    others = _spoken_of(due, beside, known={a.id for event in (*told, *briefs) for a in event.articles})
    reports = tuple(facts for event in (*told, *briefs, *others) for facts in event.facts)
    notebook, once = Notebook(reports), Once()
    dossiers = [Dossier.of(event) for event in told]
    corrected = tuple(one.as_erratum(notebook) for one in due)
    stories = tuple(
        tell(event, dossier, notebook, once, section=section, room=room_for(place, stories=len(told)))
        for place, (event, dossier, (_, section)) in enumerate(zip(told, dossiers, selected.told, strict=True))
    )
    lines = tuple(_brief(event, notebook) for event in briefs)
    notes = notebook.notes()
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
        sources=_sources((*told, *briefs, *others), notes, notebook.corrections),
        facts=reports,
        faults=tuple(faults),
        sections=tuple(part.title for part in (rules.sections if rules else ())),
        briefs=lines,
        errata=corrected,
        looked=_counted(looked, selected),
        verdicts=selected.verdicts,
        told=tuple(
            t
            for story, dossier in zip(stories, dossiers, strict=True)
            for t in told_of(story.id, dossier.reports, story.headline, overtaken=dossier.overtaken)
        ),
        tlp=Tlp.highest(*(event.tlp for event in (*told, *briefs, *others)), *(one.tlp for one in due)),
        not_before=max((r.article.embargo for r in reports if r.article.embargo), default=None),
    )


def _is_told(due: Due, told: Sequence[Reported]) -> bool:
    """Say whether a story of this edition itself tells as withdrawn what is to be corrected."""
    return any(
        turn.newness is Newness.WITHDRAWN and turn.before == due.said
        for event in told
        if event.id == due.story and event.news
        for turn in event.news.changes
    )


def _spoken_of(due: Sequence[Due], beside: Sequence[ArticleFacts], *, known: Set[str]) -> list[Reported]:
    """Return the articles that errata lead to, and no story does."""
    wanted = {evidence.article for one in due for evidence in one.evidence} - known
    return [Reported((facts,)) for facts in beside if facts.article.id in wanted]


def _brief(event: Reported, notebook: Notebook) -> Brief:
    lead = event.facts[0].article
    headline = Span(0, len(lead.title))
    marks = notebook.mark((Evidence(lead.id, headline),))
    ids = tuple(article.id for article in event.articles)
    return Brief(event.id or lead.id, ids, notebook.passage(lead.id, headline, marks), event.told_in or 0)


def _counted(looked: Looked | None, selected: Selected) -> Looked | None:
    return replace(looked, unchosen=selected.unchosen, unchanged=selected.unchanged) if looked else None


def _covers(articles: Sequence[Article]) -> tuple[date, date] | None:
    days = [a.published.date() if isinstance(a.published, datetime) else a.published for a in articles if a.published]
    return (min(days), max(days)) if days else None


def _sources(events: Sequence[Reported], notes: Sequence[Note], corrections: Corrections) -> tuple[Source, ...]:
    numbers: dict[str, list[int]] = {}
    for note in notes:
        numbers.setdefault(note.article, []).append(note.number)
    noted = {(note.article, note.sentence) for note in notes}
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
            outlets=tuple(name for name in event.known.carried_by([a.id]) if name != a.publisher),
            agency=event.known.agencies.get(a.id),
            version=a.version,
            official=a.official,
            tlp=a.tlp,
        )
        for event in events
        for a in event.articles
        for title in (Span(0, len(a.title)),)
    )
