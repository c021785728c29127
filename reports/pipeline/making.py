"""What an edition is made into, before anything is written: composed of a plan, rendered, and its manifest."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace

from ..compose import Reported, compose
from ..compose.errata import Due
from ..errors import Fault
from ..model import Edition, Format, Rendering
from ..render import Cache, render
from ..render.pdf import Press
from ..settings import Archival
from ..workspace import Workspace
from .look import letter_faults, look_of
from .manifest import MANIFEST, manifest
from .planning import Plan, masthead
from .pressing import press_of
from .printing import LeftOut, Printed, print_edition

__all__ = ["Made", "edition_of", "make", "renderings"]


@dataclass(frozen=True, slots=True)
class Made:
    """The files of an edition by their names, its forms among them, and what could not be read or shown."""

    files: dict[str, bytes]
    formats: tuple[Format, ...]
    faults: tuple[Fault, ...]


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


def renderings(
    workspace: Workspace,
    key: str,
    edition: Edition,
    formats: Collection[Format],
    *,
    press: Press,
    cache: Cache | None,
    allow: Callable[[Fault], None] | None,
) -> tuple[Rendering, ...]:
    """Render an edition as its briefing and the desk have it; `allow` is as in `render`, and so is what is raised."""
    briefing = workspace.briefing(key)
    return render(
        edition,
        formats,
        folders=workspace.template_folders,
        template=briefing.template,
        sender=workspace.settings.mail.sender,
        workspace=workspace.root,
        press=press,
        charts=briefing.charts,
        look=look_of(workspace, briefing),
        cache=cache,
        allow=allow,
    )


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
    warned = workspace.settings.desk.archival is Archival.WARN

    def composed(some: Sequence[Reported], left_out: Sequence[LeftOut]) -> Edition:
        if tuple(some) == tuple(events) and not left_out:
            return edition
        without = _without(made_of, left_out)
        return edition_of(workspace, key, without, number=edition.number, events=some, due=due)

    def rendered(
        one: Edition, forms: Collection[Format] = formats, told: Callable[[Fault], None] = lacks.append
    ) -> tuple[Rendering, ...]:
        return renderings(workspace, key, one, forms, press=press, cache=cache, allow=told if warned else None)

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
