"""Editions → renderings: the page, its PDF, its mail, its plain text, its JSON, all of one content.

Beside them the proof of one article, a page for editors.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path

from ..errors import Fault, RenderError
from ..model import ArticleFacts, Edition, Format, Rendering, digest
from .context import build_page
from .environment import environment, fill_in
from .lines import one_line
from .machine import check_machine
from .page import Page
from .parted import is_in_parts
from .pdf import Direct, Press
from .pdf.cache import Cache, name_of
from .pdf.cache_names import name_of_code, name_of_folders
from .pdf.cache_press import Cached
from .pdf.jobs import pdf_job
from .pdf.parts import set_in_parts
from .pdf.pieces import cut
from .proof import build_galley
from .templates import PROOF, check_templates, names_of

__all__ = ["Cache", "Page", "build_galley", "build_page", "check_machine", "check_templates", "prove", "render"]


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
    cache: Cache | None = None,
) -> tuple[Rendering, ...]:
    """Return an edition's renderings, in the order of `Format`.

    `folders` hold templates, the user's first and ours last; `template` is a name without its ending. `sender` is the
    From line of the mail, and must be given for it. The mail carries the PDF where that is asked for too. `workspace`
    only shortens paths in messages. `press` makes the PDF; without one it is made in this process, without limits.
    Each PDF is validated: `allow` is told what one lacks of PDF/UA-1 and PDF/A-3u; without it that is a RenderError.
    What the `cache` has got is taken from there: whole renderings of the same edition, and parts of others' PDFs.

    Raises TemplateError with file and line, RenderError, and MachineError when the machine can't make a PDF.
    """
    press = press or Direct()
    press = Cached(press, cache) if cache else press
    room = _Room(edition, tuple(folders), template, sender, workspace, Format.PDF in formats, press, allow)
    return tuple(_rendered(room, form, cache) for form in Format if form in formats)


def prove(found: ArticleFacts, *, folders: Sequence[Path], workspace: Path, language: str = "en") -> bytes:
    """Return one article's proof as a page of HTML: its whole text with its facts over the words, findings beside them.

    `folders` and `workspace` are as in `render`. Raises TemplateError with file and line.
    """
    galley = build_galley(found, language=language)
    return fill_in((PROOF,), galley, folders=folders, workspace=workspace).encode("utf-8", "replace")


def _rendered(room: _Room, form: Format, cache: Cache | None) -> Rendering:
    """Take a rendering from the cache, or make and keep it; JSON is what its name there is made of.

    A PDF that lacks something isn't kept, nor is a mail with it, so that this is told every time.
    """
    if cache is None or form is Format.JSON:
        return Rendering(form, room.made(form))
    name = room.name_of(form)
    content = cache.get(name)
    if content is None:
        content = room.made(form)
        if form not in _WITH_PDF or not room.attach or not room.lacks:
            cache.put({name: content})
    return Rendering(form, content)


_WITH_PDF = {Format.PDF, Format.MAIL}
_NAMED_OTHERWISE = {"allow", "edition", "folders", "press", "workspace"}
"""What of a room shapes its renderings under another name, or not at all."""


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

    def made(self, form: Format) -> bytes:
        """Return a rendering."""
        make = {
            Format.HTML: lambda: self.html.encode("utf-8", "replace"),
            Format.PDF: lambda: self.pdf,
            Format.MAIL: lambda: self.mail,
            Format.TEXT: lambda: self.text.encode("utf-8", "replace"),
            Format.JSON: lambda: self.json.encode("utf-8", "backslashreplace"),
        }
        return make[form]()

    def name_of(self, form: Format) -> str:
        """Return the name of a rendering for the cache: of all that it is made of."""
        rest = (repr(getattr(self, f.name)) for f in fields(self) if f.name not in _NAMED_OTHERWISE)
        return name_of("rendering", form, self.json, self._surroundings, *rest)

    @cached_property
    def _surroundings(self) -> str:
        return name_of(name_of_code(), name_of_folders(self.folders))

    @cached_property
    def json(self) -> str:
        return self.edition.as_json()

    @cached_property
    def digest(self) -> str:
        return digest(self.json)

    @cached_property
    def page(self) -> Page:
        return build_page(self.edition, digest=self.digest, attached=self.attach)

    @cached_property
    def apart(self) -> bool:
        return is_in_parts(environment(self.folders), names_of(self.template, "html"))

    @cached_property
    def html(self) -> str:
        if not self.apart:
            return self._fill_in("html")
        return self._fill_in("html", build_page(self.edition, digest=self.digest, attached=self.attach, apart=True))

    @cached_property
    def text(self) -> str:
        return self._fill_in("txt")

    @cached_property
    def pdf(self) -> bytes:
        self._validate()
        return self._set

    @cached_property
    def _set(self) -> bytes:
        job = pdf_job(self.html, self.edition, facts=self.json, folders=self.folders)
        pieces = cut(self.html) if self.apart else None
        if pieces:
            return set_in_parts(pieces, job, self.press)
        (made,) = self.press.pull((job,))
        return made

    @cached_property
    def lacks(self) -> tuple[str, ...]:
        """What the PDF lacks of what it says it is."""
        from .pdf.conform import conform  # noqa: PLC0415 - only where a PDF is made

        return conform(self._set)

    def _validate(self) -> None:
        if self.lacks and self.allow is None:
            told = "\n".join(f"- {one}" for one in self.lacks)
            raise RenderError(
                f"the PDF of {self.edition.briefing} no. {self.edition.number}, made by {self.template}.html, can't be "
                f'kept or read aloud:\n{told}\nTo build it all the same, set archival = "warn" under [desk]'
            )
        if self.allow is not None:
            for one in self.lacks:
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
        page = build_page(self.edition, digest=self.digest, attached=self.attach, length=length)
        return self._fill_in("mail.html", page)

    def _fill_in(self, form: str, page: Page | None = None) -> str:
        names = names_of(self.template, form)
        return fill_in(names, page or self.page, folders=self.folders, workspace=self.workspace)
