"""Editions → renderings: the page, its PDF, its mail, its plain text, its JSON, all of one content.

Beside them the proof of one article, a page for editors.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import Fault, RenderError
from ..model import ArticleFacts, ChartKind, Edition, Format, Rendering, digest
from .context import build_page
from .environment import fill_in
from .lines import one_line
from .machine import check_machine
from .page import Page
from .pdf import Direct, Press
from .pdf.jobs import pdf_job
from .proof import build_galley
from .templates import PROOF, check_templates, names_of

if TYPE_CHECKING:
    from .pictures import Picture

__all__ = ["Page", "build_galley", "build_page", "check_machine", "check_templates", "prove", "render"]


def render(
    edition: Edition,
    formats: Collection[Format],
    *,
    folders: Sequence[Path],
    template: str = "briefing",
    sender: str | None = None,
    workspace: Path,
    press: Press | None = None,
    allow: Callable[[Fault], None] | None = None,
    charts: Collection[ChartKind] = tuple(ChartKind),
) -> tuple[Rendering, ...]:
    """Return an edition's renderings, in the order of `Format`.

    `folders` hold templates, the user's first and ours last; `template` is a name without its ending. `sender` is the
    From line of the mail, and must be given for it. The mail carries the PDF where that is asked for too. `workspace`
    only shortens paths in messages. `press` makes the PDF; without one it is made in this process, without limits.
    `charts` are the kinds that stories may have.
    Each PDF is validated: `allow` is told what one lacks of PDF/UA-1 and PDF/A-3u; without it that is a RenderError.

    Raises TemplateError with file and line, RenderError, and MachineError when the machine can't make a PDF.
    """
    attach = Format.PDF in formats
    wanted = frozenset(formats)
    room = _Room(
        edition,
        tuple(folders),
        template,
        sender,
        workspace,
        attach,
        press or Direct(),
        allow,
        wanted,
        frozenset(charts),
    )
    made = {
        Format.HTML: lambda: room.html.encode("utf-8", "replace"),
        Format.PDF: lambda: room.pdf,
        Format.MAIL: lambda: room.mail,
        Format.TEXT: lambda: room.text.encode("utf-8", "replace"),
        Format.JSON: lambda: room.json.encode("utf-8", "backslashreplace"),
    }
    return tuple(Rendering(form, made[form]()) for form in Format if form in formats)


def prove(found: ArticleFacts, *, folders: Sequence[Path], workspace: Path, language: str = "en") -> bytes:
    """Return one article's proof as a page of HTML: its whole text with its facts over the words, findings beside them.

    `folders` and `workspace` are as in `render`. Raises TemplateError with file and line.
    """
    galley = build_galley(found, language=language)
    return fill_in((PROOF,), galley, folders=folders, workspace=workspace).encode("utf-8", "replace")


@dataclass(frozen=True)
class _Room:
    """One edition at work: each rendering is made when asked for, once, since some are made of others."""

    edition: Edition
    folders: tuple[Path, ...]
    template: str
    sender: str | None
    workspace: Path
    attach: bool
    press: Press
    allow: Callable[[Fault], None] | None
    wanted: frozenset[Format]
    charts: frozenset[ChartKind]

    @cached_property
    def json(self) -> str:
        return self.edition.as_json()

    @cached_property
    def digest(self) -> str:
        return digest(self.json)

    @cached_property
    def page(self) -> Page:
        return build_page(self.edition, digest=self.digest, attached=self.attach, charts=self.charts)

    @cached_property
    def html(self) -> str:
        return self._fill_in("html")

    @cached_property
    def text(self) -> str:
        return self._fill_in("txt")

    @cached_property
    def pdf(self) -> bytes:
        job = pdf_job(self.html, self.edition, facts=self.json, folders=self.folders)
        with ThreadPoolExecutor(1) as aside:
            others = aside.submit(self._make_others)  # while the press is at work
            (made,) = self.press.pull((job,))
        others.result()
        self._validate(made)
        return made

    def _make_others(self) -> None:
        """Make what else is wanted, and needs no PDF."""
        if self.wanted & {Format.TEXT, Format.MAIL}:
            self.text  # noqa: B018 - it is kept
        if Format.MAIL in self.wanted:
            self.mail_html  # noqa: B018 - the same

    def _validate(self, pdf: bytes) -> None:
        from .pdf.conform import conform  # noqa: PLC0415 - only where a PDF is made

        wrong = conform(pdf)
        if wrong and self.allow is None:
            told = "\n".join(f"- {one}" for one in wrong)
            raise RenderError(
                f"the PDF of {self.edition.briefing} no. {self.edition.number}, made by {self.template}.html, can't be "
                f'kept or read aloud:\n{told}\nTo build it all the same, set archival = "warn" under [desk]'
            )
        if self.allow is not None:
            for one in wrong:
                self.allow(Fault(f"{self.template}.html", f"the PDF lacks {one}"))

    @cached_property
    def pictures(self) -> tuple[Picture, ...]:
        from .pictures import pictures  # noqa: PLC0415 - only mail needs them

        return pictures(self.page, folders=self.folders, workspace=self.workspace, press=self.press)

    @cached_property
    def mail(self) -> bytes:
        from .message import Attached, make_message  # noqa: PLC0415 - only mail needs it

        if self.sender is None:
            raise RenderError("a mail needs a sender; set `from` under [mail] in dateline.toml")
        name = f"{one_line(self.edition.title)} {self.edition.number}.pdf"
        return make_message(
            self.edition,
            sender=self.sender,
            text=self.text,
            html=self.mail_html,
            digest=self.digest,
            attached=(Attached(name, "application/pdf", self.pdf),) if self.attach else (),
            pictures=tuple(Attached(picture.id, "image/png", picture.content) for picture in self.pictures),
        )

    @cached_property
    def mail_html(self) -> str:
        from .mail import fitting  # noqa: PLC0415 - only mail needs it

        return fitting(self._mail_html)

    def _mail_html(self, length: str) -> str:
        shown = tuple(picture.id for picture in self.pictures)
        page = build_page(
            self.edition,
            digest=self.digest,
            attached=self.attach,
            length=length,
            charts=self.charts,
            pictures=shown,
        )
        return self._fill_in("mail.html", page)

    def _fill_in(self, form: str, page: Page | None = None) -> str:
        names = names_of(self.template, form)
        return fill_in(names, page or self.page, folders=self.folders, workspace=self.workspace)
