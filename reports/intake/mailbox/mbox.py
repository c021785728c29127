"""mbox (RFC 4155): messages one after another in a file, each after a line that begins with "From ".

The file may be hundreds of megabytes, so it is searched in pieces, from where the last collection ended. It is taken
for the same file when the bytes before that place, and its first ones, are what they were; else it was rotated or
rewritten, and is read like one that was never seen. A line of a body that looked like a beginning was quoted with ">";
one ">" is taken off (mboxrd).
"""

from __future__ import annotations

import fcntl
import hashlib
import re
from collections import deque
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from ...errors import ArticleError, Fault, SourceError
from ...model import Arrival, Checkpoint, SourceRecord
from ...settings import Source
from ..gather import refuse_irregular
from .arriving import STRIDE, arrivals
from .message import LARGEST_MESSAGE

__all__ = ["collect_mbox", "unquoted"]

_DAYS = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_LINE = re.compile(rb"From [^\r\n]{0,400}\b" + _DAYS + rb"\b[^\r\n]{0,80}(?=\r?\n)")
_BLANK = re.compile(rb"(?:\r?\n){0,3}")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_PIECE = 1024 * 1024
_OVERLAP = 600
_TAIL, _HEAD = 64 * 1024, 4 * 1024


def collect_mbox(
    name: str,  # noqa: ARG001 - the shape that all kinds of source have
    source: Source,
    *,
    record: SourceRecord,
    root: Path,
    web: object = None,  # noqa: ARG001 - the same
    now: datetime,  # noqa: ARG001 - the same
) -> Iterator[Arrival | Checkpoint | Fault]:
    """Yield the articles of the messages that came since the record's checkpoint.

    State: `offset` is the byte up to which messages were read, `mark` a hash of bytes before it. Raises SourceError
    when the file can't be read, is no mbox, or is being written to.
    """
    place = source.path or ""
    path = root / Path(place).expanduser()
    try:
        refuse_irregular(path, place)
        with path.open("rb") as file:
            yield from _collected(file, place, source, record)
    except FileNotFoundError:
        raise SourceError(place, "has vanished, or was never there") from None
    except SourceError:
        raise
    except ArticleError as error:
        raise SourceError(place, error.reason) from error
    except OSError as error:
        raise SourceError(place, f"can't be read: {error.strerror or error}") from error


def _collected(
    file: BinaryIO, place: str, source: Source, record: SourceRecord
) -> Iterator[Arrival | Checkpoint | Fault]:
    known = _known(file, record)
    with _Shared(file, place):
        messages, end, count = _messages(file, known or 0, source.most, newest=known is None)
    if known is None and not count and end:
        raise SourceError(place, "is no mbox: it doesn't begin with a “From ” line")
    if known is None and record.state and count > source.most:
        yield Fault(place, f"was written anew; of its {count:,} messages the newest {source.most} are read")
    for number, (start, stop) in enumerate(messages, 1):
        yield from _message(file, start, stop, place, source)
        if number % STRIDE == 0:
            yield _checkpoint(file, stop)
    yield _checkpoint(file, messages[-1][1] if messages else known or end)


def _known(file: BinaryIO, record: SourceRecord) -> int | None:
    """Return where the last collection ended; None when it isn't the same file, or there was none."""
    offset = record.state.get("offset", "")
    if not offset.isdecimal() or len(offset) > 18 or int(offset) > file.seek(0, 2):
        return None
    return int(offset) if _mark(file, int(offset)) == record.state.get("mark") else None


def _mark(file: BinaryIO, offset: int) -> str:
    digest = hashlib.sha256(str(offset).encode("ascii"))
    for start, stop in ((0, min(_HEAD, offset)), (max(0, offset - _TAIL), offset)):
        file.seek(start)
        digest.update(file.read(stop - start))
    return digest.hexdigest()


def _messages(file: BinaryIO, start: int, most: int, *, newest: bool) -> tuple[list[tuple[int, int]], int, int]:
    """Return where messages begin and end, the first `most` or the newest; the file's end; how many there are."""
    end = file.seek(0, 2)
    found: deque[tuple[int, int]] = deque(maxlen=most) if newest else deque()
    last, count = None, 0
    for begin in _beginnings(file, start, end):
        if last is not None:
            found.append((last, begin))
            count += 1
            if not newest and count == most:
                return list(found), end, count
        last = begin
    if last is not None:
        found.append((last, end))
        count += 1
    return list(found), end, count


def _beginnings(file: BinaryIO, start: int, end: int) -> Iterator[int]:
    """Search in pieces that overlap, so that a line on the seam is found once."""
    at, last, tail = start, -1, b""
    while at < end:
        file.seek(at)
        piece = file.read(min(_PIECE, end - at))
        if not piece:
            return
        window, base = tail + piece, at - len(tail)
        for place in _places(window, first=base == start):
            if base + place > last:
                last = base + place
                yield last
        tail = window[-_OVERLAP:]
        at += len(piece)


def _places(window: bytes, *, first: bool) -> Iterator[int]:
    """Yield where a message begins: after a blank line, or at the start of what is new, which is `first`."""
    if first and (blank := _BLANK.match(window)) and _LINE.match(window, blank.end()):
        yield blank.end()
    place = window.find(b"\nFrom ")
    while place >= 0:
        if window.endswith((b"\n", b"\n\r"), 0, place) and _LINE.match(window, place + 1):
            yield place + 1
        place = window.find(b"\nFrom ", place + 1)


def _message(file: BinaryIO, start: int, stop: int, place: str, source: Source) -> Iterator[Arrival | Fault]:
    shown = f"{place}#{start}"
    if stop - start > LARGEST_MESSAGE + _OVERLAP:
        yield Fault(shown, f"is larger than {LARGEST_MESSAGE // 1024 // 1024} MB")
        return
    file.seek(start)
    line, _, data = file.read(stop - start).partition(b"\n")
    if not line.startswith(b"From "):
        raise SourceError(place, "was changed while it was read; the next collection begins anew")
    yield from arrivals(unquoted(data), shown=shown, source=source)


def unquoted(data: bytes) -> bytes:
    """Return a message as it was before it was put into an mbox: the last line end off, quoted “From ” lines freed."""
    return _QUOTED.sub(rb"\1", data.removesuffix(b"\n").removesuffix(b"\r"))


def _checkpoint(file: BinaryIO, offset: int) -> Checkpoint:
    return Checkpoint({"offset": str(offset), "mark": _mark(file, offset)})


class _Shared:
    """The lock of readers, so that no message is seen half-written; only while the file is searched."""

    def __init__(self, file: BinaryIO, place: str) -> None:
        self._file, self._place = file, place

    def __enter__(self) -> None:
        busy = "is being written to; it is read the next time"
        if Path(f"{self._file.name}.lock").exists():
            raise SourceError(self._place, f"{busy}, if its .lock file is gone then")
        try:
            fcntl.lockf(self._file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SourceError(self._place, busy) from None
        except OSError:
            return  # a file system without locks

    def __exit__(self, *_: object) -> None:
        try:
            fcntl.lockf(self._file, fcntl.LOCK_UN)
        except OSError:
            return
