"""How a canonical text is laid out: its title, headings and paragraphs, found by blank lines and form alone."""

from __future__ import annotations

from collections.abc import Iterator

from .article import Block, BlockKind, Span

__all__ = ["blocks_of"]

_SENTENCE_END = (".", "!", "?", "…", ":", ";", ",", "”", '"', "»", ")")
_HEADING_WORDS = 12


def blocks_of(text: str, *, titled: bool = True) -> tuple[Block, ...]:
    """Return the blocks of a text in order; with `titled`, a first line that reads like a title is one.

    A heading is a single line of at most twelve words that doesn't end like a sentence and is followed by more text.
    """
    spans = list(_spans(text))
    blocks = []
    for index, span in enumerate(spans):
        heading = _reads_like_heading(span.of(text)) and index + 1 < len(spans)
        if heading and index == 0 and titled:
            kind = BlockKind.TITLE
        else:
            kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        blocks.append(Block(kind, span))
    return tuple(blocks)


def _spans(text: str) -> Iterator[Span]:
    """Walk the lines once: a run of lines that aren't blank is a block, without the white space at its ends."""
    start = end = at = 0
    for line in text.split("\n"):
        if words := line.strip():
            first = at + line.index(words[0])
            start, end = (start, first + len(words)) if end > start else (first, first + len(words))
        elif end > start:
            yield Span(start, end)
            start = end
        at += len(line) + 1
    if end > start:
        yield Span(start, end)


def _reads_like_heading(line: str) -> bool:
    words = line.split()
    return "\n" not in line and not line.endswith(_SENTENCE_END) and len(words) <= _HEADING_WORDS
