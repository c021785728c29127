"""The MIME parts of a message, within limits (RFC 2045 to 2049): which are its text, its files, its messages.

The parser keeps header fields as they came (`compat32`): the modern policy reads each field by a grammar whose time is
quadratic in its length, and raises for fields that mailboxes are full of.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from pathlib import PurePosixPath
from typing import Any

from ...errors import ArticleError

__all__ = ["Body", "Contents", "contents_of", "parsed", "text_of"]

_MOST_PARTS, _DEEPEST = 200, 20
_MOST_FIELDS, _LONGEST_FIELD = 1_000, 10_000
_CHARSET = re.compile(
    r"(?:us-)?ascii|utf-?(?:7|8|16|32)(?:[-_]?[bl]e)?|(?:iso|x?-?mac|windows|cp|ibm|koi8|big5|gb|euc|shift|latin|tis)[\w-]*"
)
_WESTERN = ("us-ascii", "ascii", "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252")
_FILES = (".pdf", ".docx", ".txt", ".md", ".html", ".htm")
_TYPES = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
}


@dataclass(frozen=True, slots=True)
class Body:
    """One stretch of a message's own text, in the forms that it has; None where it lacks one."""

    html: Message | None = None
    plain: Message | None = None


@dataclass(slots=True)
class Contents:
    """What a message holds: its text in order, its files with their suffix, the messages attached to it."""

    bodies: list[Body] = field(default_factory=list)
    files: list[tuple[str, Message]] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)


class _ExcessiveError(Exception):
    """A message has more parts, or nests them deeper, than one may."""


class _Part(Message):
    """A part that knows how deep it lies and keeps no header field longer than it should be."""

    depth = 0

    def attach(self, payload: Any) -> None:
        """Take a part in. Raises when it lies too deep."""
        payload.depth = self.depth + 1
        if payload.depth > _DEEPEST:
            raise _ExcessiveError(f"nests its parts more than {_DEEPEST} deep")
        super().attach(payload)

    def set_raw(self, name: str, value: str) -> None:
        """Keep a field as it came, cut to a length that no real one has."""
        if len(self) < _MOST_FIELDS:
            super().set_raw(name, value[:_LONGEST_FIELD])


def parsed(data: bytes, *, shown: str) -> Message:
    """Return the message of these bytes. Raises ArticleError for more than 200 parts, or parts more than 20 deep."""
    try:
        return BytesParser(_factory(), policy=compat32).parsebytes(data)
    except _ExcessiveError as error:
        raise ArticleError(shown, str(error)) from None
    except Exception as error:
        raise ArticleError(shown, f"is no message that can be read: {type(error).__name__}") from error


def _factory() -> Callable[..., Message]:
    made = 0

    def make(**given: Any) -> Message:
        nonlocal made
        made += 1
        if made > _MOST_PARTS + 2:
            raise _ExcessiveError(f"has more than {_MOST_PARTS} parts")
        return _Part(**given)

    return make


def contents_of(message: Message, *, shown: str) -> Contents:
    """Return what a message holds. Raises ArticleError for what is encrypted, or a report on a delivery."""
    found = Contents()
    _gather(message, found, shown)
    return found


def _gather(part: Message, found: Contents, shown: str) -> None:
    kind = part.get_content_type()
    _refuse(kind, shown)
    children = [child for child in part.get_payload() if isinstance(child, Message)] if part.is_multipart() else []
    if kind == "message/rfc822":
        found.messages += children[:1]
    elif kind == "multipart/alternative":
        _choose(children, found, shown)
    elif kind == "multipart/related":
        for child in children[:1]:
            _gather(child, found, shown)
    elif part.get_content_maintype() == "multipart":
        for child in children:
            _gather(child, found, shown)
    elif suffix := _file(part, kind):
        found.files.append((suffix, part))
    elif kind in ("text/plain", "text/html"):
        found.bodies.append(Body(html=part) if kind == "text/html" else Body(plain=part))


def _choose(children: list[Message], found: Contents, shown: str) -> None:
    """Take the forms of one text together; what hangs on one of them stays with the message."""
    html = plain = None
    for child in children:
        inner = Contents()
        _gather(child, inner, shown)
        found.files += inner.files
        found.messages += inner.messages
        for body in inner.bodies:
            html, plain = html or body.html, plain or body.plain
    if html or plain:
        found.bodies.append(Body(html, plain))


def _refuse(kind: str, shown: str) -> None:
    if kind == "multipart/encrypted":
        raise ArticleError(shown, "is encrypted")
    if kind in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        raise ArticleError(shown, "is encrypted, or signed in a form that hides its text")
    if kind == "multipart/report":
        raise ArticleError(shown, "is a report on another message, not an article")


def _file(part: Message, kind: str) -> str | None:
    """Return the suffix of a part that is a file of a format we read; None for anything else."""
    name = part.get_filename() or ""
    if not name and part.get_content_disposition() != "attachment":
        return _TYPES.get(kind) if part.get_content_maintype() != "text" else None
    suffix = PurePosixPath(name[-200:].lower()).suffix
    return suffix if suffix in _FILES else _TYPES.get(kind)


def text_of(part: Message) -> str:
    """Return a text part decoded: as it declares, or as what it plainly is where the declaration is wrong."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    declared = (part.get_content_charset() or "us-ascii").strip("\"' ")
    if declared not in _WESTERN and _CHARSET.fullmatch(declared):
        try:
            return data.decode(declared)
        except (UnicodeError, LookupError):
            pass  # what is declared is wrong; what it is, its bytes must tell
    try:
        return data.decode("utf-8-sig")
    except UnicodeError:
        return data.decode("windows-1252", "replace")
