"""All that a briefing looks at: files and folders as they are, and what its sources have brought into the archive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from ..errors import Fault
from ..intake import gather
from ..model import Article, SourceRecord, Watch, Watched
from ..settings import Briefing
from ..workspace import Workspace
from .add import ADDED
from .named import has_archive
from .watching import watched

__all__ = ["Material", "gather_material", "is_archived", "watch"]


@dataclass(frozen=True, slots=True)
class Material:
    """The articles of a briefing's sources, what could not be read, and what is remembered of the named ones.

    `paths` says from which of the briefing's files and folders an article came, by its origin.
    """

    articles: tuple[Article, ...]
    faults: tuple[Fault, ...]
    paths: Mapping[str, str] = field(default_factory=dict)
    records: Mapping[str, SourceRecord] = field(default_factory=dict)

    def source_of(self, article: Article) -> str:
        """Return which of the briefing's sources brought an article."""
        return article.source or self.paths.get(article.origin or "", "")


def gather_material(workspace: Workspace, briefing: Briefing, *, since: datetime | None) -> Material:
    """Gather what a briefing looks at. `since` spares the archive: what it saw earlier isn't read, None reads all.

    Raises StoreError when the archive can't be opened; a source that can't be read is a fault.
    """
    named = [name for name in briefing.sources if is_archived(workspace, name)]
    paths = [name for name in briefing.sources if name not in named]
    articles: list[Article] = []
    faults: list[Fault] = []
    gathered = gather(paths, root=workspace.root)
    articles += gathered.articles
    faults += gathered.faults
    records: Mapping[str, SourceRecord] = {}
    if named and (named != [ADDED] or has_archive(workspace)):
        from ..store import Archive, open_store  # noqa: PLC0415 - the database library

        with open_store(workspace.settings.store.url, root=workspace.root) as store:
            archive = Archive(store)
            records = {name: archive.record(name) for name in named}
            articles += archive.articles(sources=named, since=since)
    return Material(tuple(articles), tuple(faults), gathered.sources, records)


def is_archived(workspace: Workspace, name: str) -> bool:
    """Say whether a briefing's source is looked up in the archive: one of [sources], or what was added by hand."""
    return name in workspace.settings.sources or (name == ADDED and not workspace.path(name).exists())


def watch(
    workspace: Workspace, key: str, material: Material, *, used: Mapping[str, int], at: datetime
) -> tuple[Watched, ...]:
    """Return what each source of a briefing did; `used` counts the articles of each that fall into the period."""
    zone = ZoneInfo(workspace.settings.zone_of(key))
    found = []
    for name in workspace.briefing(key).sources:
        source = workspace.settings.sources.get(name)
        if source is None:
            found.append(Watched(name, Watch.BROUGHT if used.get(name) else Watch.QUIET, used.get(name, 0)))
        else:
            record = material.records.get(name, SourceRecord(name))
            found.append(watched(record, source.expect, used.get(name, 0), at=at, zone=zone))
    return tuple(found)
