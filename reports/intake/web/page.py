"""A page by its URL: fetched, decoded, read, and given the one address that its copies on other paths share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from ...errors import SourceError
from ...model import Article
from ..draft import Draft
from ..made import made
from ..plain import parse_plain
from .answer import Answer
from .charset import text_of
from .fetch import Web
from .urls import canonical_url, is_same_host

__all__ = ["article_of", "page_at"]

_MOST = 5 * 1024 * 1024
_ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.8, application/pdf;q=0.5, */*;q=0.1"
_PAGES = ("text/html", "application/xhtml+xml")
_PLAIN = ("text/plain", "text/markdown")
_PDF = "application/pdf"
_DOCUMENTS = (_PDF, "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
_UNSAID = ("", "application/octet-stream", "binary/octet-stream")


def page_at(
    web: Web,
    url: str,
    *,
    shown: str,
    etag: str | None = None,
    modified: str | None = None,
    defaults: Mapping[str, Any] = MappingProxyType({}),
) -> tuple[Article | None, Answer]:
    """Fetch a page; return its article and the answer that it was read from.

    There is no article where the answer `is_unchanged` or `is_gone`, and where it is a PDF or DOCX file, which its
    `media` tells: then others read its content. `shown` and `defaults` are those of `made`. Raises SourceError for what
    can't be had or is no page, ArticleError where no article is found in the page.
    """
    answer = web.get(url, etag=etag, modified=modified, most=_MOST, accept=_ACCEPT)
    if answer.status != 200:
        return None, answer
    answer = replace(answer, media=_media(answer))
    if answer.media in _DOCUMENTS:
        return None, answer
    return article_of(answer, shown=shown, defaults=defaults), answer


def article_of(answer: Answer, *, shown: str, defaults: Mapping[str, Any] = MappingProxyType({})) -> Article:
    """Return the article of a page or plain text that was answered.

    Its URL is the page's own canonical link if that stays on the host, else the address of the answer; both without
    what tracks. Raises SourceError where the answer is neither, ArticleError where no article is found in it.
    """
    draft = _draft(answer, shown)
    return made(replace(draft, url=_address(draft.url, answer.url)), shown=shown, defaults=defaults)


def _draft(answer: Answer, shown: str) -> Draft:
    media = _media(answer)
    if media in _PLAIN:
        return parse_plain(text_of(answer.content, answer.charset).text)
    if media not in _PAGES:
        hint = "; if it is a feed, make feed the kind of its source" if media.endswith(("xml", "json")) else ""
        raise SourceError(shown, f"is no page but {media or 'of a kind that nobody states'}{hint}")
    from ..page import parse_page  # noqa: PLC0415 - lxml, only for pages

    return parse_page(text_of(answer.content, answer.charset).text, shown=shown)


def _media(answer: Answer) -> str:
    """Return the media type: as the content shows it where the head says nothing, or calls a PDF something else."""
    start = answer.content[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"%PDF-"):
        return _PDF
    if answer.media not in _UNSAID:
        return answer.media
    return _PAGES[0] if start[:14].lower().startswith((b"<!doctype html", b"<html", b"<head")) else answer.media


def _address(stated: str | None, final: str) -> str:
    """Return a page's own address, but not another host's, nor that of the front page, which some sites put on all."""
    if (
        stated
        and is_same_host(stated, final)
        and (urlsplit(stated).path.strip("/") or not urlsplit(final).path.strip("/"))
    ):
        return canonical_url(stated)
    return canonical_url(final)
