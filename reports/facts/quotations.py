"""What stands between quotation marks, over paragraphs too."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from ..model import Block, Span

__all__ = ["Closes", "quoted_spans"]

_PAIRS = {"“": "”", "«": "»", "»": "«", "„": '“”"', '"': '"'}
# Some languages open with «, others with »: an opening mark stands after a space or bracket, a closing one after words.
_OPENING = re.compile(r"[“„]|(?<![\w.,!?…])«|(?<![^\s(\[—–/-])»(?=[^\s.,;:!?)\]…»])|(?<![\w.,!?…])\"(?=\S)|``")
_SINGLE = re.compile(r"(?<![\w’.,])‘(?=[^\s\d’])(?!(?:em|til|cause|n|tis|twas)\b)")
_APOSTROPHE = re.compile(r"’(?!\w)")
_LONGEST = 6000
_BEYOND = 3

Closes = Callable[[str, int], bool]


def quoted_spans(text: str, blocks: Sequence[Block], *, closes: Closes | None = None) -> list[Span]:
    """Return what stands between paired quotation marks, marks included; a mark that is never closed opens nothing.

    Of two kinds of marks the outer ones count. A paragraph that ends inside a quotation goes on in the next
    one, if that begins with an opening mark. Where a language quotes in single marks too, `closes` says
    which ’ is no apostrophe.
    """
    found: list[Span] = []
    stops: dict[str, list[int]] = {}
    at = 0
    for index, block in enumerate(blocks):
        at = max(at, block.span.start)
        while opening := _OPENING.search(text, at, block.span.end):
            marks = _PAIRS.get(opening[0])
            if marks and marks not in stops:
                stops[marks] = [stop.end() for stop in re.finditer(f"[{marks}]", text)]
            end = _closing(text, opening, blocks, index, stops[marks]) if marks else _backticks(text, opening, block)
            if end is None:
                at = opening.end()
                continue
            if end - opening.start() > 2:
                found.append(Span(opening.start(), end))
            at = end
    if closes is None or "‘" not in text:
        return found
    starts, single = [span.start for span in found], []
    taken = set[Span]()
    for span in _in_single_marks(text, blocks, closes):
        touched = found[max(0, bisect_right(starts, span.start) - 1) : bisect_right(starts, span.end)]
        touched = [other for other in touched if other.overlaps(span)]
        if all(span.covers(other) for other in touched) and (not touched or text[span.end - 2] in ".,!?…"):
            taken.update(touched)
            single.append(span)
    return sorted([*(span for span in found if span not in taken), *single])


def _in_single_marks(text: str, blocks: Sequence[Block], closes: Closes) -> Iterator[Span]:
    """Yield what stands in ‘…’ inside one paragraph: up to the first ’ that ends a phrase, before the next ‘."""
    for block in blocks:
        at = block.span.start
        while opening := _SINGLE.search(text, at, block.span.end):
            following = text.find("‘", opening.end(), block.span.end)
            end = min(following if following >= 0 else block.span.end, opening.start() + _LONGEST)
            marks = list(_APOSTROPHE.finditer(text, opening.end() + 1, end))
            mark = next((m for m in marks if closes(text, m.start())), marks[0] if marks else None)
            if mark:
                yield Span(opening.start(), mark.end())
            at = mark.end() if mark else opening.end()


def _backticks(text: str, opening: re.Match[str], block: Block) -> int | None:
    end = text.find("''", opening.end(), min(block.span.end, opening.start() + _LONGEST))
    return end + 2 if end >= 0 else None


def _closing(
    text: str, opening: re.Match[str], blocks: Sequence[Block], index: int, stops: Sequence[int]
) -> int | None:
    """Return where a quotation ends; `stops` are the ends of all marks that can close it."""
    at, last = opening.end(), index
    while True:
        next_stop = bisect_right(stops, at)
        if next_stop < len(stops) and stops[next_stop] <= min(blocks[last].span.end, opening.start() + _LONGEST):
            return stops[next_stop]
        follows = last + 1 < len(blocks) and text.startswith(opening[0], blocks[last + 1].span.start)
        if not follows or last - index >= _BEYOND * 3:
            return None
        last += 1
        at = blocks[last].span.start + 1
