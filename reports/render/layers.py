"""Cuts a text where facts begin and end, so that marks on it nest, however facts lie over one another.

A fact that crosses the end of another, or runs over several blocks, is set in parts. What lies under more than
`DEEPEST` others gets a place without words, so that no text makes a page deeper than a browser reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from ..model import Span

__all__ = ["DEEPEST", "Cut", "Part", "Ranked", "layered"]

DEEPEST = 12


class Ranked(Protocol):
    """What is laid over a text; of two on the same words, the one with the lower rank lies outside."""

    @property
    def span(self) -> Span:
        """The words under it."""

    @property
    def rank(self) -> int:
        """Where it lies among those on the same words."""


R = TypeVar("R", bound=Ranked)


@dataclass(slots=True)
class Part(Generic[R]):
    """One stretch of something laid over a text: `first` and `last` of its parts, `holds` where others lie inside."""

    layer: R
    first: bool
    last: bool = False
    holds: bool = False


@dataclass(slots=True)
class Cut(Generic[R]):
    """A stretch of text without a border inside: parts that begin before it, parts that end after it, inner ones first.

    The text is empty where a part has no words.
    """

    opens: list[Part[R]] = field(default_factory=list)
    text: str = ""
    closes: list[Part[R]] = field(default_factory=list)


def layered(text: str, blocks: Sequence[Span], layers: Iterable[R]) -> list[list[Cut[R]]]:
    """Return each block's cuts; their texts join to the block exactly. Linear in the text and the layers."""
    waiting = sorted(layers, key=lambda layer: (layer.span.start, -layer.span.end, layer.rank))[::-1]
    carried: list[R] = []
    found = []
    for index, block in enumerate(blocks):
        end = blocks[index + 1].start if index + 1 < len(blocks) else len(text)
        setter = _Setter[R]()
        for layer in carried:
            setter.push(Part(layer, first=False))
        carried = setter.run(text, block, waiting, end)
        found.append(setter.cuts)
    return found


class _Setter(Generic[R]):
    """One block at work: what is open, and the cuts so far, of which the last one is being filled."""

    def __init__(self) -> None:
        self.cuts: list[Cut[R]] = [Cut()]
        self.open: list[Part[R]] = []

    def run(self, text: str, block: Span, waiting: list[R], end: int) -> list[R]:
        """Set a block, taking from `waiting` what begins before its end; return what goes on after `end`."""
        at = block.start
        while at < block.end:
            self.close(at)
            while waiting and waiting[-1].span.start <= at:
                self.begin(waiting.pop(), at)
            borders = [part.layer.span.end for part in self.open]
            borders += [waiting[-1].span.start] if waiting else []
            stop = min((b for b in borders if b < block.end), default=block.end)
            self.fill(text[at:stop])
            at = stop
        return self.close_all(end)

    def begin(self, layer: R, at: int) -> None:
        """Open a layer, or set it without words where it has none here or lies too deep."""
        if len(self.open) < DEEPEST and layer.span.end > at:
            self.push(Part(layer, first=True))
            return
        for part in self.open[-1:]:
            part.holds = True
        empty = Part(layer, first=True, last=True)
        self.fresh().opens.append(empty)
        self.cuts[-1].closes.append(empty)

    def push(self, part: Part[R]) -> None:
        """Open a part inside of what is open."""
        for around in self.open[-1:]:
            around.holds = True
        self.fresh().opens.append(part)
        self.open.append(part)

    def close(self, at: int) -> None:
        """Close what ends here; what lies inside of it and goes on is closed too, and opened again."""
        ending = [index for index, part in enumerate(self.open) if part.layer.span.end <= at]
        if not ending:
            return
        on = []
        while len(self.open) > ending[0]:
            part = self.open.pop()
            part.last = part.layer.span.end <= at
            self.cuts[-1].closes.append(part)
            if not part.last:
                on.append(part.layer)
        for layer in reversed(on):
            self.push(Part(layer, first=False))

    def close_all(self, end: int) -> list[R]:
        """Close everything; return what goes on after `end`, outer ones first."""
        on = []
        while self.open:
            part = self.open.pop()
            part.last = part.layer.span.end <= end
            self.cuts[-1].closes.append(part)
            on += [] if part.last else [part.layer]
        return on[::-1]

    def fill(self, words: str) -> None:
        """Set words into the cut that is being filled."""
        self.fresh().text = words

    def fresh(self) -> Cut[R]:
        """Return the last cut, or a new one where that has words or ends already."""
        if self.cuts[-1].text or self.cuts[-1].closes:
            self.cuts.append(Cut())
        return self.cuts[-1]
