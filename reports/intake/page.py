"""HTML pages: the body's text by trafilatura, the date by htmldate, title and publisher by our own rule.

The title comes from JSON-LD, else the page's meta fields, else its first heading: measured better than the libraries'.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from lxml import etree, html

from ..errors import ArticleError
from ..model import BlockKind
from .canonical import calm, one_line
from .draft import Draft
from .linked_data import first_news, name_of

__all__ = ["parse_page", "tree_of"]

_MOST_TAGS = 60_000
_MOST_ATTRIBUTES = 500
_LONGEST_TITLE = 300
# Possessive, so that a page of unclosed quotation marks is read once and not once for each tag.
_TAG = re.compile(r"""<[a-zA-Z](?:[^<>"']++|"[^"]*+"|'[^']*+')*+""")
_QUOTED = re.compile(r"""=\s*(?:"[^"]*"|'[^']*')""")
_TITLES = ("og:title", "twitter:title", "title", "headline")


def parse_page(text: str, *, shown: str) -> Draft:
    """Read a decoded page. Raises ArticleError when no article text can be found in it."""
    tree = tree_of(text, shown=shown)
    data, meta = first_news(tree), _meta(tree)
    parts = _parts(tree, shown)
    title = _title(tree, data, meta)
    if parts and title and parts[0][1] == title:
        parts = parts[1:]
    author = name_of(data.get("author")) or meta.get("author")
    publisher = name_of(data.get("publisher")) or meta.get("og:site_name")
    return Draft(
        title=title,
        parts=tuple(parts),
        publisher=_line(publisher),
        author=_line(author),
        url=_address(tree, meta),
        published=_published(tree),
        language=_language(tree),
    )


def _refuse_excess(text: str, shown: str) -> None:
    """Refuse what no page of news has: the parsers' time for it is quadratic, minutes for a megabyte."""
    if text.count("<") > _MOST_TAGS:
        raise ArticleError(shown, f"has more than {_MOST_TAGS:,} tags")
    if any(len(_QUOTED.sub('""', tag[0]).split()) > _MOST_ATTRIBUTES for tag in _TAG.finditer(text)):
        raise ArticleError(shown, f"has a tag with more than {_MOST_ATTRIBUTES} attributes")


def tree_of(text: str, *, shown: str) -> Any:
    """Return the tree of decoded HTML. Raises ArticleError for what is none, or would cost a parser minutes."""
    _refuse_excess(text, shown)
    try:
        # A declaration of encoding inside an already decoded text would be an error to lxml.
        tree = html.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))
    except (etree.LxmlError, ValueError) as error:
        raise ArticleError(shown, f"is not an HTML page: {error}") from error
    for element in tree.iter():
        # The libraries normalise, too; and what was written as numbers is known only now.
        for side in ("text", "tail"):
            if (words := getattr(element, side)) and (calmed := calm(words)) != words:
                setattr(element, side, calmed)
    return tree


def _parts(tree: Any, shown: str) -> list[tuple[BlockKind, str]]:
    from trafilatura import extract  # noqa: PLC0415 - a quarter of a second, only for pages

    try:
        found = extract(tree, fast=True, output_format="xml", include_comments=False, include_tables=False)
        body = etree.fromstring(found).find("main") if found else None
    except Exception as error:
        raise ArticleError(shown, f"its text can't be extracted: {type(error).__name__}: {error}") from error
    if body is None:
        return []
    parts = [(BlockKind.HEADING if e.tag == "head" else BlockKind.PARAGRAPH, e) for e in _leaves(body)]
    return [(kind, line) for kind, element in parts if (line := one_line("".join(element.itertext())))]


def _leaves(body: Any) -> list[Any]:
    found = []
    for element in body:
        found += list(element) if element.tag == "list" else [element]
    return found


def _meta(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if name and element.get("content"):
            found.setdefault(name.lower(), element.get("content"))
    return found


def _title(tree: Any, data: dict[str, Any], meta: dict[str, str]) -> str | None:
    candidates = [data.get("headline"), *(meta.get(name) for name in _TITLES)]
    candidates += ["".join(e.itertext()) for e in [*tree.iter("h1")][:1] + [*tree.iter("title")][:1]]
    title = next((line for c in candidates if isinstance(c, str) and (line := one_line(c))), None)
    if title is None or len(title) <= _LONGEST_TITLE:
        return title
    return title[:_LONGEST_TITLE].rpartition(" ")[0] + "…"


def _published(tree: Any) -> date | None:
    from htmldate import find_date  # noqa: PLC0415 - a tenth of a second, only for pages

    try:
        found = find_date(tree, original_date=True, extensive_search=False)
        return date.fromisoformat(found) if found else None
    except Exception:  # noqa: BLE001 - an unreadable date is an unknown date
        return None


def _address(tree: Any, meta: dict[str, str]) -> str | None:
    link = next((e.get("href") for e in tree.iter("link") if e.get("rel") == "canonical"), None) or meta.get("og:url")
    return link if link and re.match(r"https?://", link) and not re.search(r"[\s\x00-\x1f]", link) else None


def _language(tree: Any) -> str | None:
    found = re.match(r"[a-z]{2,3}(?![a-z])", (tree.get("lang") or "").lower())
    return found[0] if found else None


def _line(text: Any) -> str | None:
    return one_line(text)[:300] or None if isinstance(text, str) else None
