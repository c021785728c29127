"""One edition, from sources to files: everything is gathered and rendered first, only then written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from ..compose import Grouped, Masthead, Reported, compose, group
from ..errors import ConfigurationError, EditionError, Fault
from ..facts import Reading, binding, compare, read_facts, without_silenced
from ..intake import gather
from ..llm import Consulted
from ..model import Article, ArticleFacts, Edition, Format, Rendering, Ruling
from ..render import render
from ..settings import Briefing
from ..shelf import Shelf, write_files
from ..workspace import Workspace
from .consulting import consult, settled
from .manifest import MANIFEST, manifest
from .offices import read_offices
from .rulings import read_rulings, stale_rulings, unmet_rulings

__all__ = ["Built", "build", "shelf_of"]


@dataclass(frozen=True, slots=True)
class Built:
    """An edition on disk: its number, folder and files, and what could not be read.

    `model` is what came of asking a language model, None where the desk has none.
    """

    briefing: str
    edition: int
    folder: Path
    files: dict[Format, Path]
    faults: tuple[Fault, ...]
    model: Consulted | None = None

    def as_dict(self, workspace: Workspace) -> dict[str, Any]:
        """Return what `dateline build --json` prints; paths are relative to the workspace."""
        return {
            "briefing": self.briefing,
            "edition": self.edition,
            "folder": workspace.shown(self.folder),
            "files": {form.value: workspace.shown(path) for form, path in self.files.items()},
            "faults": [fault.as_dict() for fault in self.faults],
            **({"model": self.model.as_dict()} if self.model else {}),
        }


def shelf_of(workspace: Workspace, key: str) -> Shelf:
    """Return the shelf of a briefing's editions."""
    return Shelf(workspace.editions / key)


def build(
    workspace: Workspace,
    key: str,
    *,
    at: datetime,
    formats: Collection[Format] | None = None,
    out: Path | None = None,
    strict: bool = False,
    step: Callable[[str], None] = lambda _: None,
) -> Built:
    """Build the edition of a briefing for an instant, and put it on the shelf, or into the folder `out` instead.

    `formats` defaults to the briefing's; `step` is told what is being done. With `strict`, anything that can't be read
    is fatal. Raises EditionError for an unknown briefing, ConfigurationError for faults under `strict`, TemplateError
    and RenderError when a rendering fails; then nothing is written.
    """
    briefing = workspace.briefing(key)
    at = at.astimezone(ZoneInfo(workspace.settings.zone_of(key)))
    _refuse_published(workspace, out)
    step("reading articles")
    gathered = gather(briefing.sources, root=workspace.root)
    offices, wrong = read_offices(workspace)
    rulings, unread = read_rulings(workspace)
    faults = (*gathered.faults, *wrong, *unread, *stale_rulings(rulings, gathered.articles))
    if strict and faults:
        raise ConfigurationError(faults)
    step("extracting facts")
    readings, unread_articles = _readings(select(gathered.articles, briefing, at))
    if workspace.settings.llm.url:
        step("asking the model")
    consulted = consult(workspace, readings)
    found, unsettled = _settled(readings, consulted, offices=offices, rulings=rulings, on=at.date())
    faults = (*faults, *unread_articles, *unsettled, *unmet_rulings(found))
    if strict and faults:
        raise ConfigurationError(faults)
    events = _events(found, rulings, zone=at.tzinfo)
    shelf = shelf_of(workspace, key)
    with shelf.locked() if out is None else nullcontext():
        number = shelf.next_number()
        step("composing")
        masthead = _masthead(workspace, key, briefing, number=number, at=at)
        edition = compose(masthead, events, faults=faults)
        step("rendering")
        wanted = _ordered(briefing.formats if formats is None else formats)
        renderings = _rendered(workspace, briefing, edition, wanted)
        files = {r.format.filename: r.content for r in renderings}
        files[MANIFEST] = manifest(edition, files, workspace=workspace, briefing=briefing, model=consulted)
        step("writing")
        if out is None:
            folder = shelf.put(number, files)
        else:
            folder = out
            write_files(folder, files)
    return Built(key, number, folder, {r.format: folder / r.format.filename for r in renderings}, faults, consulted)


def _refuse_published(workspace: Workspace, out: Path | None) -> None:
    if out is not None and out.resolve().is_relative_to(workspace.editions.resolve()):
        raise EditionError(f"{out} belongs to the shelf of editions; name another folder with --out")


def select(articles: Sequence[Article], briefing: Briefing, at: datetime) -> tuple[Article, ...]:
    """Return the articles that an edition of this instant may print.

    An article published later is left out, and so is one older than the briefing's `days`; without a publication time
    nobody can tell, so it is in.
    """
    earliest = at - timedelta(days=briefing.days) if briefing.days else None

    def fits(published: datetime | date | None) -> bool:
        if published is None:
            return True
        if isinstance(published, datetime):
            return published <= at and (earliest is None or published >= earliest)
        return published <= at.date() and (earliest is None or published >= earliest.date())

    return tuple(article for article in articles if fits(article.published))


def _readings(articles: Sequence[Article]) -> tuple[list[Reading], list[Fault]]:
    """Read each article; one that breaks a rule is a fault, and the others go on."""
    readings, faults = [], []
    for article in articles:
        try:
            readings.append(read_facts(article))
        except Exception as error:  # noqa: BLE001 - whatever a stranger's text breaks, the edition goes on
            faults.append(_broken(article, error))
    return readings, faults


def _settled(
    readings: Sequence[Reading], consulted: Consulted | None, **known: Any
) -> tuple[list[ArticleFacts], list[Fault]]:
    """Rule on and check each article by itself, for the same reason."""
    found: list[ArticleFacts] = []
    faults = []
    for reading in readings:
        try:
            found += settled([reading], consulted, **known)
        except Exception as error:  # noqa: BLE001 - as above
            faults.append(_broken(reading.article, error))
    return found, faults


def _broken(article: Article, error: Exception) -> Fault:
    told = f"could not be read for facts and is left out ({type(error).__name__}: {error}); please report it"
    return Fault(article.origin or article.title, told)


def _events(reports: Sequence[ArticleFacts], rulings: Sequence[Ruling], *, zone: tzinfo | None) -> tuple[Reported, ...]:
    facts = {report.article.id: report for report in reports}
    bound = {report.article.id: binding(rulings, report.article) for report in reports}
    groups = group([_grouped(report.article) for report in reports])
    together = [tuple(facts[item.id] for item in members) for members in groups]
    return tuple(Reported(found, without_silenced(compare(found, zone=zone), bound)) for found in together)


def _grouped(article: Article) -> Grouped:
    return Grouped(
        article.id, article.title, article.text, article.published, article.publisher, language=article.language
    )


def _masthead(workspace: Workspace, key: str, briefing: Briefing, *, number: int, at: datetime) -> Masthead:
    desk, zone = workspace.settings.desk, workspace.settings.zone_of(key)
    local = at.astimezone(ZoneInfo(zone))
    return Masthead(key, briefing.title, desk.name, number, local, zone, desk.language)


def _rendered(
    workspace: Workspace, briefing: Briefing, edition: Edition, formats: Collection[Format]
) -> tuple[Rendering, ...]:
    return render(
        edition,
        formats,
        folders=workspace.template_folders,
        template=briefing.template,
        sender=workspace.settings.mail.sender,
        workspace=workspace.root,
    )


def _ordered(formats: Collection[Format]) -> tuple[Format, ...]:
    return tuple(form for form in Format if form in formats)
