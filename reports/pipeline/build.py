"""One edition, from sources to files: everything is gathered and rendered first, only then written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from ..compose import Reported
from ..compose.errata import Due
from ..errors import EditionError, Fault
from ..llm import Consulted
from ..model import Edition, Format, Newness
from ..render.pdf import Press
from ..settings import NothingNew
from ..shelf import write_files
from ..workspace import Workspace
from .correcting import is_sure
from .making import edition_of, make
from .planning import Plan, plan, shelf_of

__all__ = ["Built", "build", "is_without_news", "put_edition", "shelf_of"]


@dataclass(frozen=True, slots=True)
class Built:
    """An edition on disk: its number, folder and files, and what could not be read.

    `model` is what came of asking a language model, None where the desk has none. `skipped` says that nothing is new,
    and no edition was made.
    """

    briefing: str
    edition: int
    folder: Path
    files: dict[Format, Path]
    faults: tuple[Fault, ...]
    model: Consulted | None = None
    skipped: bool = False

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


def build(
    workspace: Workspace,
    key: str,
    *,
    at: datetime,
    formats: Collection[Format] | None = None,
    out: Path | None = None,
    strict: bool = False,
    scheduled: bool = False,
    press: Press | None = None,
    cached: bool = True,
    step: Callable[[str], None] = lambda _: None,
) -> Built:
    """Build the edition of a briefing for an instant, and put it on the shelf, or into the folder `out` instead.

    `formats` defaults to the briefing's; `step` is told what is being done. With `strict`, anything that can't be read
    is fatal. A `scheduled` edition in which nothing is new isn't made, if the briefing says so. `press` makes the PDF;
    without one, the desk's own is opened for it and closed. Unless it is `cached`, all is rendered anew, and nothing is
    kept. Raises EditionError for an unknown briefing, ConfigurationError for faults under `strict`, StoreError when the
    archive can't be opened, TemplateError and RenderError when a rendering fails; then nothing is written.
    """
    workspace.briefing(key)
    _refuse_published(workspace, out)
    made_of = plan(workspace, key, at=at, strict=strict, step=step)
    due = tuple(one for one in made_of.due if is_sure(one))
    return put_edition(
        workspace,
        key,
        made_of,
        events=made_of.events,
        due=due,
        formats=formats,
        out=out,
        scheduled=scheduled,
        press=press,
        cached=cached,
        step=step,
    )


def put_edition(  # noqa: PLR0913 - what a command chooses beside what is printed
    workspace: Workspace,
    key: str,
    made_of: Plan,
    *,
    events: Sequence[Reported],
    due: Sequence[Due],
    formats: Collection[Format] | None = None,
    out: Path | None = None,
    scheduled: bool = False,
    press: Press | None = None,
    cached: bool = True,
    step: Callable[[str], None] = lambda _: None,
) -> Built:
    """Compose an edition of a plan's events and errata, render it, and put it on the shelf; as `build` says."""
    briefing = workspace.briefing(key)
    shelf = shelf_of(workspace, key)
    with shelf.locked() if out is None else nullcontext():
        number = shelf.next_number()
        step("composing")
        edition = edition_of(workspace, key, made_of, number=number, events=events, due=due)
        if scheduled and briefing.nothing_new is NothingNew.SKIP and is_without_news(edition):
            return Built(key, number, shelf.path(number), {}, made_of.faults, made_of.consulted, skipped=True)
        step("rendering")
        wanted = briefing.formats if formats is None else formats
        made = make(
            workspace, key, made_of, edition, events=events, due=due, formats=wanted, press=press, cached=cached
        )
        step("writing")
        if out is None:
            folder = shelf.put(number, made.files)
        else:
            folder = out
            write_files(folder, made.files)
    paths = {form: folder / form.filename for form in made.formats}
    return Built(key, number, folder, paths, made.faults, made_of.consulted)


def is_without_news(edition: Edition) -> bool:
    """Say whether nothing in an edition is new to those who had the one before."""
    return not edition.errata and all(story.newness is Newness.UNCHANGED for story in edition.stories)


def _refuse_published(workspace: Workspace, out: Path | None) -> None:
    if out is not None and out.resolve().is_relative_to(workspace.editions.resolve()):
        raise EditionError(f"{out} belongs to the shelf of editions; name another folder with --out")
