"""The text of an answer's bytes, whatever they claim to be: a wrong label costs a few letters at most, never the text.

In this order: a byte order mark; UTF-8, if the bytes are that (text in another charset hardly ever is, by chance); what
the head states; what the document declares; what the bytes look like; windows-1252.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Text", "text_of"]

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{1,40})")
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_SEARCHED = 4096
# Labels as browsers read them (WHATWG Encoding): the larger charset in place of the one that it contains.
_LARGER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
}
_WIDE = frozenset(("gb18030", "cp932", "cp949", "big5hkscs", "euc_jp", "iso2022_jp"))
_SINGLE = ("iso8859", "cp125", "koi8", "mac-", "cp866", "cp874")
_TELLING = 12


@dataclass(frozen=True, slots=True)
class Text:
    """A text, the charset that it was read in, and who said so: "mark", "head", "document" or "bytes"."""

    text: str
    charset: str
    told: str


def text_of(content: bytes, stated: str | None = None) -> Text:
    """Return the text of bytes; `stated` is the charset of the answer's head. Never raises for what it can't decode."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return Text(content[len(mark) :].decode(name, "replace"), name, "mark")
    labels = [(known, told) for label, told in _labels(content, stated) if (known := _known(label))]
    if content.isascii() and b"\x1b" not in content and b"\x00" not in content:
        name, told = next(((n, t) for n, t in labels if not n.startswith("utf-16")), ("utf-8", "bytes"))
        return Text(content.decode("ascii"), _public(name), told)
    if _is_utf8(content, labels[0][0] if labels else None):
        told = next((told for name, told in labels if name == "utf-8"), "bytes")
        return Text(content.decode("utf-8"), "utf-8", told)
    for name, told in labels:
        if (text := _as(content, name)) is not None:
            return Text(text, _public(name), told)
    guess = _looks_like(content)
    return Text(content.decode(guess, "replace"), _public(guess), "bytes")


def _labels(content: bytes, stated: str | None) -> Iterator[tuple[str, str]]:
    if stated:
        yield stated, "head"
    start = content[:_SEARCHED]
    for found in (_XML.match(start), _META.search(start)):
        if found:
            yield found[1].decode("ascii"), "document"


def _known(label: str) -> str | None:
    """Return Python's name of a charset of texts; None for what isn't one, or none that the web has."""
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return None
    name = _LARGER.get(name, name)
    known = name in ("utf-8", "utf-16-le", "utf-16-be") or name in _WIDE or name.startswith(_SINGLE)
    return name if known else None


def _is_utf8(content: bytes, label: str | None) -> bool:
    if label == "iso2022_jp" or b"\x00" in content:
        return False
    if label in _WIDE and sum(octet > 127 for octet in content[:65536]) < _TELLING:
        return False
    try:
        content.decode("utf-8")
    except UnicodeError:
        return False
    return True


def _as(content: bytes, name: str) -> str | None:
    """Return the text in a charset unless more than a few of its letters beyond ASCII are wrong; then None."""
    if name.startswith("utf-16") and b"\x00" not in content:
        return None
    text = content.decode(name, "replace")
    wrong = text.count("\N{REPLACEMENT CHARACTER}")
    return text if wrong * 6 <= sum(letter > "\x7f" for letter in text) else None


def _looks_like(content: bytes) -> str:
    for start, name in ((b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be")):
        if content.lstrip(b" \r\n").startswith(start):
            return name
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only for who declares nothing

    # Cut before a tag, so that no letter of several bytes is cut in two.
    start = content if len(content) <= 65536 else content[:65536].rpartition(b"<")[0] or content[:65536]
    found = list(from_bytes(start, cp_isolation=_COMMON))
    # Of charsets that look equally well the most frequent one: central European ones share its commonest letters.
    western = next((one for one in found if one.encoding == "cp1252"), None)
    if not found or (western is not None and western.chaos <= found[0].chaos):
        return "cp1252"
    return found[0].encoding


_COMMON = [
    *(f"cp{number}" for number in (1252, 1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258, 866, 874)),
    *("koi8_r", "koi8_u", "iso8859_2", "iso8859_5", "iso8859_7"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
]


def _public(name: str) -> str:
    return name.replace("cp125", "windows-125").replace("iso8859", "iso-8859").replace("_", "-")
