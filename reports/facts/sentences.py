"""Where sentences begin and end: after closing punctuation, unless the full stop belongs to an abbreviation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ..model import Block, BlockKind, Span

__all__ = ["Stops", "sentence_around", "sentences_of"]

_END = re.compile(r"[.!?…]{1,4}[\"”’“‘»«›‹)\]]{0,3}(?=\s)")
_NEXT = re.compile(r"\s+([\"“‘«„»‚(\[]{0,3})(\S+)")
_UNIT_BEFORE = re.compile(r"(?:°|\d\s?)\w\Z")
_WORD_BEFORE = re.compile(r"[\w.’'&-]{1,30}\Z")


@dataclass(frozen=True, slots=True)
class Stops:
    """What a language tells of full stops, in small letters.

    `abbreviations` are words whose full stop ends no sentence, `sometimes` words that are abbreviations unless one of
    the `starters` follows, which begin sentences after initials too;
    `ordinals` says whether a number with a full stop is an ordinal ("3. Mai").
    """

    abbreviations: Collection[str] = ()
    starters: Collection[str] = ()
    ordinals: bool = False
    sometimes: Collection[str] = ()


def sentences_of(text: str, blocks: Sequence[Block], *, stops: Stops = Stops()) -> tuple[Span, ...]:
    """Return the sentences of a text in order; a title or heading is one sentence."""
    found: list[Span] = []
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH:
            found += _in_paragraph(text, block.span, stops)
        else:
            found.append(block.span)
    return tuple(found)


def _in_paragraph(text: str, block: Span, stops: Stops) -> list[Span]:
    found, start = [], block.start
    for end in _END.finditer(text, block.start, block.end):
        following = _NEXT.match(text, end.end(), block.end)
        if following is None or not _begins(following[1], following[2]):
            continue
        if text[end.start()] == "." and _is_abbreviation(text, end, following[2], stops):
            continue
        found.append(Span(start, end.end()))
        start = following.start(1)
    if start < block.end:
        found.append(Span(start, block.end))
    return found


def _begins(mark: str, word: str) -> bool:
    """Say whether what follows can begin a sentence: a capital, a digit, or anything after an opening mark."""
    return bool(mark) or not word[0].islower()


def _is_abbreviation(text: str, end: re.Match[str], following: str, stops: Stops) -> bool:
    if end.end() - end.start() > 1:
        return False
    before = _WORD_BEFORE.search(text, max(0, end.start() - 30), end.start())
    word = before[0].lower() if before else ""
    if len(word) == 1 and _UNIT_BEFORE.search(text, max(0, end.start() - 8), end.start()):
        return False
    starts = following.strip("“\"‘'(„»«‚").lower().rstrip(".,;:") in stops.starters
    if word in stops.abbreviations:
        return True
    if word in stops.sometimes:
        return not starts
    if stops.ordinals and word.isdigit() and len(word) < 3:
        return not starts
    initials = re.fullmatch(r"(?:\w\.)*\w", word) is not None and (len(word) > 1 or before[0].isupper())  # type: ignore[index]
    return initials and not starts


def sentence_around(span: Span, sentences: Sequence[Span]) -> Span:
    """Return the sentence that a span begins in, found by bisection: a text may have very many of both."""
    return sentences[bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1]
