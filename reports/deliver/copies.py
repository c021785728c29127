"""Readers' own copies of a message whose PDF is stamped: everything but the end of the PDF is encoded once for all.

In a stamped PDF the reader's text comes last, so its base64 differs from anybody else's in the last lines alone.
"""

from __future__ import annotations

import base64
import hashlib
import logging
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Reader

if TYPE_CHECKING:
    from ..render.pdf.stamp import Stamper

__all__ = ["ADDRESS", "NAME", "Copies", "stamps_of"]

NAME, ADDRESS = "name", "address"
_LOG = logging.getLogger("dateline.deliver")
# After a boundary, whose "=_" no text in quoted-printable can hold.
_PDF = re.compile(rb"\r\n--=_[^\r\n]+\r\nContent-Type: application/pdf\r\n(?:[^\r\n]+\r\n)*\r\n")
_END = b"\r\n--"
_LINE = 57  # bytes that make a line of 76 characters (RFC 2045, 6.8)


def stamps_of(readers: Sequence[Reader], how: str, *, copy_for: str) -> dict[str, str]:
    """Return each reader's stamp by their address, case folded.

    `how` is "name", "address", or a text with the fields {name} and {address}; `copy_for` begins the first two. A
    reader without a name, or with one that our font can't set (Arabic, Chinese), is told by their address, and one
    whose address it can't set by eight digits of that address' SHA-256; the first is said in the log. Where the font
    can't set `copy_for`, the name or address stands alone. Raises ValueError for a text that it can't set.
    """
    from ..render.pdf.stamp import settable, shown  # noqa: PLC0415 - only where copies are stamped

    label = f"{copy_for} " if settable(shown(copy_for)) else ""
    text = {NAME: f"{label}{{name}}", ADDRESS: f"{label}{{address}}"}.get(how, how)
    if not settable(shown(text)):
        raise ValueError(f"{how!r} has letters other than Latin, Cyrillic and Greek, which a stamp can't be set in")
    unset = 0
    stamps = {}
    for reader in readers:
        address = shown(reader.address)
        if not settable(address):
            address = hashlib.sha256(reader.address.encode()).hexdigest()[:8]
        name = shown(reader.name or "")
        unset += bool(name) and not settable(name)
        told = {"{name}": name if settable(name) else address, "{address}": address}
        filled = re.sub(r"\{name\}|\{address\}", lambda field: told[field[0]], text)  # noqa: B023 - called at once
        stamps[reader.address.casefold()] = filled
    if unset:
        _LOG.warning("copies with an address, since our font can't set the reader's name: %d", unset)
    return stamps


@dataclass(frozen=True, slots=True)
class Copies:
    """A message's body around what differs: `rest` are the bytes of the PDF that don't fill a line before it."""

    before: bytes
    rest: bytes
    after: bytes
    stamper: Stamper
    stamps: Mapping[str, str]

    @classmethod
    def of(cls, body: bytes, stamps: Mapping[str, str]) -> Copies | None:
        """Prepare a message's body for these stamps (by address, case folded); None when there is no PDF or no stamp.

        Raises RenderError when the PDF can't be stamped.
        """
        found = _PDF.search(body)
        if not found or not stamps:
            return None
        from ..render.pdf.stamp import Stamper  # noqa: PLC0415 - only where copies are stamped

        end = body.index(_END, found.end())
        stamper = Stamper.of(base64.b64decode(body[found.end() : end]), stamps.values())
        whole = len(stamper.head) // _LINE * _LINE
        return cls(
            body[: found.end()] + _encoded(stamper.head[:whole]), stamper.head[whole:], body[end:], stamper, stamps
        )

    def body_for(self, address: str) -> tuple[bytes, ...] | None:
        """Return the body for a reader in pieces; None for one who gets no stamp."""
        stamp = self.stamps.get(address.casefold())
        if stamp is None:
            return None
        return self.before, _encoded(self.rest + self.stamper.tail(stamp)), self.after


def _encoded(content: bytes) -> bytes:
    return base64.encodebytes(content).replace(b"\n", b"\r\n")
