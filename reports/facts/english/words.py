"""English words with their places, and whether a line is in title case, where capitals mean nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...model import Span
from ..words import Word
from ..words import words_of as _words_of

__all__ = ["Line", "is_title_case", "lines_of", "words_of"]

_SMALL = frozenset("a an and as at but by for from in into nor of off on or over per the to up via vs with".split())
_ABBREVIATED = frozenset("Mr. Mrs. Ms. Dr. Prof. Gen. Col. Lt. Sgt. Capt. Sen. Rep. Gov. Rev. St. Jr. Sr.".split())


class Line(NamedTuple):
    """A sentence with its words; in a headline, capitals mean nothing."""

    sentence: Span
    words: Sequence[Word]
    is_headline: bool


def words_of(text: str, span: Span) -> list[Word]:
    """Return the words of a span in order; a title keeps its full stop."""
    return _words_of(text, span, abbreviated=_ABBREVIATED)


def lines_of(text: str, sentences: Sequence[Span]) -> tuple[Line, ...]:
    """Return each sentence with its words; one in title case is a headline, unless it ends in a full stop."""
    found = []
    for sentence in sentences:
        words = words_of(text, sentence)
        headline = text[sentence.end - 1 : sentence.end] != "." and is_title_case(words)
        found.append(Line(sentence, words, headline))
    return tuple(found)


def is_title_case(words: Sequence[Word]) -> bool:
    """Say whether nearly every longer word of a line is a capital, as in a headline; then capitals mean nothing."""
    longer = [w for w in words if w.text[:1].isalpha() and w.text.lower() not in _SMALL]
    return len(longer) >= 3 and sum(w.is_capital for w in longer) >= 0.8 * len(longer)
