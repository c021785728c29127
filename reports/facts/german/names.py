"""Runs of capitalised words, and what the text itself tells of them: which words it treats as common nouns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Span
from ..words import Word, words_of
from .vocabulary import DETERMINERS, FUNCTION_WORDS

__all__ = ["Reading", "Run", "base", "reading_of"]

_ABBREVIATED = frozenset("Dr. Prof. Mag. St. Ing. Sankt. Jr. Sr. Inc. Ltd. Corp. DDr. MMag.".split())
_ADJECTIVE = re.compile(r"(?:\d+-)?[a-zäöü][\wäöüß-]*(?:e|er|en|em|es)\Z")
_CAPITAL = re.compile(r"[^\W\d_][^\W_]*(?:[’'-][^\W_]+)*")
_AGED = re.compile(r"(?:\d+|[a-zäöüß]+)-?jährige[nrsm]?")
_SPACES = (" ", "\u00a0", "\n")


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that stand together in one sentence.

    `first` says that they begin it; `led` that an article leads them, its adjectives between; `aged` that the last of
    these is an age ("der 45-jährige"), which leads names too; `before` is the word before them in small letters, ""
    where none stands right before.
    """

    words: tuple[Word, ...]
    span: Span
    sentence: Span
    first: bool
    led: bool
    before: str
    aged: bool

    @property
    def texts(self) -> tuple[str, ...]:
        """The words."""
        return tuple(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Reading:
    """The runs of a text; the words that it leads with an article or writes small; where each capital word stands."""

    runs: tuple[Run, ...]
    nouns: frozenset[str]
    small: frozenset[str]
    places: dict[str, list[Span]]


def base(word: str) -> str:
    """Return a name without the ending of its genitive: Renns, Max’."""
    return word.rstrip("’'") if word[-1:] in "’'" else word.removesuffix("s") if len(word) > 3 else word


def reading_of(text: str, sentences: Sequence[Span]) -> Reading:
    """Return what the capitals of a text are, sentence by sentence."""
    runs: list[Run] = []
    nouns: set[str] = set()
    small: set[str] = set()
    places: dict[str, list[Span]] = {}
    for sentence in sentences:
        words = words_of(text, sentence, abbreviated=_ABBREVIATED)
        here = _in_sentence(text, sentence, words)
        runs += here
        nouns.update(run.words[0].text for run in here if run.led)
        for word in words:
            if word.is_capital:
                places.setdefault(word.text, []).append(Span(word.start, word.end))
            else:
                small.add(word.text)
    return Reading(tuple(runs), frozenset(nouns), frozenset(small), places)


def _in_sentence(text: str, sentence: Span, words: Sequence[Word]) -> list[Run]:
    found: list[Run] = []
    at = 0
    while at < len(words):
        if not _opens(words[at].text):
            at += 1
            continue
        end = at + 1
        while end < len(words) and _goes_on(words[end].text) and text[words[end - 1].end : words[end].start] in _SPACES:
            end += 1
        span = Span(words[at].start, words[end - 1].end)
        before, led = _before(text, words, at), _is_led(text, words, at)
        aged = _AGED.fullmatch(before) is not None
        found.append(
            Run(tuple(words[at:end]), span, sentence, at == 0, led and not (aged and end - at > 1), before, aged)
        )
        at = end
    return found


def _opens(word: str) -> bool:
    """Say whether a word can open a name: a capital that isn't one only because a sentence opens with it."""
    if not word[:1].isupper() or not _CAPITAL.match(word):
        return False
    return word.casefold() not in FUNCTION_WORDS or (word.isupper() and len(word) > 1)


def _goes_on(word: str) -> bool:
    """Say whether a word can follow in a name; some surnames are function words elsewhere (Lange)."""
    return word[:1].isupper() and word.casefold() not in DETERMINERS and _CAPITAL.match(word) is not None


def _before(text: str, words: Sequence[Word], at: int) -> str:
    """Return the word right before a place in small letters, "" where a mark or nothing stands there."""
    joined = at > 0 and text[words[at - 1].end : words[at].start] in _SPACES
    return words[at - 1].text.casefold() if joined else ""


def _is_led(text: str, words: Sequence[Word], at: int) -> bool:
    """Say whether an article leads to a word, with at most three adjectives between."""
    for back in range(at - 1, max(-1, at - 5), -1):
        if text[words[back].end : words[back + 1].start] not in _SPACES:
            return False
        word = words[back].text
        if word.casefold() in DETERMINERS:
            return True
        if not (_ADJECTIVE.match(word) or word.isdigit()):
            return False
    return False
