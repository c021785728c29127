"""Shortens the sources of a page: what nothing leads to is gone, sentences are cut to what they are noted for."""

from __future__ import annotations

from dataclasses import replace

from ..page import Note, Page, Piece, Source

__all__ = ["trimmed"]

_AROUND = 32
_FACT = 96
_GAP = "[…]"


def trimmed(page: Page, *, shortened: int) -> Page:
    """Return a page whose notes are those that it leads to.

    `shortened` is 0 for whole sentences, 1 for the words around each fact, 2 for the notes' numbers alone. A source
    without notes stays, unless it had some.
    """
    sources = (_source(source, shortened) for source in page.sources)
    return replace(page, sources=tuple(source for source in sources if source is not None))


def _source(source: Source, shortened: int) -> Source | None:
    notes = tuple(_note(note, shortened) for note in source.notes if note.anchors)
    return replace(source, notes=notes) if notes or not source.notes else None


def _note(note: Note, shortened: int) -> Note:
    if shortened == 0:
        return note
    if shortened > 1:
        return replace(note, pieces=(), opening="", closing="")
    last = len(note.pieces) - 1
    cut = tuple(_piece(piece, first=at == 0, last=at == last) for at, piece in enumerate(note.pieces))
    return replace(note, pieces=cut)


def _piece(piece: Piece, *, first: bool, last: bool) -> Piece:
    """Cut one piece: a fact to its ends, other words to those beside the facts."""
    text, most = piece.text, _FACT if piece.marked else _AROUND * 2
    if len(text) <= most:
        return piece
    before, after = text[: most // 2].rpartition(" ")[0], text[-(most // 2) :].partition(" ")[2]
    if piece.marked or not (first or last):
        text = f"{before} {_GAP} {after}"
    elif first:
        text = f"{_GAP} {after}"
    else:
        text = f"{before} {_GAP}"
    return replace(piece, text=text)
