"""Writes message.eml: a whole MIME message for no one in particular; the deliver room adds each reader's head.

Written by hand and not by `email.message`: that folds long heads into broken ones, encodes in pure Python, and takes
its boundaries from a random number. Here the same edition gives the same bytes (RFC 5322, 2045–2047, 2231).
"""

from __future__ import annotations

from base64 import encodebytes
from binascii import b2a_qp
from collections.abc import Sequence
from dataclasses import dataclass
from email.header import Header
from email.utils import format_datetime, parseaddr
from urllib.parse import quote

from ..errors import RenderError
from ..model import Edition
from ..prose import wording
from .errata import errata_head
from .handling import prefix
from .lines import one_line

__all__ = ["Attached", "make_message", "subject"]

_SUBJECT = 120
_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
_EOL = "\r\n"


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that goes with the message; `name` may be any text."""

    name: str
    kind: str
    content: bytes


def make_message(
    edition: Edition, *, sender: str, text: str, html: str, digest: str, attached: Sequence[Attached] = ()
) -> bytes:
    """Return the message, lines ended by CRLF. Raises RenderError when the sender isn't a name and an address."""
    head = [
        _header("From", _from(sender)),
        _header("Subject", subject(edition)),
        f"Date: {format_datetime(edition.at)}",
        f"Message-ID: {_message_id(edition, sender=sender, digest=digest)}",
        "MIME-Version: 1.0",
        f"Content-Language: {_token(wording(edition.language).language)}",
        "Auto-Submitted: auto-generated",
    ]
    body = _multipart("alternative", digest, [_text(text, "plain"), _text(html, "html")])
    if attached:
        body = _multipart("mixed", digest, [body, *map(_file, attached)])
    return (_EOL.join(head) + _EOL + body).encode("ascii")


def subject(edition: Edition) -> str:
    """Return "title: headline" on one line, cut at a word where it is longer than a list of mails shows.

    A label of the Traffic Light Protocol stands before it. A headline with a corrected figure or date says that it is
    corrected.
    """
    title = prefix(edition) + one_line(edition.title)
    headline = _headline(edition)
    whole = f"{title}: {headline}" if headline else title
    note = _corrected(edition)
    most = _SUBJECT - len(note)
    if len(whole) <= most:
        return whole + note
    kept, _, _ = whole[:most].rpartition(" ")
    return (kept or whole[: most - 1]).rstrip(" ,;:–—-") + "…" + note


def _headline(edition: Edition) -> str:
    if edition.stories:
        return one_line(edition.stories[0].headline.text)
    return errata_head(edition, say=wording(edition.language)) if edition.errata else ""


def _corrected(edition: Edition) -> str:
    """Return what to put after a headline whose figure or date an editor corrected; its words stay as they are."""
    corrections = edition.stories[0].headline.corrections if edition.stories else ()
    return f" ({wording(edition.language).labels.corrected_below})" if corrections else ""


def _from(sender: str) -> tuple[str, str]:
    name, address = parseaddr(sender)
    local, _, domain = address.rpartition("@")
    if one_line(sender) != sender.strip() or not local or not domain or not address.isascii():
        raise RenderError(f"{sender!r} can't be a sender; set `from` under [mail] to 'Name <name@domain>'")
    return name, address


def _header(field: str, value: str | tuple[str, str]) -> str:
    """Fold a head field at 76 columns; words outside ASCII become encoded words (RFC 2047)."""
    if isinstance(value, tuple):
        name, address = value
        if not name:
            return f"{field}: <{address}>"
        quoted = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"' if name.isascii() else name
        folded = f"{field}: {_folded(quoted, field)}"
        return folded + (
            f"{_EOL} <{address}>" if len(folded.rpartition(_EOL)[2]) + len(address) > 70 else f" <{address}>"
        )
    return f"{field}: {_folded(value, field)}"


def _folded(value: str, field: str) -> str:
    charset = "us-ascii" if value.isascii() and all(len(word) < 60 for word in value.split()) else "utf-8"
    words = value.encode("utf-8", "replace").decode("utf-8")
    return Header(words, charset, maxlinelen=76, header_name=field).encode(linesep=_EOL)


def _message_id(edition: Edition, *, sender: str, digest: str) -> str:
    domain = parseaddr(sender)[1].rpartition("@")[2]
    return f"<{_token(edition.briefing)}.{edition.number}.{digest[:32]}@{_token(domain)}>"


def _token(text: str) -> str:
    return "".join(character if character in _SAFE else "-" for character in text)[:60].strip(".") or "-"


def _multipart(kind: str, digest: str, parts: Sequence[str]) -> str:
    """Join parts by a boundary that neither quoted-printable nor base64 can hold ("=_")."""
    boundary = f"=_{kind}_{digest[:32]}"
    between = f"{_EOL}--{boundary}{_EOL}"
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"{_EOL}'
    return head + between + between.join(parts) + f"{_EOL}--{boundary}--{_EOL}"


def _text(text: str, kind: str) -> str:
    lines = _EOL.join(text.splitlines()) + _EOL
    encoded = b2a_qp(lines.encode("utf-8", "replace"), istext=True).decode("ascii")
    head = f"Content-Type: text/{kind}; charset=utf-8{_EOL}Content-Transfer-Encoding: quoted-printable{_EOL}"
    return head + _EOL + encoded


def _file(attached: Attached) -> str:
    name = one_line(attached.name).replace("/", "-").replace("\\", "-")
    plain = _token(name.replace(" ", "")) == name.replace(" ", "")
    stated = f'filename="{name}"' if plain else f"filename*=UTF-8''{quote(name.encode('utf-8', 'replace'), safe='')}"
    content = encodebytes(attached.content).decode("ascii").replace("\n", _EOL)
    head = (
        f"Content-Type: {attached.kind}{_EOL}"
        f"Content-Disposition: attachment;{_EOL} {stated}{_EOL}"
        f"Content-Transfer-Encoding: base64{_EOL}"
    )
    return head + _EOL + content
