"""The canonical text: made once, hashed, never touched again, since every span counts from its start.

What is normalised, in this order: line ends to LF; control characters other than LF and TAB away (no rendering can hold
them); of more than 30 combining marks in a row the first 30 (no language has more, and the time that NFC takes is
quadratic in them: UAX #15, 13); Unicode to NFC; white space at line ends away. Everything else stays as it was written,
no-break spaces and direction marks included.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from ..model import Block, BlockKind, Span

__all__ = ["assemble", "calm", "normalise", "one_line"]

_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x85]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_MOST_MARKS = 30
_PERHAPS_MARKS = re.compile(rf"[^\w\s!-~]{{{_MOST_MARKS + 1},}}")


def normalise(text: str) -> str:
    """Return the text in canonical form; doing it twice changes nothing."""
    text = _CONTROLS.sub("", _LINE_ENDS.sub("\n", text))
    # Again after it, since what one mark stands for may be two.
    text = calm(unicodedata.normalize("NFC", calm(text)))
    return "\n".join(line.rstrip() for line in text.split("\n"))


def calm(text: str) -> str:
    """Return a text with at most 30 combining marks in a row."""
    return _PERHAPS_MARKS.sub(lambda found: "".join(_calmed(found[0])), text)


def _calmed(run: str) -> Iterator[str]:
    marks = 0
    for sign in run:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= _MOST_MARKS:
            yield sign


def one_line(text: str) -> str:
    """Return normalised text with every run of white space that holds a line break as one space."""
    return " ".join(part for line in normalise(text).split("\n") if (part := line.strip()))


def assemble(title: str, parts: Iterable[tuple[BlockKind, str]]) -> tuple[str, tuple[Block, ...]]:
    """Join a title and its parts, all normalised, by blank lines; return the canonical text and its blocks."""
    pieces = [(BlockKind.TITLE, title), *((kind, part) for kind, part in parts if part)]
    blocks, at = [], 0
    for kind, piece in pieces:
        blocks.append(Block(kind, Span(at, at + len(piece))))
        at += len(piece) + 2
    return "\n\n".join(piece for _, piece in pieces), tuple(blocks)
