"""An article without a file: bytes that somebody hands over, whose format nothing but they themselves can tell."""

from __future__ import annotations

from ..model import Article
from .made import made
from .plain import parse_plain
from .read import read_text

__all__ = ["read_bare"]


def read_bare(data: bytes, *, shown: str) -> Article:
    """Return the article in bytes of UTF-8: a page where they begin like one, else plain text, its title first.

    Raises ArticleError for what can't become an article.
    """
    text = read_text(data, shown=shown)
    if not text.lstrip().startswith("<"):
        return made(parse_plain(text), shown=shown)
    from .page import parse_page  # noqa: PLC0415 - lxml, only for pages

    return made(parse_page(text, shown=shown), shown=shown)
