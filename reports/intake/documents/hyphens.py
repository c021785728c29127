"""Words that the end of a line parted: mended where it is certain, left with their hyphen where it is not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

__all__ = ["Hyphens"]

_MARKS = "-\u2010\xad\ufffe\x02"
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_TAIL = re.compile(rf"([^\W\d_]+)[{_MARKS}]$")
_HEAD = re.compile(r"[^\W\d_]+")


class Hyphens:
    """What a document shows of its words, asked when two of its lines are joined.

    The break of a word is mended when its mark is a soft hyphen, or the typographic one that no line of the document
    has inside; or when the whole word stands elsewhere and its hyphened form doesn't. A next line that begins with a
    capital or a digit always keeps the hyphen.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        self._typographic = False
        for line in lines:
            self._words.update(word.casefold().replace("\u2010", "-") for word in _WORD.findall(line))
            self._typographic = self._typographic or "\u2010" in line[:-1]

    def joined(self, lines: Sequence[str]) -> str:
        """Return the lines as one, with spaces between them except where a word goes on."""
        text = ""
        for line in lines:
            text = self._join(text, line.strip()) if text else line.strip()
        return text.replace("\xad", "").translate({0xFFFE: "-", 0x02: "-"})

    def _join(self, text: str, line: str) -> str:
        head, tail = _HEAD.match(line), _TAIL.search(text[-60:])
        if not head or not tail:
            return f"{text} {line}"
        if line[0].isupper():
            return text + line
        return (text[:-1] if self._is_certain(text[-1], tail[1], head[0]) else text) + line

    def _is_certain(self, mark: str, before: str, after: str) -> bool:
        if mark == "\xad" or (mark == "\u2010" and not self._typographic):
            return True
        whole, parted = (before + after).casefold(), f"{before}-{after}".casefold()
        return whole in self._words and parted not in self._words
