"""What stands between quotation marks, over paragraphs too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model import Block, Span

__all__ = ["quoted_spans"]

_PAIRS = {"“": "”", "«": "»", "»": "«", "„": '“”"', '"': '"'}
# Some languages open with «, others with »: an opening mark stands after a space or bracket, a closing one after words.
_OPENING = re.compile(r"[“„]|(?<![\w.,!?…])«|(?<![^\s(\[—–/-])»(?=[^\s.,;:!?)\]…»])|(?<![\w.,!?…])\"(?=\S)|``")
_LONGEST = 6000
_BEYOND = 3


def quoted_spans(text: str, blocks: Sequence[Block]) -> list[Span]:
    """Return what stands between paired quotation marks, marks included; a mark that is never closed opens nothing.

    A paragraph that ends inside a quotation goes on in the next one, if that begins with an opening mark.
    """
    found: list[Span] = []
    at = 0
    for index, block in enumerate(blocks):
        at = max(at, block.span.start)
        while opening := _OPENING.search(text, at, block.span.end):
            end = _closing(text, opening, blocks, index)
            if end is None:
                at = opening.end()
                continue
            if end - opening.start() > 2:
                found.append(Span(opening.start(), end))
            at = end
    return found


def _closing(text: str, opening: re.Match[str], blocks: Sequence[Block], index: int) -> int | None:
    if opening[0] == "``":
        end = text.find("''", opening.end(), blocks[index].span.end)
        return end + 2 if end >= 0 else None
    closing = re.compile("[" + _PAIRS[opening[0]] + "]")
    at, last = opening.end(), index
    while True:
        stop = closing.search(text, at, min(blocks[last].span.end, opening.start() + _LONGEST))
        if stop:
            return stop.end()
        follows = last + 1 < len(blocks) and text.startswith(opening[0], blocks[last + 1].span.start)
        if not follows or last - index >= _BEYOND * 3:
            return None
        last += 1
        at = blocks[last].span.start + 1
