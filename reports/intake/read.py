"""One file in, one article out, or an error that names the file and the reason."""

from __future__ import annotations

import codecs
import re
import stat
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..errors import ArticleError
from ..model import Article
from .canonical import normalise, one_line
from .draft import Draft
from .fields import checked
from .made import made
from .markdown import parse_markdown
from .plain import parse_plain

__all__ = ["LARGEST", "SUFFIXES", "read", "read_text"]

LARGEST = 5 * 1024 * 1024
SUFFIXES = (".txt", ".md", ".html", ".htm")
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def read(path: Path, *, shown: str) -> Article:
    """Read an article from a .txt, .md or .html file and its optional .toml sidecar.

    `shown` is the path as errors and the article's `origin` name it. What the sidecar states wins over what the file
    states. Raises ArticleError for whatever can't become an article.
    """
    text = _decode(_bytes(path, shown), shown, sniff=path.suffix.lower() in (".html", ".htm"))
    draft = replace(_parse(text, path.suffix.lower(), shown), **_sidecar(path.with_suffix(".toml"), shown))
    if not one_line(draft.title or ""):
        raise ArticleError(shown, 'has no title; put one on its first line, or `title = "…"` into its .toml sidecar')
    return made(draft, shown=shown)


def read_text(data: bytes, *, shown: str) -> str:
    """Return bytes of plain text in canonical form, without asking for a title. Raises ArticleError as `read` does."""
    _refuse_size(data, shown)
    return normalise(_decode(data, shown, sniff=False)).strip("\n")


def _parse(text: str, suffix: str, shown: str) -> Draft:
    if suffix in (".html", ".htm"):
        from .page import parse_page  # noqa: PLC0415 - lxml, only for pages

        return parse_page(text, shown=shown)
    return parse_markdown(text, shown=shown) if suffix == ".md" else parse_plain(text)


def _bytes(path: Path, shown: str) -> bytes:
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise ArticleError(shown, "is a directory, not an article")
        if not stat.S_ISREG(found.st_mode):
            raise ArticleError(shown, "is not a regular file")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise ArticleError(shown, "has vanished, or was never there") from None
    except OSError as error:
        raise ArticleError(shown, f"can't be read: {error.strerror or error}") from error
    _refuse_size(data, shown)
    return data


def _refuse_size(data: bytes, shown: str) -> None:
    if len(data) > LARGEST:
        raise ArticleError(shown, f"is larger than {LARGEST // 1024 // 1024} MB")
    if not data.strip():
        raise ArticleError(shown, "is empty")


def _decode(data: bytes, shown: str, *, sniff: bool) -> str:
    charset = "utf-8"
    for bom, name in _BOMS:
        if data.startswith(bom):
            data, charset = data[len(bom) :], name
            break
    else:
        if b"\x00" in data:
            raise ArticleError(shown, "is binary, not text")
        if sniff and (declared := _CHARSET.search(data[:2048])):
            charset = declared[1].decode("ascii")
    try:
        return data.decode(charset)
    except (UnicodeError, LookupError) as error:
        raise ArticleError(shown, f"can't be decoded as {charset}: {error}; save it as UTF-8") from error


def _sidecar(path: Path, shown: str) -> dict[str, Any]:
    try:
        if not path.exists():
            return {}
    except OSError:
        return {}  # a name that is too long for a sidecar has none
    beside = str(Path(shown).with_suffix(".toml"))
    try:
        return checked(tomllib.loads(_decode(_bytes(path, beside), beside, sniff=False)), shown=beside)
    except RecursionError as error:
        raise ArticleError(beside, "is nested too deeply") from error
    except ArticleError:
        raise
    except ValueError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise ArticleError(beside, f"is not TOML: {error}", line=int(line[1]) if line else None) from error
