"""Words with their places: what the rules that look at capitals and neighbours walk over."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from ..model import Span

__all__ = ["Word", "small", "words_of"]

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'\-][^\W_]+)*\.?|[$€£¥₹%]")
_INITIAL = re.compile(r"[A-Z]\.")
_POSSESSIVE = re.compile(r"[’']s?\Z")


class Word(NamedTuple):
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


def words_of(text: str, span: Span, *, abbreviated: Collection[str] = ()) -> list[Word]:
    """Return the words of a span in order; those in `abbreviated` keep the full stop that they are listed with."""
    found = []
    for match in _WORD.finditer(text, span.start, span.end):
        word = match[0]
        if word.endswith(".") and not (word in abbreviated or word.count(".") > 1 or _INITIAL.fullmatch(word)):
            word = word[:-1]
        found.append(Word(word, match.start(), match.start() + len(word)))
    return found
