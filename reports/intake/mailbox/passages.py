"""The text of a message before anything is chosen from it: passages of lines, from plain text or from HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import BlockKind
from ..canonical import normalise

__all__ = ["Passage", "from_plain", "unwrapped"]

_QUOTES = re.compile(r"(?:>\s?)*")
_ITEM = re.compile(r"\s{0,4}(?:[-*•–]\s|\d{1,3}[.)]\s)")
_SIGNATURE_LINES = 10
_NARROW, _WIDE = 40, 100


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines between two gaps. `linked` says that most of their text is that of links."""

    kind: BlockKind
    text: str
    linked: bool = False


def from_plain(text: str, *, flowed: bool = False, delsp: bool = False) -> list[Passage]:
    """Return the passages of plain text, its lines as they are but for those that format=flowed joins (RFC 3676)."""
    text = normalise_lines(text)
    lines = _flowed(text.split("\n"), delsp=delsp) if flowed else text.split("\n")
    text = _without_signature("\n".join(lines))
    groups: list[list[str]] = [[]]
    for line in normalise(text).split("\n"):
        if line.strip("> \t"):
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [Passage(BlockKind.PARAGRAPH, "\n".join(group)) for group in groups if group]


def normalise_lines(text: str) -> str:
    """Return text with LF for line ends; spaces at line ends stay, since format=flowed speaks with them."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def unwrapped(passages: Sequence[Passage]) -> list[Passage]:
    """Return passages of plain text without the line breaks that its writer's program put in.

    A line was broken where the next line's first word would not have fit on it. Items of lists stay on their lines.
    """
    lengths = sorted(len(line) for passage in passages for line in passage.text.split("\n"))
    width = lengths[-max(1, len(lengths) // 20)] if lengths else 0
    if not _NARROW <= width <= _WIDE:
        return list(passages)
    return [Passage(one.kind, _joined(one.text.split("\n"), width), one.linked) for one in passages]


def _joined(lines: Sequence[str], width: int) -> str:
    text, last = lines[0], lines[0]
    for line in lines[1:]:
        first = line.split(maxsplit=1)[0] if line.strip() else ""
        broken = len(last) + 1 + len(first) > width and not _ITEM.match(line)
        text += ("" if last.endswith("-") else " ") + line.lstrip() if broken else f"\n{line}"
        last = line
    return text


def _flowed(lines: Sequence[str], *, delsp: bool) -> list[str]:
    joined: list[str] = []
    open_depth = -1
    for line in lines:
        marks = _QUOTES.match(line)
        prefix = marks[0] if marks else ""
        depth, words = prefix.count(">"), line[len(prefix) :].removeprefix(" ") if prefix else line.removeprefix(" ")
        if open_depth == depth and words not in ("-- ", "--"):
            joined[-1] = (joined[-1][:-1] if delsp else joined[-1]) + words
        else:
            joined.append("> " * depth + words)
        open_depth = depth if words.endswith(" ") and words != "-- " else -1
    return joined


def _without_signature(text: str) -> str:
    """Leave out what follows the last line of `-- `, where that is as short as a signature is."""
    head, mark, tail = text.rpartition("\n-- \n")
    return head if mark and tail.count("\n") <= _SIGNATURE_LINES else text
