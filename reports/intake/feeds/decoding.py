"""From a feed's bytes to characters that XML allows, and a word about what was declared of them wrongly."""

from __future__ import annotations

import codecs
import re

from ...errors import Fault
from ..web.charset import text_of

__all__ = ["decode"]

_DECLARED = re.compile(rb"\s{0,100}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9_.:-]{1,40})")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LATIN = frozenset({"iso8859-1", "ascii", "cp1252"})


def decode(data: bytes, *, shown: str, charset: str | None = None) -> tuple[str, tuple[Fault, ...]]:
    """Return a feed's characters without those that XML forbids, and a fault where what is declared was wrong.

    `charset` is what HTTP states; `text_of` tells what is believed.
    """
    # A few zeros are dirt; text of two bytes a letter has more.
    data = data.replace(b"\x00", b"") if data.count(0) * 20 < len(data) else data
    found = text_of(data, charset)
    declared = _DECLARED.match(data)
    stated = charset or (declared[1].decode("ascii") if declared else None)
    text = _FORBIDDEN.sub("", found.text)
    if stated is None or data.isascii() or data.startswith(_MARKS) or _same(stated, found.charset):
        return text, ()
    return text, (Fault(shown, f"is declared as {stated[:40]}, but was read as {found.charset}"),)


def _same(one: str, other: str) -> bool:
    """Say whether two names are one charset; Windows-1252 is what Latin-1 means on the web."""
    try:
        names = {codecs.lookup(name).name for name in (one, other)}
    except LookupError:
        return False
    return len(names) == 1 or names <= _LATIN
