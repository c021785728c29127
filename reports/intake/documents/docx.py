"""DOCX files: what a reader of the final text would see, in its order.

Paragraphs and tables are walked in the document's own XML, since python-docx's lists leave out insertions that are
tracked and content controls. Deletions, fields' codes, notes, text boxes and pictures are left out. A row of a table is
a paragraph, its cells parted by tabs. When a document was made or changed isn't when its text was published, so
`published` stays unknown.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from ...errors import ArticleError
from ...model import BlockKind
from ..canonical import one_line
from ..draft import Draft
from .package import check_package

__all__ = ["LARGEST_DOCX", "parse_docx"]

LARGEST_DOCX = 20 * 1024 * 1024
_MOST_PARTS = 20_000
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = {
    _FALLBACK,
    *(_W + name for name in ("del", "moveFrom", "instrText", "delText", "txbxContent", "pPr", "rPr")),
}
_WORDS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "\u2011"}
_HEADING = re.compile(r"(?:heading|überschrift|subtitle|untertitel) ?\d?$", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|titel)$", re.IGNORECASE)
_LONGEST_TITLE = 300


def parse_docx(data: bytes, *, shown: str) -> Draft:
    """Read a DOCX file's bytes.

    Raises ArticleError when it is larger than 20 MB, broken, encrypted, or unpacks to more than its size allows. What
    lies outside of the file is never fetched.
    """
    from docx import Document  # noqa: PLC0415 - an eighth of a second, only for DOCX

    if len(data) > LARGEST_DOCX:
        raise ArticleError(shown, f"is larger than {LARGEST_DOCX // 1024 // 1024} MB")
    check_package(data, shown=shown)
    try:
        document = Document(io.BytesIO(data))
        names = {style.style_id: str(style.name or "") for style in document.styles}
        walked = _walked(document.element.body, names, shown)
        core = document.core_properties
        stated, author, language = str(core.title or ""), str(core.author or ""), str(core.language or "")
    except ArticleError:
        raise
    except Exception as error:
        raise ArticleError(shown, f"is no DOCX file that can be opened: {type(error).__name__}") from error
    title, parts = _title(walked, one_line(stated))
    code = re.match(r"[a-z]{2,3}(?![a-z])", language.lower())
    return Draft(title=title, parts=parts, author=_author(author), language=code[0] if code else None)


def _walked(body: Any, names: dict[str, str], shown: str) -> list[tuple[str, str]]:
    """Return what the body holds, in order: each text with the name of its style."""
    found: list[tuple[str, str]] = []
    for count, element in enumerate(_blocks(body)):
        if element.tag == _W + "p":
            text, style = one_line(_text(element)), _style(element, names)
        else:
            cells = (one_line(" ".join(map(_text, cell.iter(_W + "p")))) for cell in element.iterchildren(_W + "tc"))
            text, style = "\t".join(cells).strip(), ""
        if text:
            found.append((style, text))
        if count > _MOST_PARTS:
            raise ArticleError(shown, f"has more than {_MOST_PARTS:,} paragraphs")
    return found


def _blocks(parent: Any) -> Iterator[Any]:
    """Walk down to paragraphs and rows, through whatever only wraps them."""
    for element in parent.iterchildren("*"):
        if element.tag in (_W + "p", _W + "tr"):
            yield element
        elif element.tag not in _SKIPPED:
            yield from _blocks(element)


def _text(element: Any) -> str:
    pieces = []
    for child in element.iterchildren("*"):
        if child.tag == _W + "t":
            pieces.append(child.text or "")
        elif child.tag in _WORDS:
            pieces.append(_WORDS[child.tag])
        elif child.tag not in _SKIPPED:
            pieces.append(_text(child))
    return "".join(pieces)


def _style(paragraph: Any, names: dict[str, str]) -> str:
    found = paragraph.find(f"{_W}pPr/{_W}pStyle")
    identity = "" if found is None else str(found.get(_W + "val") or "")
    return names.get(identity, identity)


def _title(walked: list[tuple[str, str]], stated: str) -> tuple[str | None, tuple[tuple[BlockKind, str], ...]]:
    """Return the title, and the parts without it.

    It is the paragraph in the style Title, else the core properties' title where the text begins with it or has no
    heading, else the first heading, else a short first paragraph.
    """
    kinds = [
        BlockKind.HEADING if _HEADING.match(style) or _TITLE.match(style) else BlockKind.PARAGRAPH
        for style, _ in walked
    ]
    at = next((n for n, (style, _) in enumerate(walked) if _TITLE.match(style)), None)
    if at is None and stated:
        at = next((n for n, (_, text) in enumerate(walked[:5]) if text.casefold() == stated.casefold()), None)
    if at is None:
        at = next((n for n, kind in enumerate(kinds) if kind is BlockKind.HEADING), None)
        if at is None and 0 < len(stated) <= _LONGEST_TITLE:
            return stated, tuple((kind, text) for kind, (_, text) in zip(kinds, walked, strict=True))
    at = at or 0
    title = walked[at][1] if walked and len(walked[at][1]) <= _LONGEST_TITLE else None
    rest = [(kind, text) for n, (kind, (_, text)) in enumerate(zip(kinds, walked, strict=True)) if n != at or not title]
    return title, tuple(rest)


def _author(stated: str) -> str | None:
    name = one_line(stated)
    return name if 0 < len(name) <= 100 and name.lower() not in ("python-docx", "user", "admin", "author") else None
