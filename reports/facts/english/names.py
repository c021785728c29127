"""Runs of capitalised words inside sentences: the candidates for people, bodies and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...model import Span
from ..words import Word
from .gazetteer import CITIES, COUNTRIES, DEMONYMS
from .vocabulary import BODIES, OPENERS
from .words import Line

__all__ = ["Run", "runs_in"]

_PARTICLES = frozenset("de da di du del della der den van von bin ibn al el la le ten ter dos das".split())
_NAMES_TOO = frozenset("Per Will May".split())
_KNOWN = COUNTRIES.keys() | CITIES.keys() | DEMONYMS.keys()


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that stand together in one sentence; `first` when they begin it."""

    words: tuple[Word, ...]
    sentence: Span
    first: bool

    @property
    def span(self) -> Span:
        """From the first word to the last, a possessive ending left out."""
        return Span(self.words[0].start, self.words[-1].own_end)

    @property
    def last(self) -> str:
        """The last word, without a possessive ending."""
        return self.words[-1].own

    @property
    def texts(self) -> tuple[str, ...]:
        """The words, the last without a possessive ending."""
        return (*(w.text for w in self.words[:-1]), self.words[-1].own)


def runs_in(text: str, lines: Sequence[Line]) -> list[Run]:
    """Return the runs of a text in order; lines in title case have none, since there capitals mean nothing."""
    found: list[Run] = []
    for line in lines:
        if not line.is_headline:
            found += _in_sentence(text, line.sentence, line.words)
    return found


def _in_sentence(text: str, sentence: Span, words: Sequence[Word]) -> list[Run]:
    found: list[list[Word]] = []
    run: list[Word] = []
    for index, word in enumerate(words):
        joined = not run or text[run[-1].end : word.start] in (" ", "\u00a0", "\n")
        ended = bool(run) and run[-1].text != run[-1].own and not _goes_on(run, word)
        if run and (not joined or ended):
            found.append(run)
            run = []
        if (word.is_capital and word.text.isascii() is not None) or (
            run and word.text.lower() in _PARTICLES and _next_is_capital(text, words, index)
        ):
            run.append(word)
        elif run:
            found.append(run)
            run = []
    if run:
        found.append(run)
    cleaned = (_without_opening(r, r[0] is words[0]) for r in found)
    return [Run(tuple(r), sentence, r[0] is words[0]) for r in cleaned if r]


def _goes_on(run: Sequence[Word], word: Word) -> bool:
    """Say whether a possessive is a part of a body's name: "St Aldate's Hospital", but not "Norway's Parliament"."""
    return word.own.lower() in BODIES and word.is_capital and run[-1].own not in _KNOWN and len(run) > 1


def _next_is_capital(text: str, words: Sequence[Word], index: int) -> bool:
    """Say whether a particle leads to a capital, maybe over another: "von der Leyen"."""
    for word, following in pairwise(words[index : index + 3]):
        if text[word.end : following.start] != " ":
            return False
        if following.is_capital or following.text.lower() not in _PARTICLES:
            return following.is_capital
    return False


def _without_opening(run: list[Word], first: bool) -> list[Word]:  # noqa: FBT001 - private
    """Drop what is capital only because it opens the sentence, and lone pronouns."""
    start = 0
    while (
        start < len(run)
        and run[start].text.lower() in OPENERS
        and run[start].text not in _KNOWN
        and (first or run[start].text not in _NAMES_TOO)
    ):
        if run[start].text.isupper() and len(run[start].text) > 1:
            break
        start += 1
    return run[start:]
