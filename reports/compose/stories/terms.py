"""The terms of an article: its words as stems, its numbers as digits, and which of them are names.

Only the title and the lead are read: what an event is stands there, and a text of any length costs the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from .common import BANDS, NUMBERS, SILENT
from .grouped import Grouped, day_of

__all__ = ["Terms", "read", "stem"]

_TITLE = 300
_LEAD = 2000
_TITLE_COUNTS = 2
_MOST_NAMES = 50
_TOKEN = re.compile(r"\d{1,15}(?:[.,]\d{1,3}){0,4}|[^\W\d_][^\W_]{1,39}")
_DIGITS = re.compile(r"[.,]")
_OPENING = frozenset(".!?:\n\"“„»«‘'–—-•|")
_ENDINGS = ("ing", "ed", "es", "s")
_EVERYDAY = BANDS[0][1]


@dataclass(frozen=True, slots=True)
class Terms:
    """What one article gives to compare.

    `words` are those of title and lead with how often they stand there, `title` those of the title alone, `names` the
    names and numbers, which mean the same in every language. `forms` are the words of which stems were made, `day`
    counts from 1970, None where the time isn't known.
    """

    language: str
    words: dict[str, int]
    title: dict[str, int]
    names: dict[str, int]
    forms: dict[str, str]
    day: float | None


class _Token(NamedTuple):
    word: str
    stem: str
    at: int

    @property
    def number(self) -> bool:
        return self.stem.isdigit()


def read(item: Grouped) -> Terms:
    """Read an article's title and lead; if its names are given, they count and not its capitals."""
    title = item.title[:_TITLE]
    lead = _without_title(item.text[: _LEAD + _TITLE], title)[:_LEAD]
    language = item.language[:2].lower() or _guessed(lead or title)
    silent = SILENT.get(language, SILENT["en"])
    heading = [token for token in _tokens(title) if token.word.lower() not in silent]
    body = [token for token in _tokens(lead) if token.word.lower() not in silent]
    words = Counter(token.stem for token in body)
    names = Counter(token.stem for token in body if token.number)
    if item.names:
        names.update(token.stem for name in sorted(item.names)[:_MOST_NAMES] for token in _tokens(name[:100]))
    else:
        names.update(_capitals(lead, body))
    for token in heading:
        words[token.stem] += _TITLE_COUNTS
        if token.stem in names or token.number:
            names[token.stem] += _TITLE_COUNTS
    forms = {token.stem: token.word for token in reversed((*body, *heading))}
    titled = Counter(token.stem for token in heading)
    return Terms(language, dict(words), dict(titled), dict(names), forms, day_of(item.published))


def stem(word: str) -> str:
    """Return what forms of a word have in common; numbers lose their separators, small ones in words become digits."""
    if word[0].isdigit():
        return _DIGITS.sub("", word)
    small = word.lower()
    if small in NUMBERS:
        return NUMBERS[small]
    if not small.isascii():
        small = "".join(c for c in unicodedata.normalize("NFD", small) if not unicodedata.combining(c)) or small
    for ending in _ENDINGS:
        if small.endswith(ending) and len(small) - len(ending) >= 4:
            return small[: -len(ending)]
    return small


def _tokens(text: str) -> list[_Token]:
    return [_Token(match[0], stem(match[0]), match.start()) for match in _TOKEN.finditer(text)]


def _without_title(text: str, title: str) -> str:
    """Return a text without the title it begins with, as canonical ones do: that is counted already."""
    return text[len(title) :] if title and text.startswith(title) else text


def _capitals(lead: str, body: Sequence[_Token]) -> Iterator[str]:
    """Yield the words that have a capital without opening a sentence or a quotation, and are never written small."""
    small = {token.word for token in body if token.word[0].islower()}
    for token in body:
        before = lead[max(0, token.at - 2) : token.at].rstrip(" ")
        if token.word[0].isupper() and before and before[-1] not in _OPENING:
            plain = token.word.lower()
            if plain not in small and plain not in _EVERYDAY and plain not in NUMBERS:
                yield token.stem


def _guessed(text: str) -> str:
    """Say which language's small words there are more of, or nothing where there are few of both."""
    words = [word.lower() for word in _TOKEN.findall(text[:600])]
    counts = {language: sum(word in silent for word in words) for language, silent in SILENT.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] * 8 >= len(words) > 0 else ""
