"""One file in, one article out, or an error that names the file and the reason."""

from __future__ import annotations

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
from .formats import BINARY, LARGEST, decoded, largest, parse
from .made import made

__all__ = ["LARGEST", "SUFFIXES", "read", "read_all", "read_text"]

SUFFIXES = (".txt", ".md", ".html", ".htm", *BINARY)
_ADVICE = (
    'put one on its first line, or `title = "…"` into its .toml sidecar',
    'put `title = "…"` into its .toml sidecar',
)


def read(path: Path, *, shown: str) -> Article:
    """Read an article from a file in one of the formats of SUFFIXES and its optional .toml sidecar.

    `shown` is the path as errors and the article's `origin` name it. What the sidecar states wins over what the file
    states. A message that holds several articles gives its first. Raises ArticleError for whatever can't become an
    article.
    """
    return read_all(path, shown=shown)[0]


def read_all(path: Path, *, shown: str) -> tuple[Article, ...]:
    """Read what `read` reads, and all articles of a message that holds several; there is always one.

    The second is `shown` as `mail.eml#2`; a sidecar's title is for a single article alone.
    """
    suffix = path.suffix.lower()
    drafts = _drafts(_bytes(path, shown, largest(suffix)), suffix, shown)
    stated = _sidecar(path.with_suffix(".toml"), shown)
    if len(drafts) > 1:
        stated.pop("title", None)
    found = []
    for number, draft in enumerate(drafts, 1):
        one = replace(draft, **stated)
        if not one_line(one.title or ""):
            raise ArticleError(shown, f"has no title; {_ADVICE[suffix in BINARY]}")
        found.append(made(one, shown=shown if number == 1 else f"{shown}#{number}"))
    return tuple(found)


def read_text(data: bytes, *, shown: str) -> str:
    """Return bytes of plain text in canonical form, without asking for a title. Raises ArticleError as `read` does."""
    _refuse_size(data, shown, LARGEST)
    return normalise(decoded(data, shown=shown, sniff=False)).strip("\n")


def _drafts(data: bytes, suffix: str, shown: str) -> tuple[Draft, ...]:
    if suffix == ".eml":
        from .mailbox.message import parse_message  # noqa: PLC0415 - only for messages

        return tuple(piece.draft for piece in parse_message(data, shown=shown).pieces)
    return (parse(data, suffix, shown=shown),)


def _bytes(path: Path, shown: str, most: int) -> bytes:
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise ArticleError(shown, "is a directory, not an article")
        if not stat.S_ISREG(found.st_mode):
            raise ArticleError(shown, "is not a regular file")
        with path.open("rb") as file:
            data = file.read(most + 1)
    except FileNotFoundError:
        raise ArticleError(shown, "has vanished, or was never there") from None
    except OSError as error:
        raise ArticleError(shown, f"can't be read: {error.strerror or error}") from error
    _refuse_size(data, shown, most)
    return data


def _refuse_size(data: bytes, shown: str, most: int) -> None:
    if len(data) > most:
        raise ArticleError(shown, f"is larger than {most // 1024 // 1024} MB")
    if not data.strip():
        raise ArticleError(shown, "is empty")


def _sidecar(path: Path, shown: str) -> dict[str, Any]:
    try:
        if not path.exists():
            return {}
    except OSError:
        return {}  # a name that is too long for a sidecar has none
    beside = str(Path(shown).with_suffix(".toml"))
    try:
        return checked(tomllib.loads(decoded(_bytes(path, beside, LARGEST), shown=beside, sniff=False)), shown=beside)
    except RecursionError as error:
        raise ArticleError(beside, "is nested too deeply") from error
    except ArticleError:
        raise
    except ValueError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise ArticleError(beside, f"is not TOML: {error}", line=int(line[1]) if line else None) from error
