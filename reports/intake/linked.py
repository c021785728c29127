"""What an address leads to, as an article: a page, or the PDF or DOCX file that lies there instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from ..model import Article
from .formats import parse
from .made import made
from .web import Answer, Web, canonical_url
from .web.page import page_at

__all__ = ["article_at"]

_SUFFIXES = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


def article_at(
    web: Web,
    url: str,
    *,
    etag: str | None = None,
    modified: str | None = None,
    defaults: Mapping[str, Any] = MappingProxyType({}),
) -> tuple[Article | None, Answer]:
    """Fetch what is at an address; return its article, and the answer that it was read from.

    There is no article where the answer `is_unchanged` or `is_gone`. `defaults` are those of `made`. Raises SourceError
    for what can't be had or is of no kind that can be read, ArticleError where no article is found in it.
    """
    article, answer = page_at(web, url, shown=url, etag=etag, modified=modified, defaults=defaults)
    if article is None and (suffix := _SUFFIXES.get(answer.media)):
        draft = parse(answer.content, suffix, shown=url)
        article = made(replace(draft, url=canonical_url(answer.url)), shown=url, defaults=defaults)
    return article, answer
