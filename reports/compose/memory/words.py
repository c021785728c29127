"""What words say beside each other: stems, small words, and words that say the same of people."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .vocabulary import COUNTED_ALIKE, MONTHS, SENSES, SMALL

__all__ = ["content", "head_of", "likeness", "places_in", "sense_in", "times_in"]

_MOST = 20_000
_WORD = re.compile(r"[^\W\d_]{3,40}")
_ENDINGS = ("ing", "ed", "es", "s")
_PLACE = re.compile(r"\b(?:in|at|near|from|of|off|aus|bei|nach|vor|von)\s(?:the\s|der\s|dem\s)?([A-ZÄÖÜ][\w’-]{2,40})")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_UNALTERED = ("ss", "us", "is")


def content(text: str, *, but: Iterable[str] = ()) -> frozenset[str]:
    """Return what a sentence is about: its words without endings and small words; `but` are left out, too."""
    left_out = {*SMALL, *but}
    found = (word for word in _WORD.findall(text[:_MOST].casefold()) if word not in left_out)
    return frozenset(SENSES.get(word) or _stem(word) for word in found)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how many of the words of both are in both, from 0 to 1 (Jaccard)."""
    return len(one & other) / len(one | other) if one and other else 0.0


def head_of(counted: str | None, language: str = "en") -> str:
    """Return the last word of a noun phrase in the singular; one name for words that count the same; "" for none."""
    words = (counted or "").casefold().split()
    if not words:
        return ""
    single = _german(words[-1]) if language.startswith("de") else _english(words[-1])
    return COUNTED_ALIKE.get(single, single).replace("|", "")


def sense_in(words: Iterable[str]) -> tuple[int, str] | None:
    """Return the first word that tells what became of people, with how far away it is."""
    return next(((n, SENSES[word]) for n, word in enumerate(words) if word in SENSES), None)


def places_in(sentence: str) -> frozenset[str]:
    """Return the capitalised names that a sentence sets somewhere: "in Orvik"."""
    return frozenset(name.casefold() for name in _PLACE.findall(sentence)) - MONTHS


def times_in(sentence: str) -> frozenset[str]:
    """Return the years and months that a sentence names."""
    named = {word.casefold() for word in re.findall(r"\b[A-ZÄÖÜ][^\W\d_]{2,9}\b", sentence)} & MONTHS
    return frozenset({*_YEAR.findall(sentence), *named})


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _english(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(_UNALTERED) and len(word) > 3 else word


def _german(word: str) -> str:
    if word.endswith("innen"):
        return word.removesuffix("nen")
    for ending in ("ern", "en", "er", "e", "n", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
