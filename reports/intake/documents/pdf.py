"""PDF files: their text in reading order, read in a process of its own that the kernel keeps within limits.

A PDF doesn't say when its text was published: /CreationDate is when the file was made, so `published` stays unknown,
and a sidecar states it. The title is the metadata's where it stands on the first page, else the largest line there.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from ...errors import ArticleError
from ..canonical import one_line
from ..draft import Draft
from .layout import Line, Page, body_height, paragraphs, without_running

__all__ = ["LARGEST_PDF", "parse_pdf"]

LARGEST_PDF = 50 * 1024 * 1024
_PROGRAM = Path(__file__).with_name("pdfium.py")
_SECONDS = 30
_LARGEST_ANSWER = 128 * 1024 * 1024
_LETTERS = 20
_LONGEST_TITLE = 300
_FILE_NAME = re.compile(r"(?:^microsoft word|^untitled|\.(?:docx?|indd|pdf|qxp|qxd|odt|rtf|tex|pages)$)", re.IGNORECASE)


def parse_pdf(data: bytes, *, shown: str) -> Draft:
    """Read a PDF's bytes.

    Raises ArticleError when it is larger than 50 MB or 500 pages, encrypted, broken, a scan without text, or when its
    reading takes more than 20 s or 1 GB.
    """
    if len(data) > LARGEST_PDF:
        raise ArticleError(shown, f"is larger than {LARGEST_PDF // 1024 // 1024} MB")
    found = _answer(data, shown)
    pages = without_running([_page(page) for page in found["pages"]])
    text = "".join(line.text for page in pages for line in page.lines)
    if sum(map(str.isalpha, text)) < _LETTERS:
        raise ArticleError(shown, "holds no text; it may be a scan" if found["pictures"] else "holds no text")
    if sum("\ue000" <= c <= "\uf8ff" or c == "\ufffd" or c < " " for c in text) * 5 > len(text):
        raise ArticleError(shown, "holds no readable text: its fonts don't say which letters they draw")
    meta = found["meta"]
    title, pages = _title(one_line(str(meta.get("Title") or "")), pages)
    language = re.match(r"[a-z]{2,3}(?![a-z])", str(found["language"]).lower())
    return Draft(
        title=title,
        parts=tuple(paragraphs(pages)),
        author=_author(one_line(str(meta.get("Author") or ""))),
        language=language[0] if language else None,
    )


def _answer(data: bytes, shown: str) -> dict[str, Any]:
    # The program by its path, since the parent may have been started from anywhere; nothing of the parent's
    # environment but where its libraries are, since that may hold passwords.
    command = [sys.executable, "-P", str(_PROGRAM)]
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if name in os.environ}
    environment = kept | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONIOENCODING": "utf-8"}
    with TemporaryFile() as given, TemporaryFile() as taken:
        given.write(data)
        given.seek(0)
        try:
            ended = subprocess.run(  # noqa: S603 - our own program
                command,
                stdin=given,
                stdout=taken,
                stderr=subprocess.DEVNULL,
                env=environment,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise ArticleError(shown, f"takes more than {_SECONDS} s to be read") from None
        except OSError as error:
            raise ArticleError(shown, f"can't be read: {error.strerror or error}") from error
        taken.seek(0)
        return _checked(taken.read(_LARGEST_ANSWER), ended.returncode, shown)


def _checked(answer: bytes, code: int, shown: str) -> dict[str, Any]:
    try:
        found = json.loads(answer) if code == 0 else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise ArticleError(shown, "broke the reader of PDF files; open it elsewhere and save its text")
    if "error" in found:
        raise ArticleError(shown, str(found["error"])[:200])
    return found


def _page(page: dict[str, Any]) -> Page:
    return Page(tuple(Line(*line) for line in page["lines"]), page["height"])


def _title(stated: str, pages: tuple[Page, ...]) -> tuple[str | None, tuple[Page, ...]]:
    """Return the title, and the pages without it."""
    first = next((n for n, page in enumerate(pages) if page.lines), 0)
    lines, body = pages[first].lines, body_height(pages)
    looks = 0 < len(stated) <= _LONGEST_TITLE and " " in stated and not _FILE_NAME.search(stated)
    at = _largest(lines, body)
    if looks and (span := _standing(stated, lines)):
        at = span
    elif looks and not at:
        return stated, pages
    at = at or range(1)
    title = one_line(" ".join(line.text for line in lines[at.start : at.stop]))
    rest = Page(lines[: at.start] + lines[at.stop :], pages[first].height)
    return title if len(title) <= _LONGEST_TITLE else None, (*pages[:first], rest, *pages[first + 1 :])


def _largest(lines: tuple[Line, ...], body: float) -> range | None:
    """Return the lines of the largest size, if that is larger than the text's: the first of them and its neighbours."""
    largest = max((line.height for line in lines if any(map(str.isalpha, line.text))), default=0.0)
    if largest <= body * 1.1:
        return None
    start = next(n for n, line in enumerate(lines) if line.height == largest and any(map(str.isalpha, line.text)))
    stop = start + 1
    while stop < len(lines) and abs(lines[stop].height - largest) <= largest / 20:
        stop += 1
    return range(start, stop)


def _standing(title: str, lines: tuple[Line, ...]) -> range | None:
    """Return the lines that are the title, word for word."""
    wanted = "".join(title.split()).casefold()
    for start in range(len(lines)):
        joined = ""
        for stop in range(start, min(start + 8, len(lines))):
            joined += "".join(lines[stop].text.split()).casefold()
            if joined == wanted:
                return range(start, stop + 1)
            if not wanted.startswith(joined):
                break
    return None


def _author(stated: str) -> str | None:
    """Return the metadata's author where it reads like a name, not like a login or an address."""
    is_name = " " in stated and stated[0].isupper() and len(stated) <= 100 and "@" not in stated
    return stated if is_name else None
