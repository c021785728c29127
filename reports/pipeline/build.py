"""One edition, from sources to files: everything is gathered and rendered first, only then written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from ..compose import Reported, compose
from ..compose.errata import Due
from ..errors import EditionError, Fault
from ..llm import Consulted
from ..model import Edition, Format, Newness, Rendering
from ..render import Cache, render
from ..render.pdf import Press
from ..settings import Archival, NothingNew
from ..shelf import write_files
from ..workspace import Workspace
from .correcting import is_sure
from .look import letter_faults, look_of
from .manifest import MANIFEST, manifest
from .planning import Plan, masthead, plan, shelf_of
from .pressing import press_of
from .printing import LeftOut, Printed, print_edition

__all__ = ["Built", "Made", "build", "edition_of", "is_without_news", "make", "put_edition", "shelf_of"]


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


@dataclass(frozen=True, slots=True)
class Made:
    """The files of an edition by their names, its forms among them, and what could not be read or shown."""

    files: dict[str, bytes]
    formats: tuple[Format, ...]
    faults: tuple[Fault, ...]


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


def make(
    workspace: Workspace,
    key: str,
    made_of: Plan,
    edition: Edition,
    *,
    events: Sequence[Reported],
    due: Sequence[Due],
    formats: Collection[Format],
    press: Press | None = None,
    cached: bool = True,
) -> Made:
    """Return the files of an edition, its manifest among them; nothing is put on the shelf. Raises as `build` does."""
    wanted = tuple(form for form in Format if form in formats)
    lacks: list[Fault] = []
    with nullcontext(press) if press else press_of(workspace) as at_hand:
        made = _printed(
            workspace,
            key,
            made_of,
            edition,
            events=events,
            due=due,
            formats=wanted,
            press=at_hand,
            cache=Cache(workspace.rendered) if cached else None,
            lacks=lacks,
        )
    files = {r.format.filename: r.content for r in made.renderings}
    briefing = workspace.briefing(key)
    files[MANIFEST] = manifest(made.edition, files, workspace=workspace, briefing=briefing, model=made_of.consulted)
    faults = (*made.edition.faults, *dict.fromkeys(lacks), *letter_faults(made.edition, wanted))
    return Made(files, tuple(r.format for r in made.renderings), faults)


def edition_of(
    workspace: Workspace,
    key: str,
    made_of: Plan,
    *,
    number: int,
    events: Sequence[Reported],
    due: Sequence[Due] = (),
) -> Edition:
    """Return the edition of a plan's events and errata; nothing is read or written."""
    return compose(
        masthead(workspace, key, number=number, at=made_of.at),
        events,
        rules=workspace.briefing(key),
        looked=made_of.looked,
        due=due,
        beside=made_of.beside,
        faults=made_of.faults,
    )


def is_without_news(edition: Edition) -> bool:
    """Say whether nothing in an edition is new to those who had the one before."""
    return not edition.errata and all(story.newness is Newness.UNCHANGED for story in edition.stories)


def _refuse_published(workspace: Workspace, out: Path | None) -> None:
    if out is not None and out.resolve().is_relative_to(workspace.editions.resolve()):
        raise EditionError(f"{out} belongs to the shelf of editions; name another folder with --out")


def _printed(
    workspace: Workspace,
    key: str,
    made_of: Plan,
    edition: Edition,
    *,
    events: Sequence[Reported],
    due: Sequence[Due],
    formats: Collection[Format],
    press: Press,
    cache: Cache | None,
    lacks: list[Fault],
) -> Printed:
    """Render an edition; where its PDF can't be made, compose it again without the stories that are to blame."""
    look = look_of(workspace, workspace.briefing(key))

    def composed(some: Sequence[Reported], left_out: Sequence[LeftOut]) -> Edition:
        if tuple(some) == tuple(events) and not left_out:
            return edition
        without = _without(made_of, left_out)
        return edition_of(workspace, key, without, number=edition.number, events=some, due=due)

    def rendered(
        one: Edition, forms: Collection[Format] = formats, told: Callable[[Fault], None] = lacks.append
    ) -> tuple[Rendering, ...]:
        return render(
            one,
            forms,
            folders=workspace.template_folders,
            template=workspace.briefing(key).template,
            sender=workspace.settings.mail.sender,
            workspace=workspace.root,
            press=press,
            charts=workspace.briefing(key).charts,
            look=look,
            cache=cache,
            allow=told if workspace.settings.desk.archival is Archival.WARN else None,
        )

    return print_edition(
        events,
        composed=composed,
        rendered=rendered,
        tried=lambda one: rendered(one, (Format.PDF,), lambda _: None),
        policy=workspace.settings.limits.on_failure,
    )


def _without(made_of: Plan, left_out: Sequence[LeftOut]) -> Plan:
    """Say of a plan what was left out; those articles don't count as told, so that a later edition may have them."""
    faults = (*made_of.faults, *(fault for one in left_out for fault in one.faults()))
    gone = {article.id for one in left_out for article in one.event.articles}
    looked = made_of.looked
    if looked is not None:
        looked = replace(looked, articles=tuple(article for article in looked.articles if article not in gone))
    return replace(made_of, faults=faults, looked=looked)
