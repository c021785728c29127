"""Document types and entities: read by us and taken out, so that no parser ever sees one to expand or to fetch."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from html.entities import name2codepoint
from types import MappingProxyType

from ...errors import ExcessError, SourceError

__all__ = ["loosen", "tidy"]

_BEFORE = re.compile(r"(?:\s++|<\?(?:[^?]|\?(?!>))*+\?>|<!--(?:[^-]|-(?!->))*+-->)*+")
_PIECE = re.compile(r"\"[^\"]*\"|'[^']*'|<!--(?:[^-]|-(?!->))*+-->|[\[\]>]")
_ENTITY = re.compile(
    r"<!ENTITY\s+(%\s+)?([\w.:-]{1,100})\s+(?:\"([^\"]*)\"|'([^']*)'|(SYSTEM|PUBLIC)\b)?", re.IGNORECASE
)
_CHARACTER = re.compile(r"&#(?:[0-9]{1,7}|[xX][0-9a-fA-F]{1,6});")
_LONGEST, _MOST = 200, 500
# Unclosed comments in it are each looked through to its end.
_LONGEST_TYPE = 16_384
_OPEN, _CLOSE = "<![CDATA[", "]]>"
_LOOSE = re.compile(r"&(?:#(?P<code>[0-9]{1,7}|[xX][0-9a-fA-F]{1,6})|(?P<name>[\w.:-]{1,100}));|&|<(?![A-Za-z_:/!?])")
_HTML_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|code|div|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre|q|s"
    r"|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|wbr)(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
_OWN = frozenset({"lt", "gt", "amp", "quot", "apos"})


def tidy(text: str, *, shown: str) -> str:
    """Return a feed without declarations, its entities as characters, and bare `&` and `<` escaped.

    Named characters of HTML are known although no feed declares them. Raises ExcessError where entities are made of
    entities, SourceError where one names a file or address: no feed needs either.
    """
    start = _BEFORE.match(text)
    at = start.end() if start else 0
    entities: Mapping[str, str] = MappingProxyType({})
    if text[at : at + 9].upper() == "<!DOCTYPE":
        end = _end(text, at + 9, shown)
        entities, at = _entities(text[at:end], shown), end
    return "".join(
        piece if piece.startswith(_OPEN) else _LOOSE.sub(lambda found: _known(found, entities), piece)
        for piece in _pieces(text, at)
    )


def loosen(text: str) -> str:
    """Return a feed with the tags of HTML outside of CDATA sections escaped: unclosed ones would swallow the rest."""
    return "".join(
        piece if piece.startswith(_OPEN) else _HTML_TAG.sub(lambda tag: html.escape(tag[0], quote=False), piece)
        for piece in _pieces(text, 0)
    )


def _end(text: str, at: int, shown: str) -> int:
    depth = 0
    for piece in _PIECE.finditer(text, at, at + _LONGEST_TYPE):
        depth += {"[": 1, "]": -1}.get(piece[0], 0)
        if piece[0] == ">" and depth <= 0:
            return piece.end()
    raise SourceError(shown, "is no feed: its document type is never closed, or too long")


def _entities(declared: str, shown: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for entity in _ENTITY.finditer(declared):
        value = entity[3] if entity[3] is not None else entity[4]
        if entity[1] or value is None:
            raise SourceError(shown, "declares an entity that names a file or address; such a feed isn't read")
        bare = _CHARACTER.sub("", value)
        if "&" in bare or "%" in bare or "<" in bare or len(value) > _LONGEST or len(found) >= _MOST:
            raise ExcessError(shown, "declares entities that grow (an entity bomb); such a feed isn't read")
        found[entity[2]] = html.unescape(value)
    return found


def _pieces(text: str, at: int) -> Iterator[str]:
    """Cut the text into what stands in CDATA sections, and what doesn't."""
    while (start := text.find(_OPEN, at)) >= 0 and (end := text.find(_CLOSE, start)) >= 0:
        yield text[at:start]
        yield text[start : end + len(_CLOSE)]
        at = end + len(_CLOSE)
    yield text[at:]


def _known(found: re.Match[str], entities: Mapping[str, str]) -> str:
    if code := found["code"]:
        return _character(int(code[1:], 16) if code[0] in "xX" else int(code))
    if not (name := found["name"]):
        return "&amp;" if found[0] == "&" else "&lt;"
    if name in _OWN:
        return found[0]
    if name in entities:
        return html.escape(entities[name])
    return html.escape(chr(name2codepoint[name])) if name in name2codepoint else f"&amp;{name};"


def _character(code: int) -> str:
    """Return a numbered character, as the number where it is a sign of markup; those that XML forbids are nothing."""
    if code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code <= 0x10FFFF:
        return f"&#{code};"
    return ""
