"""Where sentences begin and end: after closing punctuation, unless the full stop belongs to an abbreviation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from ..model import Block, BlockKind, Span

__all__ = ["sentence_around", "sentences_of"]

_END = re.compile(r"[.!?…]{1,4}[\"”’»)\]]{0,3}(?=\s)")
_NEXT = re.compile(r"\s+([\"“‘«(\[]{0,3})(\S+)")
_WORD_BEFORE = re.compile(r"[\w.’'&-]{1,30}\Z")
_ALWAYS = frozenset(
    (
        "mr mrs ms dr prof gen col lt sgt capt cmdr adm sen rep gov pres hon rev st mt ft no nos vs inc corp ltd "
        "co bros jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun ave blvd "
        "est approx e.g i.e cf al fig vol pp ed jr sr"
    ).split()
)
_STARTERS = frozenset(
    (
        "a an and as at but by for from he her his if in it its last many more most no on she since some that the "
        "their there these they this those to two we when while with you after although both each not"
    ).split()
)


def sentences_of(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    """Return the sentences of a text in order; a title or heading is one sentence."""
    found: list[Span] = []
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH:
            found += _in_paragraph(text, block.span)
        else:
            found.append(block.span)
    return tuple(found)


def _in_paragraph(text: str, block: Span) -> list[Span]:
    found, start = [], block.start
    for end in _END.finditer(text, block.start, block.end):
        following = _NEXT.match(text, end.end(), block.end)
        if following is None or not _begins(following[1], following[2]):
            continue
        if text[end.start()] == "." and _is_abbreviation(text, end, following[2]):
            continue
        found.append(Span(start, end.end()))
        start = following.start(1)
    if start < block.end:
        found.append(Span(start, block.end))
    return found


def _begins(mark: str, word: str) -> bool:
    """Say whether what follows can begin a sentence: a capital, a digit, or anything after an opening mark."""
    return bool(mark) or not word[0].islower()


def _is_abbreviation(text: str, end: re.Match[str], following: str) -> bool:
    if end.end() - end.start() > 1:
        return False
    before = _WORD_BEFORE.search(text, max(0, end.start() - 30), end.start())
    word = before[0].lower() if before else ""
    starts = following.strip("“\"‘'(").lower().rstrip(".,;:") in _STARTERS
    if word in _ALWAYS or (word.startswith("no") and following[0].isdigit() and word == "no"):
        return True
    initials = re.fullmatch(r"(?:\w\.)*\w", word) is not None and (len(word) > 1 or before[0].isupper())  # type: ignore[index]
    return initials and not starts


def sentence_around(span: Span, sentences: Sequence[Span]) -> Span:
    """Return the sentence that a span begins in, found by bisection: a text may have very many of both."""
    return sentences[bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1]
