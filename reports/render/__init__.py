"""Editions → renderings: the page, its PDF, its mail, its plain text, its JSON, all of one content.

Beside them the proof of one article, a page for editors.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..errors import Fault, RenderError
from ..model import ArticleFacts, Edition, Format, Rendering, digest
from .context import build_page
from .environment import fill_in, sources
from .lines import one_line
from .look import Look
from .machine import check_machine
from .page import Page
from .pdf import Direct, Press
from .pdf.jobs import pdf_job
from .proof import build_galley
from .sheet import Kept, fit, room_of, trimmed
from .templates import PROOF, check_templates, names_of

__all__ = ["Look", "Page", "build_galley", "build_page", "check_machine", "check_templates", "prove", "render"]


def render(
    edition: Edition,
    formats: Collection[Format],
    *,
    folders: Sequence[Path],
    template: str = "briefing",
    sender: str | None = None,
    workspace: Path,
    press: Press | None = None,
    look: Look | None = None,
    allow: Callable[[Fault], None] | None = None,
) -> tuple[Rendering, ...]:
    """Return an edition's renderings, in the order of `Format`.

    `folders` hold templates, the user's first and ours last; `template` is a name without its ending. `sender` is the
    From line of the mail, and must be given for it. The mail carries the PDF where that is asked for too. `workspace`
    only shortens paths in messages. `press` makes the PDF; without one it is made in this process, without limits.
    `look` is the desk's; None is the design's own.
    Each PDF is validated: `allow` is told what one lacks of PDF/UA-1 and PDF/A-3u; without it that is a RenderError.

    Raises TemplateError with file and line, RenderError, and MachineError when the machine can't make a PDF.
    """
    attach = Format.PDF in formats
    room = _Room(edition, tuple(folders), template, sender, workspace, attach, press or Direct(), allow, look or Look())
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
    look: Look

    @cached_property
    def json(self) -> str:
        return self.edition.as_json()

    @cached_property
    def digest(self) -> str:
        return digest(self.json)

    @cached_property
    def page(self) -> Page:
        return self._page()

    @cached_property
    def html(self) -> str:
        return self._fill_in("html", self.page)

    @cached_property
    def text(self) -> str:
        return self._fill_in("txt", self.page)

    @cached_property
    def pdf(self) -> bytes:
        made = self._fitted[1] or self._pulled(self.html)
        self._validate(made)
        return made

    @property
    def kept(self) -> Kept | None:
        """What of the edition is printed; None for all of it."""
        return self._fitted[0]

    @cached_property
    def _fitted(self) -> tuple[Kept | None, bytes | None]:
        """What is printed where a template gives itself little room, and the PDF that it was measured on."""
        room = room_of(sources(names_of(self.template, "html"), folders=self.folders, workspace=self.workspace))
        if room is None:
            return None, None
        found = fit(self.edition, room, self._sheet)
        return found.kept, found.pdf

    def _sheet(self, kept: Kept) -> bytes:
        return self._pulled(self._fill_in("html", self._page(kept=kept, shortened=kept.shortened)))

    def _page(self, length: str = "full", kept: Kept | None = None, shortened: int = 0) -> Page:
        """Build the page of what is kept, of everything where nothing gives way; only sheets need shorter notes."""
        kept = kept or self.kept
        edition, gone = (kept.edition, kept.gone) if kept else (self.edition, ())
        page = build_page(edition, digest=self.digest, attached=self.attach, length=length, gone=gone, look=self.look)
        return trimmed(page, shortened=shortened) if kept else page

    def _pulled(self, html: str) -> bytes:
        (made,) = self.press.pull((pdf_job(html, self.edition, facts=self.json, folders=self.folders),))
        return made

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
    def mail(self) -> bytes:
        from .mail import fitting  # noqa: PLC0415 - only mail needs them
        from .message import Attached, make_message  # noqa: PLC0415

        if self.sender is None:
            raise RenderError("a mail needs a sender; set `from` under [mail] in dateline.toml")
        name = f"{one_line(self.edition.title)} {self.edition.number}.pdf"
        return make_message(
            self.edition,
            sender=self.sender,
            text=self.text,
            html=fitting(self._mail_html),
            digest=self.digest,
            attached=(Attached(name, "application/pdf", self.pdf),) if self.attach else (),
        )

    def _mail_html(self, length: str) -> str:
        return self._fill_in("mail.html", self._page(length))

    def _fill_in(self, form: str, page: Page) -> str:
        names = names_of(self.template, form)
        return fill_in(names, page, folders=self.folders, workspace=self.workspace)
