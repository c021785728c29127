"""Editions → renderings: the page, its PDF, its mail, its plain text, its JSON, all of one content.

Beside them the proof of one article, a page for editors.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from ..errors import Fault
from ..model import ArticleFacts, ChartKind, Edition, Format, Rendering
from .context import build_page
from .environment import fill_in
from .look import Look
from .machine import check_machine
from .page import Page
from .pdf import Direct, Press
from .pdf.cache import Cache
from .pdf.cache_press import Cached
from .proof import build_galley
from .room import Room, rendered
from .templates import PROOF, check_templates, template_faults

__all__ = [
    "Cache",
    "Look",
    "Page",
    "build_galley",
    "build_page",
    "check_machine",
    "check_templates",
    "prove",
    "render",
    "template_faults",
]


def render(  # noqa: PLR0913 - what a briefing chooses beside what is printed
    edition: Edition,
    formats: Collection[Format],
    *,
    folders: Sequence[Path],
    template: str = "briefing",
    sender: str | None = None,
    workspace: Path,
    press: Press | None = None,
    look: Look | None = None,
    charts: Collection[ChartKind] = tuple(ChartKind),
    allow: Callable[[Fault], None] | None = None,
    cache: Cache | None = None,
) -> tuple[Rendering, ...]:
    """Return an edition's renderings, in the order of `Format`.

    `folders` hold templates, the user's first and ours last; `template` is a name without its ending. `sender` is the
    From line of the mail, and must be given for it. The mail carries the PDF where that is asked for too. `workspace`
    only shortens paths in messages. `press` makes the PDF; without one it is made in this process, without limits.
    `look` is the desk's; None is the design's own. `charts` are the kinds that stories may have.
    Each PDF is validated: `allow` is told what one lacks of PDF/UA-1 and PDF/A-3u; without it that is a RenderError.
    What the `cache` has got is taken from there: whole renderings of the same edition, and parts of others' PDFs.

    Raises TemplateError with file and line, RenderError, and MachineError when the machine can't make a PDF.
    """
    press = press or Direct()
    press = Cached(press, cache) if cache else press
    room = Room(
        edition=edition,
        folders=tuple(folders),
        template=template,
        sender=sender,
        workspace=workspace,
        wanted=frozenset(formats),
        press=press,
        look=look or Look(),
        charts=tuple(kind for kind in ChartKind if kind in charts),
        allow=allow,
    )
    return tuple(rendered(room, form, cache) for form in Format if form in formats)


def prove(found: ArticleFacts, *, folders: Sequence[Path], workspace: Path, language: str = "en") -> bytes:
    """Return one article's proof as a page of HTML: its whole text with its facts over the words, findings beside them.

    `folders` and `workspace` are as in `render`. Raises TemplateError with file and line.
    """
    galley = build_galley(found, language=language)
    return fill_in((PROOF,), galley, folders=folders, workspace=workspace).encode("utf-8", "replace")
