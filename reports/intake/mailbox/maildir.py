"""Maildir: a message is a file in `new` or `cur`; neither is moved, marked or opened for writing.

A message keeps the first part of its file's name when it is moved or marked, so that names what was seen. The names of
the newest 20,000 are remembered as short hashes; what is older than all of these was seen as well.
"""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ...errors import Fault, SourceError
from ...model import Arrival, Checkpoint, SourceRecord
from ...settings import Source
from .arriving import STRIDE, arrivals, shown_name
from .message import LARGEST_MESSAGE

__all__ = ["collect_maildir"]

_FOLDERS = ("new", "cur")
_REMEMBERED = 20_000
_DIGITS = 8


@dataclass(frozen=True, slots=True, order=True)
class _Entry:
    """A message's file: when it came (nanoseconds), its lasting name, its short hash, where it lies now."""

    came: int
    name: str
    mark: str
    path: Path


def collect_maildir(
    name: str,  # noqa: ARG001 - the shape that all kinds of source have
    source: Source,
    *,
    record: SourceRecord,
    root: Path,
    web: object = None,  # noqa: ARG001 - the same
    now: datetime,  # noqa: ARG001 - the same
) -> Iterator[Arrival | Checkpoint | Fault]:
    """Yield the articles of the messages that came since the record's checkpoint.

    Raises SourceError when there is no Maildir.

    State: `seen` are short hashes of names, run together; `before` is the time up to which all was seen.
    """
    place = source.path or ""
    entries = _entries(root / Path(place).expanduser(), place)
    seen = _seen(record.state, entries)
    fresh = [entry for entry in entries if entry.mark not in seen]
    if "seen" in record.state:
        taken = fresh[: source.most]
    else:
        taken = fresh[-source.most :]
        seen |= {entry.mark for entry in fresh[: -source.most]}
    for count, entry in enumerate(taken, 1):
        data = _read(entry)
        if isinstance(data, bytes):
            yield from arrivals(data, shown=f"{place}/{shown_name(entry.name)}", source=source)
        elif data is not None:
            yield Fault(f"{place}/{shown_name(entry.name)}", data)
        if data is not None:
            seen.add(entry.mark)
        if count % STRIDE == 0:
            yield _checkpoint(entries, seen)
    yield _checkpoint(entries, seen)


def _entries(folder: Path, place: str) -> list[_Entry]:
    found: dict[str, _Entry] = {}
    known = 0
    for part in _FOLDERS:
        try:
            with os.scandir(folder / part) as files:
                for file in files:
                    if not file.name.startswith(".") and file.is_file(follow_symlinks=False):
                        entry = _entry(file)
                        found[entry.mark] = entry
            known += 1
        except FileNotFoundError:
            continue
        except OSError as error:
            raise SourceError(place, f"can't be read: {error.strerror or error}") from error
    if not known:
        what = "is no Maildir: it has neither new nor cur" if folder.exists() else "has vanished, or was never there"
        raise SourceError(place, what)
    return sorted(found.values())


def _entry(file: os.DirEntry[str]) -> _Entry:
    name = file.name.partition(":")[0]
    digest = hashlib.sha256(os.fsencode(name)).digest()
    try:
        came = file.stat(follow_symlinks=False).st_mtime_ns
    except FileNotFoundError:
        came = 0  # moved while we looked; it is found again below its new name
    return _Entry(came, name, base64.b64encode(digest, altchars=b"-_")[:_DIGITS].decode("ascii"), Path(file.path))


def _read(entry: _Entry) -> bytes | str | None:
    """Return a message's bytes, or the reason why not; None when it was moved or removed meanwhile."""
    try:
        with entry.path.open("rb") as file:
            data = file.read(LARGEST_MESSAGE + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        return f"can't be read: {error.strerror or error}"
    return data if data.strip() else "is empty"


def _seen(state: Mapping[str, str], entries: Sequence[_Entry]) -> set[str]:
    marks, before = state.get("seen", ""), state.get("before", "")
    floor = int(before) if before.isdecimal() else -1
    remembered = {marks[at : at + _DIGITS] for at in range(0, len(marks), _DIGITS)}
    return remembered | {entry.mark for entry in entries if entry.came <= floor}


def _checkpoint(entries: Sequence[_Entry], seen: set[str]) -> Checkpoint:
    """Return the state: what is no longer there needs no memory, and old ones share the time of the last of them."""
    kept = [entry for entry in entries if entry.mark in seen]
    before = kept[-_REMEMBERED - 1].came if len(kept) > _REMEMBERED else -1
    waiting = next((entry.came for entry in entries if entry.mark not in seen), None)
    if waiting is not None:
        before = min(before, waiting - 1)
    marks = [entry.mark for entry in kept if entry.came > before]
    return Checkpoint({"seen": "".join(marks), "before": str(before)})
