"""A feed's link, followed to its page, for the text that the feed doesn't have."""

from __future__ import annotations

from ...errors import SourceError
from ...model import Article
from ..draft import Draft
from ..linked import article_at
from ..web import Web

__all__ = ["page_draft"]


def page_draft(link: str, *, web: Web, language: str | None) -> Draft:
    """Return what the page says, as a draft; `language` holds where the page states none.

    Raises SourceError or ArticleError where there is no article.
    """
    article, answer = article_at(web, link, defaults={"language": language})
    if article is None:
        raise SourceError(link, f"the server has nothing there ({answer.status})")
    return _draft_of(article)


def _draft_of(article: Article) -> Draft:
    """Take an article apart again, so that the feed's words about it can stand before the page's."""
    return Draft(
        title=article.title,
        parts=tuple((block.kind, block.span.of(article.text)) for block in article.blocks[1:]),
        publisher=article.publisher,
        author=article.author,
        url=article.url,
        published=article.published,
        language=article.language,
    )
