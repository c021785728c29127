"""English words with their places, and whether a line is in title case, where capitals mean nothing."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Span
from ..words import Word
from ..words import words_of as _words_of

__all__ = ["is_headline", "is_title_case", "words_of"]

_SMALL = frozenset("a an and as at but by for from in into nor of off on or over per the to up via vs with".split())
_ABBREVIATED = frozenset("Mr. Mrs. Ms. Dr. Prof. Gen. Col. Lt. Sgt. Capt. Sen. Rep. Gov. Rev. St. Jr. Sr.".split())


def words_of(text: str, span: Span) -> list[Word]:
    """Return the words of a span in order; a title keeps its full stop."""
    return _words_of(text, span, abbreviated=_ABBREVIATED)


def is_headline(text: str, line: Span, words: Sequence[Word]) -> bool:
    """Say whether a line is a headline in title case; a sentence with many names ends in a full stop."""
    return text[line.end - 1 : line.end] != "." and is_title_case(words)


def is_title_case(words: Sequence[Word]) -> bool:
    """Say whether nearly every longer word of a line is a capital, as in a headline; then capitals mean nothing."""
    longer = [w for w in words if w.text[:1].isalpha() and w.text.lower() not in _SMALL]
    return len(longer) >= 3 and sum(w.is_capital for w in longer) >= 0.8 * len(longer)
