"""Sets a job with WeasyPrint: PDF/UA-1 and PDF/A-3u, with files attached, the same bytes every time.

WeasyPrint is imported on first use (a third of a second). Style sheets are lifted out of the page's HTML and kept
parsed, since most editions share theirs; one font configuration is kept with them, so that memory stays level. A
`<style>` counts unless its media is "screen"; what is for the PDF alone has the media "pdf", which browsers ignore.
"""

from __future__ import annotations

import ctypes.util
import re
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from ...errors import RenderError
from ..fonts import font_faces
from ..machine import check_machine
from .archival import adapt, options
from .archival_letters import showable
from .job import Attached, Job

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["forget_fonts", "keep_styles", "prepare", "typeset"]

_STYLE = re.compile(r"<style\b([^>]*)>(.*?)</style>", re.DOTALL | re.IGNORECASE)
_SCREEN_ONLY = re.compile(r"""media\s*=\s*["']?screen\b""", re.IGNORECASE)
_TEXT = re.compile(r">[^<]+<")
_ENDLESS = re.compile(r"[^\s<>&;]{1000,}")
_PIECE = re.compile(r".{16}", re.DOTALL)
_ONE_AT_A_TIME = Lock()


def typeset(job: Job) -> bytes:
    """Return the PDF of a job.

    Raises MachineError when a library is missing, RenderError when WeasyPrint fails.
    """
    base = job.folders[0].resolve().as_uri() + "/"
    with _ONE_AT_A_TIME:
        weasyprint = _weasyprint()
        fonts = _font_configuration()
        sheets = [_parsed(css, base, job.folders) for css in _styles(job)]
        files = [_attachment(weasyprint, attached) for attached in job.attached]
        try:
            body, fetcher = _breakable(showable(_STYLE.sub("", job.html))), _fetcher(job.folders)
            page = weasyprint.HTML(string=body, base_url=base, url_fetcher=fetcher)
            content = page.write_pdf(stylesheets=sheets, font_config=fonts, attachments=files, **options())
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"
            raise RenderError(
                f"{job.name} could not be made: {reason}; try the HTML page in a browser first"
            ) from error
    return bytes(content)


def _attachment(weasyprint: ModuleType, attached: Attached) -> Any:
    return weasyprint.Attachment(
        string=attached.content,
        name=attached.name,
        description=attached.told,
        created=attached.at,
        modified=attached.at,
        relationship="Data",
    )


def prepare() -> None:
    """Load WeasyPrint and the fonts. Raises MachineError when a library is missing."""
    with _ONE_AT_A_TIME:
        _weasyprint()
        _font_configuration()


def keep_styles(job: Job, *, longest: int) -> None:
    """Parse a job's style sheets of up to `longest` characters, so that setting it, here or in a fork, finds them."""
    base = job.folders[0].resolve().as_uri() + "/"
    with _ONE_AT_A_TIME:
        for css in _styles(job):
            if len(css) <= longest:
                _parsed(css, base, job.folders)


def forget_fonts() -> None:
    """Let go of the fonts, and of style sheets, which know them; the next job loads them again."""
    _parsed.cache_clear()
    _font_configuration.cache_clear()


def _styles(job: Job) -> tuple[str, ...]:
    return (font_faces(), *_print_styles(job.html))


def _breakable(html: str) -> str:
    """Give words of a thousand characters and more, which nobody wrote, places to break.

    WeasyPrint's time for them is quadratic: a word of 100,000 letters took 87 s, with such places 2 s.
    """
    if not _ENDLESS.search(html):
        return html
    return _TEXT.sub(lambda text: _ENDLESS.sub(lambda word: _PIECE.sub("\\g<0>\u200b", word[0]), text[0]), html)


def _print_styles(html: str) -> tuple[str, ...]:
    return tuple(css for attributes, css in _STYLE.findall(html) if not _SCREEN_ONLY.search(attributes))


@lru_cache(maxsize=1)
def _weasyprint() -> ModuleType:
    check_machine()
    with warnings.catch_warnings(), _libraries_by_name():
        warnings.simplefilter("ignore")  # what WeasyPrint warns of at import, check_machine has told in our words
        import weasyprint  # noqa: PLC0415 - a third of a second
    adapt()
    return weasyprint  # type: ignore[no-any-return]


@contextmanager
def _libraries_by_name() -> Iterator[None]:
    """Keep the import from searching for libraries under other systems' names: each search starts a process or two.

    On Linux all have the names that WeasyPrint tries in the end; measured, this takes 0.17 s off 0.38 s.
    """
    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None  # noqa: ARG005 - the replaced function's signature
    try:
        yield
    finally:
        ctypes.util.find_library = search


@lru_cache(maxsize=1)
def _font_configuration() -> Any:
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415 - needs WeasyPrint

    return FontConfiguration()


@lru_cache(maxsize=16)
def _parsed(css: str, base: str, folders: tuple[Path, ...]) -> Any:
    fonts = _font_configuration()
    return _weasyprint().CSS(string=css, base_url=base, font_config=fonts, url_fetcher=_fetcher(folders))


def _fetcher(folders: tuple[Path, ...]) -> Any:
    from .fetcher import Fetcher  # noqa: PLC0415 - needs WeasyPrint

    return Fetcher(folders)
