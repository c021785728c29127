"""What somebody types to search the archive, read so that anything can be typed, and what counts as a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Query", "Term", "fold", "parse_query", "words_of"]

_LONGEST = 1000
_MOST_TERMS = 32
_TERM = re.compile(r'(-?)(?:"([^"]*)"|([^\s"]+))')
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand one after another; of the last only the beginning, where it is a `prefix`."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What a text must hold, and what it must not."""

    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()


def parse_query(typed: str) -> Query:
    """Read words, "phrases in quotes", -unwanted and begin*; what is no word is passed over.

    Of an endless query the first thousand characters count, and of its terms the first 32.
    """
    wanted: list[Term] = []
    unwanted: list[Term] = []
    for found in _TERM.finditer(unicodedata.normalize("NFC", typed[:_LONGEST])):
        minus, phrase, bare = found.groups()
        words = tuple(word for word in _WORD.findall(phrase if bare is None else bare) if fold(word))
        if words:
            term = Term(words, prefix=bool(bare and bare.endswith("*")))
            (unwanted if minus else wanted).append(term)
    return Query(tuple(wanted[:_MOST_TERMS]), tuple(unwanted[:_MOST_TERMS]))


def fold(word: str) -> str:
    """Return a word without case and accents; nothing but letters and digits is left of it."""
    bare = "".join(letter for letter in unicodedata.normalize("NFD", word.lower()) if letter.isalnum())
    return unicodedata.normalize("NFC", bare)


def words_of(passage: str) -> Iterator[tuple[str, int]]:
    """Yield each word of a passage, folded, with the place where it begins."""
    return ((word, found.start()) for found in _WORD.finditer(passage) if (word := fold(found[0])))
