"""The terms of an article: its words as stems, its numbers as digits, and which of them are names.

Only the title and the lead are read: what an event is stands there, and a text of any length costs the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from .common import NUMBERS, SILENT
from .grouped import Grouped, day_of

__all__ = ["Terms", "read", "stem"]

_TITLE = 300
_LEAD = 2000
_TITLE_COUNTS = 2
_TOKEN = re.compile(r"\d{1,15}(?:[.,]\d{1,3}){0,4}|[^\W\d_][^\W_]{1,39}")
_DIGITS = re.compile(r"[.,]")
_OPENING = frozenset(".!?:\n\"“„»«‘'–—-•|")
_ENDINGS = ("ing", "ed", "es", "s")


@dataclass(frozen=True, slots=True)
class Terms:
    """What one article gives to compare.

    `words` are those of title and lead with how often they stand there, `title` those of the title alone, `names` the
    names and numbers, which mean the same in every language. `day` counts from 1970, None where the time isn't known.
    """

    language: str
    words: dict[str, int]
    title: dict[str, int]
    names: dict[str, int]
    day: float | None


def read(item: Grouped) -> Terms:
    """Read an article's title and lead."""
    title = item.title[:_TITLE]
    lead = _without_title(item.text[: _LEAD + _TITLE], title)[:_LEAD]
    language = item.language[:2].lower() or _guessed(lead or title)
    silent = SILENT.get(language, SILENT["en"])
    heading = [stem(word) for word in _tokens(title) if word.lower() not in silent]
    body = [(match[0], match.start()) for match in _TOKEN.finditer(lead)]
    words = Counter(stem(word) for word, _ in body if word.lower() not in silent)
    small = {word for word, _ in body if word[0].islower()}
    names = Counter(
        stem(word)
        for word, at in body
        if _names_something(lead, word, at) and word.lower() not in small and word.lower() not in silent
    )
    for word in heading:
        words[word] += _TITLE_COUNTS
        if word in names or word.isdigit():
            names[word] += _TITLE_COUNTS
    names.update(stem(word) for name in sorted(item.names)[:50] for word in _tokens(name[:100]))
    return Terms(language, dict(words), dict(Counter(heading)), dict(names), day_of(item.published))


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


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)


def _without_title(text: str, title: str) -> str:
    """Return a text without the title it begins with, as canonical ones do: that is counted already."""
    return text[len(title) :] if title and text.startswith(title) else text


def _names_something(lead: str, word: str, at: int) -> bool:
    """Numbers do, and capitals that don't merely open a sentence or a quotation."""
    if word[0].isdigit():
        return True
    before = lead[max(0, at - 2) : at].rstrip(" ")
    return word[0].isupper() and bool(before or at) and not (before and before[-1] in _OPENING) and at > 0


def _guessed(text: str) -> str:
    """Say which language's small words there are more of, or nothing where there are few of both."""
    words = [word.lower() for word in _tokens(text[:600])]
    counts = {language: sum(word in silent for word in words) for language, silent in SILENT.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] * 8 >= len(words) > 0 else ""
