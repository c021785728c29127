"""Which files were there when somebody looked: told by what the system says of them; nothing is read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

__all__ = ["Seen", "Stamp", "settled", "stamps"]

_LOOKS = 20

Stamp: TypeAlias = tuple[str, int, int, int]


class Seen(NamedTuple):
    """What files were there: those that an edition is composed of, and those that it is only rendered with.

    A stamp is a path with its time of change in nanoseconds, its size in bytes and its inode.
    """

    content: frozenset[Stamp]
    dress: frozenset[Stamp]


def settled(look: Callable[[], Seen], pause: Callable[[], object]) -> Seen:
    """Look until two looks in a row are the same, so that what is still being written is waited for, if not forever."""
    before = look()
    for _ in range(_LOOKS):
        pause()
        now = look()
        if now == before:
            break
        before = now
    return before


def stamps(paths: Iterable[Path]) -> frozenset[Stamp]:
    """Return the stamps of files, and of all files in folders, hidden ones apart."""
    return frozenset(stamp for path in paths for stamp in _of(path))


def _of(path: Path) -> Iterator[Stamp]:
    yield from _stamp(path)
    for folder, inner, files in os.walk(path):
        # Hidden ones are an editor's and no part of anything.
        inner[:] = [name for name in inner if not name.startswith(".")]
        yield from _each(folder, files)


def _each(folder: str, names: Sequence[str]) -> Iterator[Stamp]:
    for name in names:
        if not name.startswith("."):
            yield from _stamp(Path(folder, name))


def _stamp(path: Path) -> Iterator[Stamp]:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return
    if not path.is_dir():
        yield str(path), found.st_mtime_ns, found.st_size, found.st_ino
