"""From a draft to an article: the one place where the canonical text is put together and gets its identity."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from ..errors import ArticleError
from ..model import Article, BlockKind, digest
from .canonical import assemble, one_line
from .draft import Draft
from .language import detect

__all__ = ["made"]

_ID_DIGITS = 16


def made(draft: Draft, *, shown: str, defaults: Mapping[str, Any] = MappingProxyType({})) -> Article:
    """Return the article that a draft makes.

    `shown` is its `origin`, and its name in errors. `defaults` are fields of Article that hold where the draft states
    nothing; None in them is not stated. The language is detected where nobody states it. Raises ArticleError when the
    draft has no title or no paragraph.
    """
    fields: dict[str, Any] = {"origin": shown}
    fields |= {name: value for name, value in defaults.items() if value is not None} | draft.stated()
    title = one_line(fields.pop("title", ""))
    if not title:
        raise ArticleError(shown, "has no title")
    if not any(kind is BlockKind.PARAGRAPH for kind, _ in draft.parts):
        raise ArticleError(shown, "has no text after its title")
    canonical, blocks = assemble(title, draft.parts)
    sha256 = digest(canonical)
    fields["language"] = fields.get("language") or detect(canonical)
    return Article(sha256[:_ID_DIGITS], title, canonical, sha256, blocks, **fields)
