"""What another program pipes in: an article as text, Markdown or HTML, or many as JSON Lines, told by its start."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from ..errors import ArticleError, Fault
from ..model import Arrival
from .draft import Draft
from .formats import LARGEST
from .json_lines import read_lines
from .made import made
from .markdown import parse_markdown
from .plain import parse_plain
from .web.charset import text_of
from .web.urls import canonical_url

__all__ = ["read_standard_input"]

_NONE: Mapping[str, Any] = MappingProxyType({})
_HEAD = 4096
_PAGE = re.compile(r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype|html|head|body|article|div|h1|p)\b", re.I | re.DOTALL)
_MARKDOWN = re.compile(r"---\n|\s*#{1,3} \S")


def read_standard_input(
    stream: io.BufferedReader, *, shown: str = "standard input", defaults: Mapping[str, Any] = _NONE
) -> Iterator[Arrival | Fault]:
    """Yield the articles of a stream, and faults for what can't be one.

    What begins with `{` is JSON Lines, or one object over several lines; with a tag of HTML, a page; with front matter
    or a heading's `#`, Markdown; all else is text with its title on the first line. An article's key is its URL, else
    its text's hash. `defaults` are fields of Article for what isn't stated.
    """
    head = stream.peek(_HEAD)[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head.startswith(b"{"):
        yield _one(stream.read(LARGEST + 1), shown, defaults)
    elif head[1:].lstrip(b" \t\r")[:1] == b"\n":
        # Line breaks stand between the words of JSON only, never inside its strings.
        whole = stream.read(LARGEST + 1).replace(b"\n", b" ")
        yield from read_lines(io.BytesIO(whole), shown=shown, defaults=defaults)
    else:
        yield from read_lines(stream, shown=shown, defaults=defaults)


def _one(data: bytes, shown: str, defaults: Mapping[str, Any]) -> Arrival | Fault:
    if len(data) > LARGEST:
        return Fault(shown, f"is larger than {LARGEST // 1024 // 1024} MB")
    if not data.strip():
        return Fault(shown, "is empty")
    try:
        article = made(_draft(data, shown), shown=shown, defaults=defaults)
    except ArticleError as error:
        return error.fault
    key = canonical_url(article.url) if article.url else f"sha256:{article.id}"
    return Arrival(article, key, article.retracted)


def _draft(data: bytes, shown: str) -> Draft:
    text = text_of(data).text
    if "\x00" in text:
        raise ArticleError(shown, "is binary, not text")
    if _PAGE.match(text):
        from .page import parse_page  # noqa: PLC0415 - lxml, only for pages

        return parse_page(text, shown=shown)
    return parse_markdown(text, shown=shown) if _MARKDOWN.match(text) else parse_plain(text)
