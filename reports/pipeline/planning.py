"""All that an edition will be made of, before anything is composed: gathered, sorted, read, grouped, held against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from ..compose import Masthead, Reported
from ..compose.errata import Due
from ..compose.memory import Memory
from ..errors import ConfigurationError, Fault
from ..llm import Consulted
from ..model import ArticleFacts, Looked, Watched
from ..shelf import Shelf
from ..workspace import Workspace
from .consulting import consult, remember
from .correcting import to_correct
from .gathering import Material, gather_material, watch
from .grouping import events_of, fold_copies, stories_of
from .offices import read_offices
from .period import CONTEXT, Period, Sorted, period_of, sort_articles
from .reading import read_all, settle_all
from .remembering import earlier_editions
from .rulings import read_rulings, stale_rulings, unmet_rulings

__all__ = ["Again", "Plan", "masthead", "plan", "shelf_of"]


@dataclass(frozen=True, slots=True)
class Again:
    """An edition that is made a second time: its number, and what only its own time could observe.

    `articles` are the ids of those that were looked at, None where it doesn't say; `sources` is what its sources had
    done, None likewise.
    """

    number: int
    articles: frozenset[str] | None = None
    sources: tuple[Watched, ...] | None = None

    def then(self, material: Material, at: datetime) -> Material:
        """Return what there was of some material; what was seen after the edition's instant had not come yet.

        An edition may have been built for an instant in the past: then the last of what it looked at counts.
        """
        looked = self.articles or frozenset()
        until = max([at, *(one.seen for one in material.articles if one.seen and one.id in looked)])
        return replace(
            material, articles=tuple(one for one in material.articles if one.seen is None or one.seen <= until)
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """What an edition of an instant is made of: its events, what was looked at, and what went wrong.

    `beside` are the facts of the articles that were read, also of those that are in no event. `due` is what earlier
    editions said wrongly.
    """

    at: datetime
    events: tuple[Reported, ...]
    looked: Looked | None
    faults: tuple[Fault, ...]
    beside: tuple[ArticleFacts, ...] = ()
    due: tuple[Due, ...] = ()
    consulted: Consulted | None = None


def shelf_of(workspace: Workspace, key: str) -> Shelf:
    """Return the shelf of a briefing's editions."""
    return Shelf(workspace.editions / key)


def masthead(workspace: Workspace, key: str, *, number: int, at: datetime) -> Masthead:
    """Return what an edition is called."""
    settings = workspace.settings
    zone, language = settings.zone_of(key), settings.language_of(key)
    title = workspace.briefing(key).title
    return Masthead(key, title, settings.desk.name, number, at.astimezone(ZoneInfo(zone)), zone, language)


def plan(
    workspace: Workspace,
    key: str,
    *,
    at: datetime,
    strict: bool = False,
    again: Again | None = None,
    step: Callable[[str], None] = lambda _: None,
) -> Plan:
    """Gather and read all that an edition needs; nothing is written.

    It is for the next edition, or for an earlier one `again`; then the model isn't asked, only remembered. Raises
    EditionError for an unknown briefing, ConfigurationError with every fault under `strict`, StoreError when the
    archive can't be opened.
    """
    briefing = workspace.briefing(key)
    at = at.astimezone(ZoneInfo(workspace.settings.zone_of(key)))
    shelf = shelf_of(workspace, key)
    editions = earlier_editions(shelf, before=again.number if again else shelf.next_number())
    memory = Memory.of(editions)
    period = period_of(briefing, at=at, last=memory.last[1] if memory.last else None)
    step("reading articles")
    material = gather_material(workspace, briefing, since=period.since - CONTEXT if period.since else None)
    material = again.then(material, at) if again else material
    offices, wrong = read_offices(workspace)
    rulings, unread = read_rulings(workspace)
    faults = (*material.faults, *wrong, *unread, *stale_rulings(rulings, material.articles))
    _refuse(faults, strict=strict)
    found = sort_articles(material.articles, briefing, period, known=memory.articles)
    sources = fold_copies(found.printed)
    step("extracting facts")
    readings, broken = read_all(sources.leads)
    if workspace.settings.llm.url and not again:
        step("asking the model")
    consulted = remember(workspace, readings) if again else consult(workspace, readings)
    reports, unsettled = settle_all(readings, consulted, offices=offices, rulings=rulings, on=at.date())
    faults = (*faults, *broken, *unsettled, *unmet_rulings(reports))
    _refuse(faults, strict=strict)
    step("comparing")
    events = events_of(
        reports,
        stories_of(sources.leads, found.context, memory),
        sources=sources,
        memory=memory,
        looked=[*found.context, *found.retracted, *found.printed],
        rulings=rulings,
        zone=at.tzinfo,
    )
    looked = _looked(workspace, key, material, found, period)
    if again and again.sources is not None:
        looked = replace(looked, sources=again.sources)
    due, beside = to_correct(
        editions, reports, [*found.printed, *found.context, *found.retracted], rulings=rulings, offices=offices
    )
    return Plan(at, events, looked, faults, beside, due, consulted)


def _refuse(faults: Sequence[Fault], *, strict: bool) -> None:
    if strict and faults:
        raise ConfigurationError(tuple(faults))


def _looked(workspace: Workspace, key: str, material: Material, found: Sorted, period: Period) -> Looked:
    used = Counter(material.source_of(article) for article in found.printed)
    return Looked(
        since=period.since,
        until=period.until,
        sources=watch(workspace, key, material, used=used, at=period.until),
        articles=tuple(dict.fromkeys(article.id for article in (*found.printed, *found.retracted))),
        withheld=len(found.withheld),
    )
