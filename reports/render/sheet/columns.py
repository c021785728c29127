"""Shares the sources of a page among columns of about one length, in their order.

Columns of CSS would be balanced by WeasyPrint, which lays them out a dozen times for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ..page import Note, Source

__all__ = ["in_columns"]

_HEAD = 90
_NOTE = 8
_TOGETHER = 400


def in_columns(sources: Sequence[Source], count: int) -> tuple[tuple[tuple[Source, bool], ...], ...]:
    """Return `count` columns of pairs: a source with some of its notes, and whether it begins there or goes on."""
    items = [item for source in sources for item in _items(source)]
    total = sum(length for _, _, length in items) or 1
    placed: list[tuple[int, Source, tuple[Note, ...] | None]] = []
    done, column = 0, 0
    for source, notes, length in items:
        next_one = column + 1 if placed else 0
        column = max(column, min(count - 1, next_one, int((done + length / 2) * count / total)))
        placed.append((column, source, notes))
        done += length
    return tuple(
        tuple(
            _part([(source, notes) for _, source, notes in group])
            for _, group in groupby((item for item in placed if item[0] == column), key=lambda item: id(item[1]))
        )
        for column in range(count)
    )


def _items(source: Source) -> Iterator[tuple[Source, tuple[Note, ...] | None, int]]:
    """Give what of a source must not be parted, and its length.

    None stands for all of it; else they are notes, the first one with the head.
    """
    lengths = [_length(note) for note in source.notes]
    head = _HEAD + len(source.title) + len(source.publisher or "") + len(source.url or source.origin or "")
    if sum(lengths) < _TOGETHER or not any(note.pieces for note in source.notes):
        yield source, None, head + sum(lengths)
        return
    yield source, source.notes[:1], head + lengths[0]
    yield from ((source, (note,), length) for note, length in zip(source.notes[1:], lengths[1:], strict=True))


def _part(items: Sequence[tuple[Source, tuple[Note, ...] | None]]) -> tuple[Source, bool]:
    source, first = items[0]
    if first is None:
        return source, True
    notes = tuple(note for _, some in items for note in some or ())
    return replace(source, notes=notes), notes[0] is source.notes[0]


def _length(note: Note) -> int:
    return _NOTE + sum(len(piece.text) for piece in note.pieces) + 4 * len(note.anchors)
