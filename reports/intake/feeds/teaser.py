"""Is it the piece, or does it only make one want to read it; and the piece itself, from its page."""

from __future__ import annotations

import html
import re
from dataclasses import replace

from ..draft import Draft
from .drafts import length_of
from .entry import Entry

__all__ = ["fuller", "is_teaser", "is_worth_keeping"]

_FULL_CONTENT, _FULL_SUMMARY = 600, 1200
_CUT_OFF = re.compile(
    r"(?:…|\.\.\.|\[\s?(?:…|\.\.\.|&hellip;)\s?\]|\b(?:read|continue) (?:more|reading)\W{0,5}|weiterlesen\W{0,5})$",
    re.IGNORECASE,
)
_FEW_WORDS = 5


def is_teaser(draft: Draft, entry: Entry) -> bool:
    """Say whether the text is only the start of a piece.

    It is where it breaks off ("…", "Read more"), where a content is shorter than 600 code points, or where only a
    summary is there and is shorter than 1,200.
    """
    if not draft.parts or any(_is_cut(words.text) for words in (entry.content or entry.summary,) if words):
        return True
    return length_of(draft.parts) < (_FULL_CONTENT if entry.content else _FULL_SUMMARY)


def is_worth_keeping(draft: Draft) -> bool:
    """Say whether the text of a teaser has at least five words."""
    return any(len(text.split()) >= _FEW_WORDS for _, text in draft.parts)


def fuller(draft: Draft, page: Draft) -> Draft:
    """Return the piece with its page's text, unless the feed has more of it.

    The feed's title and date are the publisher's own statement about the piece, a page's are often guessed.
    """
    if length_of(page.parts) <= length_of(draft.parts):
        return draft
    cut = draft.title is None or draft.title.endswith("…")
    return replace(
        page,
        title=page.title or draft.title if cut else draft.title,
        author=draft.author or page.author,
        url=page.url or draft.url,
        published=draft.published or page.published,
        language=page.language or draft.language,
    )


def _is_cut(text: str) -> bool:
    bare = html.unescape(re.sub(r"<[^<>]{0,500}>", " ", text[-2000:])).rstrip()
    return bool(_CUT_OFF.search(bare[-200:]))
