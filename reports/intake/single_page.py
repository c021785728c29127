"""A single page as a source: one article, in as many versions as its publisher gives it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from http import HTTPStatus
from pathlib import Path

from ..errors import SourceError
from ..model import Arrival, Checkpoint, SourceRecord
from ..settings import Source
from .linked import article_at
from .shape import Yielded
from .web import Web, canonical_url

__all__ = ["collect_page"]


def collect_page(
    name: str,  # noqa: ARG001 - the shape of all kinds
    source: Source,
    *,
    record: SourceRecord,
    root: Path,  # noqa: ARG001 - the same
    web: Web,
    now: datetime,  # noqa: ARG001 - the same
) -> Iterator[Yielded]:
    """Yield the page's article unless the page is as it was; its key is the source's URL.

    State: `etag` and `modified`. Raises SourceError where nothing can be had that is a page, a PDF or a DOCX file;
    ArticleError where no article is found in it.
    """
    url, state = source.url or "", record.state
    defaults = {"publisher": source.publisher, "language": source.language}
    validators = {name: state.get(name) for name in ("etag", "modified")}
    article, answer = article_at(web, url, defaults=defaults, **validators)
    if answer.is_unchanged:
        yield Checkpoint(dict(state))
        return
    if article is None:
        # No retraction: what is gone may be moved, or its licence over, and nobody has said that it was wrong.
        told = (
            "; if its publisher took it back, mark it with `dateline retract`"
            if answer.status == HTTPStatus.GONE
            else ""
        )
        raise SourceError(url, f"the server has nothing there ({answer.status}){told}", again=answer.again)
    yield Arrival(article, canonical_url(url))
    stated = (("etag", answer.etag), ("modified", answer.modified))
    yield Checkpoint({name: value for name, value in stated if value})
