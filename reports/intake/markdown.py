"""Markdown with YAML front matter: the words stay, the marks of markdown go; raw HTML is text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ..errors import ArticleError
from ..model import BlockKind
from .canonical import normalise, one_line
from .draft import Draft
from .fields import checked

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["parse_markdown"]

_FENCE = "---"
_LONGEST_FRONT = 20_000
# Each may begin a link, and is looked at again and again: 5 MB of them took four minutes.
_MOST_BRACKETS = 20_000


def parse_markdown(text: str, *, shown: str) -> Draft:
    """Read a decoded .md file; the title is the front matter's, else the first heading.

    Raises ArticleError when the front matter isn't a YAML mapping of known fields, and for more than 20,000 opening
    brackets.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only for markdown

    front, body = _split(normalise(text).lstrip("\n"))
    fields = checked(_mapping(front, shown), shown=shown)
    if body.count("[") > _MOST_BRACKETS:
        raise ArticleError(shown, f"has more than {_MOST_BRACKETS:,} opening brackets")
    parts = _parts(MarkdownIt("commonmark", {"html": False}).parse(body))
    title = fields.pop("title", None)
    if parts and parts[0][0] is BlockKind.HEADING and title in (None, parts[0][1]):
        title, parts = parts[0][1], parts[1:]
    return Draft(title=title, parts=tuple(parts), **fields)


def _split(text: str) -> tuple[str, str]:
    if not text.startswith(_FENCE + "\n"):
        return "", text
    front, fence, body = text[len(_FENCE) + 1 :].partition(f"\n{_FENCE}\n")
    return (front, body) if fence else ("", text)


def _mapping(front: str, shown: str) -> Mapping[str, Any]:
    if not front:
        return {}
    import yaml  # noqa: PLC0415 - only for front matter

    if len(front) > _LONGEST_FRONT:
        raise ArticleError(shown, f"the front matter is longer than {_LONGEST_FRONT} characters", line=1)
    try:
        # BaseLoader makes strings of everything and merges nothing, so that no file can cost minutes or memory.
        found = yaml.load(front, Loader=yaml.BaseLoader)  # noqa: S506 - it builds strings, lists and mappings alone
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        reason = getattr(error, "problem", None) or error
        raise ArticleError(shown, f"the front matter is not YAML: {reason}", line=line) from error
    if not isinstance(found, dict):
        raise ArticleError(shown, "the front matter must be lines of `name: value`", line=1)
    return {str(key): None if value in ("", "~", "null") else value for key, value in found.items()}


def _parts(tokens: Iterable[Token]) -> list[tuple[BlockKind, str]]:
    parts, heading = [], False
    for token in tokens:
        if token.type == "heading_open":
            heading = True
        elif token.type == "inline":
            kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
            parts.append((kind, one_line(_words(token.children or ()))))
            heading = False
        elif token.type in ("fence", "code_block"):
            parts.append((BlockKind.PARAGRAPH, token.content.strip()))
    return [(kind, part) for kind, part in parts if part]


def _words(children: Iterable[Token]) -> str:
    breaks = {"softbreak": "\n", "hardbreak": "\n", "image": ""}
    return "".join(breaks.get(child.type, child.content) for child in children)
