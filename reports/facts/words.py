"""Words with their places: what the rules that look at capitals and neighbours walk over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Span

__all__ = ["Word", "is_title_case", "small", "words_of"]

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'\-][^\W_]+)*\.?|[$€£¥₹%]")
_INITIAL = re.compile(r"[A-Z]\.")
_POSSESSIVE = re.compile(r"[’']s?\Z")
_SMALL = frozenset("a an and as at but by for from in into nor of off on or over per the to up via vs with".split())
_ABBREVIATED = frozenset("Mr. Mrs. Ms. Dr. Prof. Gen. Col. Lt. Sgt. Capt. Sen. Rep. Gov. Rev. St. Jr. Sr.".split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word without the full stop that ends a sentence; `own` is the word without a possessive ending."""

    text: str
    start: int
    end: int

    @property
    def own(self) -> str:
        """The word without 's."""
        return _POSSESSIVE.sub("", self.text) if self.text[-1:] in "s’'" else self.text

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def own_end(self) -> int:
        """Where the word without 's ends."""
        return self.start + len(self.own)


def small(text: str) -> str:
    """Return text as a pattern that ignores case reads it: İ and ſ are letters i and s there, K is a k."""
    return text.casefold().replace("\u0307", "")


def words_of(text: str, span: Span) -> list[Word]:
    """Return the words of a span in order."""
    found = []
    for match in _WORD.finditer(text, span.start, span.end):
        word = match[0]
        if word.endswith(".") and not (word in _ABBREVIATED or word.count(".") > 1 or _INITIAL.fullmatch(word)):
            word = word[:-1]
        found.append(Word(word, match.start(), match.start() + len(word)))
    return found


def is_title_case(words: Sequence[Word]) -> bool:
    """Say whether nearly every longer word of a line is a capital, as in a headline; then capitals mean nothing."""
    longer = [w for w in words if w.text[:1].isalpha() and w.text.lower() not in _SMALL]
    return len(longer) >= 3 and sum(w.is_capital for w in longer) >= 0.8 * len(longer)
