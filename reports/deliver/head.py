"""The head of a message, written as bytes at one door: nothing with a control character passes.

Written by hand because the standard library's policy turns a long List-Unsubscribe into an encoded word, which ends
one-click unsubscription, and makes non-ASCII addresses undeliverable. Sources: RFC 5322, RFC 2047.
"""

from __future__ import annotations

import base64
import re
import unicodedata

from ..errors import HeadError

__all__ = ["encoded", "field", "mailbox"]

_ATOM = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_FOLD_AT = 76
_WORD_BYTES = 42
_LONGEST = 990
_LINE_ENDS = ("\u2028", "\u2029")


def field(name: str, value: str) -> bytes:
    """Return one field with its line end, folded at spaces. `value` is ASCII but for addresses' own letters.

    Raises HeadError for control characters and for a token too long for a line.
    """
    check(name, value)
    line = f"{name}:"
    lines: list[str] = []
    for token in value.split(" "):
        if len(line) + 1 + len(token) > _FOLD_AT and line.strip() and not line.endswith(":"):
            lines.append(line)
            line = ""
        line = f"{line} {token}"
    lines.append(line)
    if any(len(one.encode()) > _LONGEST for one in lines):
        raise HeadError(f"{name} holds a word that is too long for a line of mail")
    return "\r\n".join(lines).encode() + b"\r\n"


def check(name: str, value: str) -> None:
    """Raise HeadError if a value holds anything that could end or forge a line."""
    for character in value:
        if unicodedata.category(character) in ("Cc", "Cs") or character in _LINE_ENDS:
            raise HeadError(f"{name} holds the control character U+{ord(character):04X}; take it out")


def encoded(text: str) -> str:
    """Return a phrase or subject as it is if it is ASCII, else as encoded words of at most 75 characters (RFC 2047)."""
    if text.isascii() and "=?" not in text and text == text.strip() and "  " not in text:
        return text
    words: list[str] = []
    piece = b""
    for character in text:
        letter = character.encode("utf-8")
        if len(piece) + len(letter) > _WORD_BYTES:
            words.append(_word(piece))
            piece = b""
        piece += letter
    return " ".join([*words, _word(piece)])


def mailbox(name: str | None, address: str) -> str:
    """Return a name and an address as a head writes them, the name quoted or encoded where it must be."""
    check("a name", name or "")
    check("an address", address)
    if not name:
        return address
    if not name.isascii() or "=?" in name or "  " in name or name != name.strip():
        return f"{encoded(name)} <{address}>"
    if _ATOM.fullmatch(name):
        return f"{name} <{address}>"
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + f'" <{address}>'


def _word(piece: bytes) -> str:
    return f"=?utf-8?b?{base64.b64encode(piece).decode('ascii')}?="
