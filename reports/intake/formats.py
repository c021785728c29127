"""Bytes of one article in a known format, by its suffix: to a draft, wherever the bytes came from."""

from __future__ import annotations

import codecs
import re

from ..errors import ArticleError
from .draft import Draft
from .markdown import parse_markdown
from .plain import parse_plain

__all__ = ["BINARY", "LARGEST", "PAGES", "decoded", "largest", "parse"]

LARGEST = 5 * 1024 * 1024
PAGES = (".html", ".htm")
# Formats that aren't text, and how many bytes they may have.
BINARY = {".pdf": 50 * 1024 * 1024, ".docx": 20 * 1024 * 1024, ".eml": 25 * 1024 * 1024}
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def largest(suffix: str) -> int:
    """Return how many bytes a file of a format may have."""
    return BINARY.get(suffix, LARGEST)


def parse(data: bytes, suffix: str, *, shown: str) -> Draft:
    """Read the bytes of a .txt, .md, .html, .htm, .pdf or .docx file. Raises ArticleError when they hold no article."""
    if suffix == ".pdf":
        from .documents.pdf import parse_pdf  # noqa: PLC0415 - only for PDF files

        return parse_pdf(data, shown=shown)
    if suffix == ".docx":
        from .documents.docx import parse_docx  # noqa: PLC0415 - only for DOCX files

        return parse_docx(data, shown=shown)
    text = decoded(data, shown=shown, sniff=suffix in PAGES)
    if suffix in PAGES:
        from .page import parse_page  # noqa: PLC0415 - lxml, only for pages

        return parse_page(text, shown=shown)
    return parse_markdown(text, shown=shown) if suffix == ".md" else parse_plain(text)


def decoded(data: bytes, *, shown: str, sniff: bool) -> str:
    """Return bytes as text: by their byte order mark, by the page's own declaration when `sniff`, else as UTF-8."""
    charset = "utf-8"
    for bom, name in _BOMS:
        if data.startswith(bom):
            data, charset = data[len(bom) :], name
            break
    else:
        if b"\x00" in data:
            raise ArticleError(shown, "is binary, not text")
        if sniff and (declared := _CHARSET.search(data[:2048])):
            charset = declared[1].decode("ascii")
    try:
        return data.decode(charset)
    except (UnicodeError, LookupError) as error:
        raise ArticleError(shown, f"can't be decoded as {charset}: {error}; save it as UTF-8") from error
