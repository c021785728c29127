"""Whether two articles tell the same thing, words and marks aside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ..words import words_of
from .telling import Telling
from .vocabulary import NEGATIONS
from .words import content, likeness

__all__ = ["is_same", "is_within", "moved_words"]

_ALIKE = 0.6
_LEAST = 3
_MOST_OF_IT = 0.6
_MOSTLY = 0.75
_NUMBER = re.compile(
    r"\d+(?:[.,]\d+)*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|"
    r"million|billion|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert|tausend)\b"
)
_ANYBODY = frozenset(
    ["he", "she", "they", "it", "officials", "official", "er", "sie", "the", "a", "an", "der", "die", "das"]
)
_CONTRACTED = re.compile(r"n[’']t\b")
_NAME = re.compile(r"[^\W\d_]{2,}")


def is_same(new: Telling, old: Telling) -> bool:
    """Say whether the new telling repeats the old one, reworded or in part."""
    if new.kind != old.kind:
        return False
    if new.kind == "quotation":
        return _is_same_quotation(new.text, old.text)
    if new.kind == "statement":
        mine, theirs = _said(new.text), _said(old.text)
        return mine.words == theirs.words or (mine.numbers == theirs.numbers and _alike(new, old))
    if new.quantity and old.quantity:
        return new.quantity.repeats(old.quantity)
    return (new.key, new.value) == (old.key, old.value)


def moved_words(new: Telling, old: Telling) -> bool:
    """Say whether two statements differ in their numbers alone."""
    return _said(new.text).numbers != _said(old.text).numbers and _alike(new, old)


def is_within(statement: str, sentence: str) -> bool:
    """Say whether a sentence says what is stated, with all of its numbers and most of its words."""
    mine, theirs = _said(statement), _said(sentence)
    if mine.denies != theirs.denies or not set(mine.numbers) <= set(theirs.numbers):
        return False
    return len(mine.about) >= _LEAST and len(mine.about & theirs.about) >= _MOSTLY * len(mine.about)


@dataclass(frozen=True, slots=True)
class _Said:
    """Words that were said, taken apart: in a row, as what they are about, their numbers, and whether they deny."""

    words: str
    about: frozenset[str]
    numbers: tuple[str, ...]
    denies: bool


@lru_cache(maxsize=4096)
def _said(text: str) -> _Said:
    words = words_of(text)
    small = text.casefold()
    denials = sum(word in NEGATIONS for word in words.split()) + len(_CONTRACTED.findall(text))
    about = content(_NUMBER.sub(" ", small))
    return _Said(words, about, tuple(sorted(_NUMBER.findall(small))), denials % 2 == 1)


def _is_same_quotation(new: str, old: str) -> bool:
    """Say whether the words are the same; a part of a longer quotation is, and so is the better part of the new one."""
    mine, theirs = _said(new).words, _said(old).words
    if mine == theirs:
        return True
    if f" {mine} " in f" {theirs} ":
        return mine.count(" ") + 1 >= _LEAST
    return f" {theirs} " in f" {mine} " and theirs.count(" ") + 1 >= max(_LEAST, _MOST_OF_IT * (mine.count(" ") + 1))


def _alike(new: Telling, old: Telling) -> bool:
    """Say whether one source states the same, numbers aside; what is denied is not what is stated."""
    mine, theirs = _said(new.text), _said(old.text)
    if mine.denies != theirs.denies or likeness(mine.about, theirs.about) < _ALIKE:
        return False
    return _is_same_source(new.key, old.key)


def _is_same_source(one: str, other: str) -> bool:
    """Say whether two keys of statements name one source; one that names nobody can be anybody."""
    mine, theirs = (set(_NAME.findall(key.partition("|")[2].rpartition("|")[0])) - _ANYBODY for key in (one, other))
    return not mine or not theirs or bool(mine & theirs)
