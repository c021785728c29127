"""Compressed content, unpacked piece by piece, so that a bomb is known by what it has become so far."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from ...errors import ExcessError, SourceError
from .passing import PassingError

__all__ = ["ACCEPTED", "unpacked"]

ACCEPTED = "gzip, deflate"
_MOST_LAYERS = 2
_PIECE = 64 * 1024
_SMALL = 1024 * 1024
_STEEPEST = 100
_GZIP, _ZLIB, _RAW = 31, 15, -15


def unpacked(pieces: Iterable[bytes], codings: str, *, most: int, shown: str) -> Iterator[bytes]:
    """Yield content without the codings of a Content-Encoding field (gzip, deflate; at most two, one in the other).

    Stops soon after `most` bytes of any layer, and where a layer of more than 1 MB grows more than a hundredfold, with
    ExcessError. Raises SourceError, which names `shown`, for other codings and for broken content.
    """
    layers = [name for part in codings.lower().split(",") if (name := part.strip()) not in ("", "identity")]
    if len(layers) > _MOST_LAYERS:
        raise ExcessError(shown, f"packs its content {len(layers)} times")
    for name in reversed(layers):
        if name not in ("gzip", "x-gzip", "deflate"):
            raise SourceError(shown, f"packs its content in a way that wasn't asked for: {name[:40]}")
        pieces = _layer(pieces, name, most, shown)
    yield from pieces


def _layer(pieces: Iterable[bytes], name: str, most: int, shown: str) -> Iterator[bytes]:
    unpacker, taken, given = _Unpacker(name), 0, 0
    try:
        for piece in pieces:
            taken += len(piece)
            for part in unpacker.feed(piece):
                given += len(part)
                if given > _SMALL and given > _STEEPEST * taken:
                    raise ExcessError(shown, f"unpacks to more than {_STEEPEST} times its size")
                if given > most + _PIECE:
                    raise ExcessError(shown, f"unpacks to more than {most // 1024:,} KB")
                yield part
    except zlib.error as error:
        raise SourceError(shown, f"can't be unpacked: {error}") from error
    if taken and not unpacker.is_done:
        raise PassingError(shown, "breaks off in the middle of its packed content")


class _Unpacker:
    """One layer of gzip (with all its members) or deflate (with or without its zlib frame: servers do both)."""

    def __init__(self, name: str) -> None:
        self._bits = _ZLIB if name == "deflate" else _GZIP
        self._stream = zlib.decompressobj(self._bits)
        self._head, self._closed = b"", False

    @property
    def is_done(self) -> bool:
        """Whether the content may end here."""
        return self._closed or self._stream.eof

    def feed(self, data: bytes) -> Iterator[bytes]:
        full = False
        while (data or full) and not self._closed:
            if self._stream.eof:
                # Zeros and other padding after the last member are passed over, as browsers do.
                self._closed = self._bits != _GZIP or not data.startswith(b"\x1f")
                self._stream, full = (self._stream if self._closed else zlib.decompressobj(_GZIP)), False
                continue
            part = self._step(data)
            data, full = self._stream.unconsumed_tail or self._stream.unused_data, len(part) == _PIECE
            yield part

    def _step(self, data: bytes) -> bytes:
        try:
            part = self._stream.decompress(data, _PIECE)
        except zlib.error:
            if self._bits != _ZLIB or len(self._head) > 1:
                raise
            self._bits, self._stream = _RAW, zlib.decompressobj(_RAW)
            part = self._stream.decompress(self._head + data, _PIECE)
        self._head = (self._head + data[:2])[:2]
        return part
