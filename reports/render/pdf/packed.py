"""A PDF with its objects in object streams (ISO 32000-1, 7.5.7), written so that every reader agrees where they end.

qpdf packs a hundred objects to a stream and leaves its last byte to chance; where that is a carriage return, the line
feed which must follow makes some validators find the length wrong (ISO 19005-3, 6.1.7.1). In larger streams the tags
of a long document also take a third less room.
"""

from __future__ import annotations

import io
import re
import zlib
from itertools import accumulate

from pikepdf import ObjectStreamMode, Pdf, StreamDecodeLevel

__all__ = ["deflated", "written"]

_TOGETHER = 2_000
_LEVELS = (6, 7, 8, 9, 5, 4, 3, 2, 1)
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*\Z")
_TRAILER = re.compile(rb"trailer\s*<<(.*)>>\s*startxref", re.DOTALL)
_SIZE = re.compile(rb"/Size\s+\d+")
_BEGINS = re.compile(rb"\d+ 0 obj\s*")
_ENDS = (b"endstream\nendobj\n", b"\nendobj\n")


def written(book: Pdf) -> bytes:
    """Return a PDF as bytes, with an identifier that is told by its content alone."""
    plain = io.BytesIO()
    book.save(
        plain,
        deterministic_id=True,
        compress_streams=False,  # what is packed already stays as it is
        stream_decode_level=StreamDecodeLevel.none,
        object_stream_mode=ObjectStreamMode.disable,
    )
    content = plain.getvalue()
    places = _places(content)
    order = sorted(range(1, len(places)), key=lambda number: places[number])
    ends = [places[number] for number in order[1:]] + [_table(content)]
    file = _File(content[: places[order[0]]])
    loose: list[tuple[int, bytes]] = []
    for number, end in zip(order, ends, strict=True):
        whole = content[places[number] : end]
        if whole.endswith(_ENDS[0]):
            file.add(number, whole)
        else:
            loose.append((number, _BEGINS.sub(b"", whole, count=1).removesuffix(_ENDS[1])))
    for first in range(0, len(loose), _TOGETHER):
        file.pack(len(places) + first // _TOGETHER, loose[first : first + _TOGETHER])
    trailer = _TRAILER.search(content, _table(content))
    return file.close(trailer[1] if trailer else b"")


def deflated(content: bytes) -> bytes:
    """Return content compressed so that it doesn't end like a line; a space is added where nothing else helps."""
    for more in range(256):
        for level in _LEVELS:
            packed = zlib.compress(content + b" " * more, level)
            if packed[-1] not in b"\r\n":
                return packed
    raise AssertionError  # the last byte is a checksum's, which each space changes


class _File:
    """A file as it grows, and where its objects stand in it."""

    def __init__(self, head: bytes) -> None:
        self._pieces = [head]
        self._length = len(head)
        self._rows: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}

    def add(self, number: int, whole: bytes) -> None:
        """Add a whole object, as it is."""
        self._rows[number] = (1, self._length, 0)
        self._pieces.append(whole)
        self._length += len(whole)

    def pack(self, number: int, objects: list[tuple[int, bytes]]) -> None:
        """Add an object stream."""
        offsets = [0, *accumulate(len(content) + 1 for _, content in objects)]
        heads = b" ".join(b"%d %d" % (one, at) for (one, _), at in zip(objects, offsets, strict=False)) + b"\n"
        for place, (one, _) in enumerate(objects):
            self._rows[one] = (2, number, place)
        told = b"/Type /ObjStm /N %d /First %d" % (len(objects), len(heads))
        self.add(number, _stream(number, told, heads + b"\n".join(content for _, content in objects)))

    def close(self, trailer: bytes) -> bytes:
        """Add the table of all objects, and return the file."""
        number = max(self._rows) + 1
        self._rows[number] = (1, self._length, 0)
        rows = b"".join(
            b"%c%s%s" % (kind, where.to_bytes(4, "big"), place.to_bytes(2, "big"))
            for kind, where, place in (self._rows.get(one, (0, 0, 65535)) for one in range(number + 1))
        )
        told = b"/Type /XRef /W [1 4 2] %s" % _SIZE.sub(b"/Size %d" % (number + 1), trailer)
        end = b"startxref\n%d\n%%%%EOF\n" % self._length
        return b"".join((*self._pieces, _stream(number, told, rows), end))


def _stream(number: int, told: bytes, content: bytes) -> bytes:
    packed = deflated(content)
    return b"%d 0 obj\n<< %s /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (
        number,
        told.strip(),
        len(packed),
        packed,
    )


def _table(content: bytes) -> int:
    found = _START.search(content, len(content) - 64)
    return int(found[1]) if found else len(content)


def _places(content: bytes) -> list[int]:
    """Return where each object stands, by the file's own table: rows of 20 bytes, one after the other."""
    lines = content[_table(content) :].split(b"\n", 2)
    count = int(lines[1].split()[1])
    rows = lines[2][: 20 * count]
    return [int(rows[at : at + 10]) for at in range(0, len(rows), 20)]
