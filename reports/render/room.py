"""One edition at work: what its renderings are made of, each of it made once, since some are made of others."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import Fault, RenderError
from ..model import ChartKind, Edition, Format, Rendering, digest
from .context import build_page
from .environment import environment, fill_in, sources
from .lines import one_line
from .look import Look
from .page import Page
from .parted import is_in_parts
from .pdf import Press
from .pdf.cache import Cache, name_of
from .pdf.cache_names import name_of_code, name_of_folders
from .pdf.jobs import pdf_job
from .pdf.parts import set_in_parts
from .pdf.pieces import cut
from .sheet import Kept, fit, room_of, trimmed
from .templates import names_of

if TYPE_CHECKING:
    from .pictures import Picture

__all__ = ["Room", "rendered"]

_WITH_PDF = {Format.PDF, Format.MAIL}
_NAMED_OTHERWISE = {"allow", "edition", "folders", "press", "wanted", "workspace"}
"""What of a room shapes its renderings under another name, or not at all."""


def rendered(room: Room, form: Format, cache: Cache | None) -> Rendering:
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


@dataclass(frozen=True, kw_only=True)
class Room:
    """What `render` was asked for; `wanted` are the formats. What it makes is kept."""

    edition: Edition
    folders: tuple[Path, ...]
    template: str
    sender: str | None
    workspace: Path
    wanted: frozenset[Format]
    press: Press
    look: Look
    charts: tuple[ChartKind, ...]
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
        return name_of("rendering", form, self.json, self._surroundings, str(self.attach), *rest)

    @property
    def attach(self) -> bool:
        """Whether the mail carries the PDF."""
        return Format.PDF in self.wanted

    @cached_property
    def _surroundings(self) -> str:
        return name_of(name_of_code(), name_of_folders(self.folders))

    @cached_property
    def json(self) -> str:
        """The edition for machines."""
        return self.edition.as_json()

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of `json`."""
        return digest(self.json)

    @cached_property
    def page(self) -> Page:
        """What the page and the text are filled in with."""
        return self._page()

    @cached_property
    def html(self) -> str:
        """The page."""
        return self._fill_in("html", self._page(apart=True) if self._apart else self.page)

    @cached_property
    def text(self) -> str:
        """The plain text."""
        return self._fill_in("txt", self.page)

    @cached_property
    def pdf(self) -> bytes:
        """The PDF, validated."""
        self._validate()
        return self._set

    @cached_property
    def lacks(self) -> tuple[str, ...]:
        """What the PDF lacks of what it says it is."""
        from .pdf.conform import conform  # noqa: PLC0415 - only where a PDF is made

        return conform(self._set)

    @cached_property
    def mail(self) -> bytes:
        """The message."""
        from .message import Attached, make_message  # noqa: PLC0415 - only mail needs it

        if self.sender is None:
            raise RenderError("a mail needs a sender; set `from` under [mail] in dateline.toml")
        name = f"{one_line(self.edition.title)} {self.edition.number}.pdf"
        return make_message(
            self.edition,
            sender=self.sender,
            text=self.text,
            html=self._mail_html,
            digest=self.digest,
            attached=(Attached(name, "application/pdf", self.pdf),) if self.attach else (),
            pictures=tuple(Attached(picture.id, "image/png", picture.content) for picture in self._pictures),
        )

    @cached_property
    def _set(self) -> bytes:
        """The PDF as the press made it. Text and mail are made meanwhile."""
        if self._fitted[1]:
            return self._fitted[1]
        html, _ = self.html, self.page
        with ThreadPoolExecutor(1) as aside:
            others = aside.submit(self._make_others)
            made = self._pulled(html)
        others.result()
        return made

    def _make_others(self) -> None:
        if self.wanted & {Format.TEXT, Format.MAIL}:
            self.text  # noqa: B018 - it is kept
        if Format.MAIL in self.wanted:
            self._mail_html  # noqa: B018 - the same

    def _pulled(self, html: str) -> bytes:
        job = pdf_job(html, self.edition, facts=self.json, folders=self.folders)
        pieces = cut(html) if self._apart else None
        if pieces:
            return set_in_parts(pieces, job, self.press)
        (made,) = self.press.pull((job,))
        return made

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
    def _apart(self) -> bool:
        return is_in_parts(environment(self.folders), names_of(self.template, "html"))

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

    def _page(
        self,
        *,
        length: str = "full",
        kept: Kept | None = None,
        shortened: int = 0,
        apart: bool = False,
        pictures: tuple[str, ...] = (),
    ) -> Page:
        """Build the page of what is kept, of everything where nothing gives way; only sheets need shorter notes."""
        kept = kept or self._fitted[0]
        edition, gone = (kept.edition, kept.gone) if kept else (self.edition, ())
        page = build_page(
            edition,
            digest=self.digest,
            attached=self.attach,
            length=length,
            charts=self.charts,
            pictures=pictures,
            gone=gone,
            look=self.look,
            apart=apart,
        )
        return trimmed(page, shortened=shortened) if kept else page

    @cached_property
    def _pictures(self) -> tuple[Picture, ...]:
        from .pictures import pictures  # noqa: PLC0415 - only mail needs them

        return pictures(self.page, folders=self.folders, workspace=self.workspace, press=self.press)

    @cached_property
    def _mail_html(self) -> str:
        from .mail import fitting  # noqa: PLC0415 - only mail needs it

        return fitting(self._mail_of)

    def _mail_of(self, length: str) -> str:
        shown = tuple(picture.id for picture in self._pictures)
        return self._fill_in("mail.html", self._page(length=length, pictures=shown))

    def _fill_in(self, form: str, page: Page) -> str:
        names = names_of(self.template, form)
        return fill_in(names, page, folders=self.folders, workspace=self.workspace)
