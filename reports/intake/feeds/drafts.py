"""An entry's words as a draft: markup read, the date as far as it is stated, and a title where a post has none."""

from __future__ import annotations

import re

from ...model import BlockKind
from ..canonical import one_line
from ..draft import Draft
from .dates import moment
from .entry import Entry, Feed
from .fragment import line_of, parts_of

__all__ = ["draft_of", "length_of"]

Parts = tuple[tuple[BlockKind, str], ...]

_LONGEST = 300
_TITLE = 120
_LANGUAGE = re.compile(r"[a-z]{2,3}(?![a-z])")
_SENTENCE = re.compile(r"[^.!?…]{10,120}[.!?…](?=\s|$)")
_MORE = re.compile(
    r"\W{0,3}(?:read (?:more|on|the (?:full|whole|rest)|full)|full (?:story|article)"
    r"|weiterlesen|mehr (?:lesen|dazu|erfahren)|zum artikel|lire la suite|leer más)\b.{0,120}"
    r"|\W{0,3}more\W{0,5}|\W{0,3}continue reading\b.{0,300}"
    r"|the post .{0,400} (?:appeared first|first appeared) on .{0,200}",
    re.IGNORECASE,
)
_MORE_WORDS = 8


def draft_of(entry: Entry, feed: Feed, *, link: str | None, shown: str) -> Draft:
    """Return what an entry says as a draft; the longer of its content and its summary is its text.

    Author and language are the entry's, else the feed's. Raises ArticleError where the text outgrows a limit.
    """
    found = [parts_of(words, shown=shown) for words in (entry.content, entry.summary) if words]
    parts = max(found, key=length_of, default=())
    title = line_of(entry.title) if entry.title else ""
    if parts and title and parts[0][1] == title:
        parts = parts[1:]
    if not title and parts:
        title, parts = _titled(parts)
    return Draft(
        title=title or None,
        parts=without_more(parts),
        author=one_line(entry.author or feed.author or "")[:_LONGEST] or None,
        url=link,
        published=moment(entry.published) or moment(entry.updated),
        language=_language(entry.language) or _language(feed.language),
    )


def length_of(parts: Parts) -> int:
    """Return how many code points the parts have together."""
    return sum(len(text) for _, text in parts)


def without_more(parts: Parts) -> Parts:
    """Return the parts without a last one that only leads elsewhere ("Read more", "The post … appeared first on …")."""
    while parts and _is_more(parts[-1][1]):
        parts = parts[:-1]
    return parts


def _is_more(text: str) -> bool:
    long = text.lower().lstrip("[(").startswith(("the post", "continue reading"))
    return bool(_MORE.fullmatch(text)) and (long or len(text.split()) <= _MORE_WORDS)


def _titled(parts: Parts) -> tuple[str, Parts]:
    """Give a post without a title its first sentence, which then leaves the text, unless it is all that there is."""
    first = parts[0][1]
    if found := _SENTENCE.match(first):
        rest = first[found.end() :].strip()
        left = ((parts[0][0], rest), *parts[1:]) if rest else parts[1:]
        return found[0].strip(), left or parts
    if len(first) <= _TITLE:
        return first, parts[1:] or parts
    return first[:_TITLE].rpartition(" ")[0] + "…", parts


def _language(words: str | None) -> str | None:
    found = _LANGUAGE.match((words or "").strip().lower())
    return found[0] if found else None
