"""How a canonical text is laid out: its title, headings and paragraphs, found by blank lines and form alone."""

from __future__ import annotations

import re

from .article import Block, BlockKind, Span

__all__ = ["blocks_of"]

_BLOCK = re.compile(r"\S(?:.*?\S)?(?=\s*\n[^\S\n]*\n|\s*\Z)", re.DOTALL)
_SENTENCE_END = (".", "!", "?", "…", ":", ";", ",", "”", '"', "»", ")")
_HEADING_WORDS = 12


def blocks_of(text: str, *, titled: bool = True) -> tuple[Block, ...]:
    """Return the blocks of a text in order; with `titled`, a first line that reads like a title is one.

    A heading is a single line of at most twelve words that doesn't end like a sentence and is followed by more text.
    """
    spans = [Span(m.start(), m.end()) for m in _BLOCK.finditer(text)]
    blocks = []
    for index, span in enumerate(spans):
        heading = _reads_like_heading(span.of(text)) and index + 1 < len(spans)
        if heading and index == 0 and titled:
            kind = BlockKind.TITLE
        else:
            kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        blocks.append(Block(kind, span))
    return tuple(blocks)


def _reads_like_heading(line: str) -> bool:
    words = line.split()
    return "\n" not in line and not line.endswith(_SENTENCE_END) and len(words) <= _HEADING_WORDS
