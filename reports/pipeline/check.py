"""Everything that can be wrong before the morning, found in one go."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..deliver import read_readers, read_suppressions
from ..errors import Fault
from ..facts import read_facts
from ..intake import gather
from ..model import Article
from ..prose import LANGUAGES
from ..render import check_machine, template_faults
from ..render.glyphs import lacks
from ..settings.lines import line_of
from ..workspace import CONFIGURATION, Workspace
from .add import ADDED
from .cadence import schedule_faults
from .consulting import model_faults, remember, settled
from .gathering import is_archived
from .look import look_faults
from .named import has_archive
from .offices import read_offices
from .rulings import read_rulings, stale_rulings, unmet_rulings

__all__ = ["Checked", "check"]


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at, and everything that is wrong."""

    articles: int
    readers: int
    briefings: int
    warnings: tuple[str, ...]
    faults: tuple[Fault, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return what `dateline check --json` prints."""
        return {
            "articles": self.articles,
            "readers": self.readers,
            "briefings": self.briefings,
            "warnings": list(self.warnings),
            "faults": [fault.as_dict() for fault in self.faults],
        }


def check(workspace: Workspace) -> Checked:
    """Check schedules, sources, readers, templates and the machine; dateline.toml itself was checked when opened."""
    settings = workspace.settings
    faults = schedule_faults(workspace) + model_faults(workspace) + look_faults(workspace) + _templates(workspace)
    faults += read_offices(workspace)[1]
    sources = tuple(dict.fromkeys(source for b in settings.briefings.values() for source in b.sources))
    gathered = gather([source for source in sources if not is_archived(workspace, source)], root=workspace.root)
    faults += _sources(workspace)
    articles = (*gathered.articles, *_archived(workspace))
    rulings, unread = read_rulings(workspace)
    faults += [*unread, *stale_rulings(rulings, articles, everywhere=True)]
    ruled = {ruling.article for ruling in rulings}
    readings = [read_facts(article) for article in articles if article.sha256 in ruled]
    faults += unmet_rulings(settled(readings, remember(workspace, readings), rulings=rulings))
    readers = 0
    for name in settings.lists.values():
        found, wrong = read_readers(workspace.path(name.readers), shown=name.readers)
        readers += len(found)
        faults += wrong
    if settings.mail.suppressions:
        faults += read_suppressions(workspace.path(settings.mail.suppressions), shown=settings.mail.suppressions)[1]
    return Checked(
        articles=len(articles),
        readers=readers,
        briefings=len(settings.briefings),
        warnings=(
            *check_machine(),
            *_languages(workspace),
            *map(str, lacks(article.text for article in articles)),
        ),
        faults=(*faults, *gathered.faults),
    )


def _archived(workspace: Workspace) -> list[Article]:
    """Return the archive's articles of the sources that the desk has, and those added by hand."""
    if not has_archive(workspace):
        return []
    from ..store import Archive, open_store  # noqa: PLC0415 - the database library

    with open_store(workspace.settings.store.url, root=workspace.root) as store:
        return list(Archive(store).articles(sources=[*workspace.settings.sources, ADDED]))


def _sources(workspace: Workspace) -> list[Fault]:
    """Name the sources whose folder or file isn't there; what lies beyond this machine is asked only by `collect`."""
    text = (workspace.root / CONFIGURATION).read_text(encoding="utf-8-sig")
    return [
        Fault(
            CONFIGURATION, f"sources.{name}.path: there is no {source.path}", line_of(text, ("sources", name, "path"))
        )
        for name, source in workspace.settings.sources.items()
        if source.path is not None and not _is_there(workspace.path(source.path))
    ]


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # no file can have such a name
        return False


def _languages(workspace: Workspace) -> tuple[str, ...]:
    """Name the languages that no page can be worded in."""
    settings = workspace.settings
    asked = {"desk.language": settings.desk.language}
    asked |= {f"briefings.{name}.language": b.language for name, b in settings.briefings.items() if b.language}
    known = ", ".join(LANGUAGES)
    return tuple(
        f"{setting}: there are no words in {code!r}, so pages are worded in English; there are {known}"
        for setting, code in asked.items()
        if code not in LANGUAGES
    )


def _templates(workspace: Workspace) -> list[Fault]:
    names = sorted({briefing.template for briefing in workspace.settings.briefings.values()})
    found = [template_faults(workspace.template_folders, name, workspace=workspace.root) for name in names]
    return list(dict.fromkeys(fault for faults in found for fault in faults))
