"""A mail message (RFC 5322, MIME) as the articles that it brings: its own text, what it passes on, what hangs on it.

- What was forwarded is the article, with its own subject, sender and date; the note of who forwarded it is not.
- Attached messages are the articles; the text around them is one only where it is longer than a note.
- Attached files of our formats are articles where the message's own text is shorter than a note; else they are left.
- A newsletter is published by its sender, when it was sent. Of a letter, the sender is the author.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from email.message import Message
from pathlib import PurePosixPath

from ...errors import ArticleError, Fault
from ...model import BlockKind
from ..canonical import one_line
from ..draft import Draft
from ..formats import parse
from .boilerplate import without_boilerplate
from .fields import day_of, is_bulk, key_of, raw, sender_of, subject_of, was_forwarded, web_address, words_of
from .forwarded import forwarded
from .markup import from_html
from .parts import Body, Contents, contents_of, parsed, text_of
from .passages import Passage, from_plain, unwrapped

__all__ = ["LARGEST_MESSAGE", "Mail", "Piece", "parse_message"]

LARGEST_MESSAGE = 25 * 1024 * 1024
_NOTE = 60
_MOST_FILES, _MOST_MESSAGES = 20, 50
_DEEPEST = 5
_FEW = 0.4
# Who writes from such an address speaks for a house.
_OFFICE = re.compile(
    r"(?:\b|_)(?:news|newsletter|press|presse|media|redaktion|desk|editors?|info|no-?reply|hello|updates?|alerts?|digest)"
    r"\b[\w.+-]{0,60}@",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """An article that a message brings, and the key that names it wherever the message lies."""

    draft: Draft
    key: str


@dataclass(frozen=True, slots=True)
class Mail:
    """What a message brings: at least one piece; and what of it could not be read."""

    pieces: tuple[Piece, ...]
    faults: tuple[Fault, ...] = ()


def parse_message(data: bytes, *, shown: str) -> Mail:
    """Read the bytes of a message.

    Raises ArticleError when it is larger than 25 MB, has more than 200 parts or parts more than 20 deep, is encrypted,
    was written by a machine about another message, or holds no text.
    """
    if len(data) > LARGEST_MESSAGE:
        raise ArticleError(shown, f"is larger than {LARGEST_MESSAGE // 1024 // 1024} MB")
    message = parsed(data, shown=shown)
    if not message.keys():
        raise ArticleError(shown, "is no message: it has no head")
    body = data.replace(b"\r\n", b"\n").partition(b"\n\n")[2]
    pieces, faults = _pieces(message, key_of(message, body), shown, _DEEPEST)
    if not pieces:
        raise ArticleError(shown, faults[0].message if faults else "holds no text")
    return Mail(tuple(pieces), tuple(faults))


def _pieces(message: Message, key: str, shown: str, depth: int) -> tuple[list[Piece], list[Fault]]:
    if raw(message, "auto-submitted").lower().startswith("auto-replied"):
        raise ArticleError(shown, "is an automatic reply, not an article")
    contents = contents_of(message, shown=shown)
    own = _own(message, contents, shown)
    length = sum(len(text.split()) for _, text in own.parts)
    pieces: list[Piece] = [Piece(own, key)] if own.parts else []
    if contents.messages and depth:
        found, faults = _attached(contents.messages[:_MOST_MESSAGES], key, shown, depth)
        return (found if found and length < _NOTE else pieces + found), faults
    if contents.files and length < _NOTE:
        found, faults = _files(message, contents, own, key, shown)
        return found or pieces, faults
    return pieces, []


def _attached(messages: list[Message], key: str, shown: str, depth: int) -> tuple[list[Piece], list[Fault]]:
    pieces: list[Piece] = []
    faults: list[Fault] = []
    for number, message in enumerate(messages, 1):
        inner = key_of(message, b"") if raw(message, "message-id") else f"{key}#m{number}"
        try:
            found, wrong = _pieces(message, inner, shown, depth - 1)
        except ArticleError as error:
            faults.append(Fault(shown, f"the message attached to it {error.reason}"))
            continue
        pieces += found
        faults += wrong
    return pieces, faults


def _files(message: Message, contents: Contents, own: Draft, key: str, shown: str) -> tuple[list[Piece], list[Fault]]:
    pieces: list[Piece] = []
    faults: list[Fault] = []
    bulk = is_bulk(message)
    for number, (suffix, part) in enumerate(contents.files[:_MOST_FILES], 1):
        name = one_line(words_of(part.get_filename() or ""))[-100:] or f"file {number}{suffix}"
        try:
            draft = _file(part, suffix, name)
        except ArticleError as error:
            faults.append(Fault(shown, f"the attached {name!r} {error.reason}"))
            continue
        title = draft.title or PurePosixPath(name).stem
        publisher, published = draft.publisher or own.publisher, draft.published or (own.published if bulk else None)
        pieces.append(Piece(replace(draft, title=title, publisher=publisher, published=published), f"{key}#{number}"))
    return pieces, faults


def _file(part: Message, suffix: str, name: str) -> Draft:
    if suffix in (".pdf", ".docx"):
        data = part.get_payload(decode=True)
        return parse(data if isinstance(data, bytes) else b"", suffix, shown=name)
    return parse(text_of(part).encode("utf-8", "replace"), suffix, shown=name)


def _own(message: Message, contents: Contents, shown: str) -> Draft:
    """Return what the message itself says, or passes on in its text."""
    subject, sender, sent = words_of(raw(message, "subject")), raw(message, "from"), raw(message, "date")
    passages, plain = _passages(contents.bodies, shown)
    bulk, url = is_bulk(message), web_address(message)
    if inner := forwarded(passages, told=was_forwarded(subject)):
        passages, bulk, url = inner.passages, False, None
        subject, sender, sent = inner.subject or subject, inner.sender or "", inner.date or ""
    passages = without_boilerplate(passages)
    parts = tuple((one.kind, one_line(one.text)) for one in (unwrapped(passages) if plain else passages))
    title = subject_of(words_of(subject))
    if parts and (title is None or parts[0][1].casefold() == title.casefold()):
        title, parts = parts[0][1][:300], parts[1:]
    by = sender_of(sender)
    publishes = bulk or bool(_OFFICE.search(sender))
    parts = parts if any(kind is BlockKind.PARAGRAPH for kind, _ in parts) else ()
    return Draft(title, parts, by if publishes else None, None if publishes else by, url, day_of(sent))


def _passages(bodies: list[Body], shown: str) -> tuple[list[Passage], bool]:
    """Return the passages of all stretches of text, and whether they are plain text's alone."""
    found: list[Passage] = []
    plain = True
    for body in bodies:
        written = _plain(body.plain)
        marked = _html(body, shown)
        if marked and _words(marked) >= _words(written) * _FEW:
            found, plain = found + marked, False
        else:
            found += written
    return found, plain


def _plain(part: Message | None) -> list[Passage]:
    if part is None:
        return []
    flowed = str(part.get_param("format") or "").lower() == "flowed"
    return from_plain(text_of(part), flowed=flowed, delsp=str(part.get_param("delsp") or "").lower() == "yes")


def _html(body: Body, shown: str) -> list[Passage]:
    if body.html is None or not (text := text_of(body.html)).strip():
        return []
    try:
        return from_html(text, shown=shown)
    except ArticleError:
        if body.plain is None:
            raise
        return []


def _words(passages: list[Passage]) -> int:
    return sum(len(one.text.split()) for one in passages)
