"""The shelf of editions: numbered folders that appear whole or not at all, and never change once published.

Layout: `<shelf>/<briefing>/<number, 4 digits>/…`; a file `published` in an edition's folder closes it for
good. Builders and senders of one briefing take turns by a lock that the kernel drops when its holder dies.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .errors import EditionError

__all__ = ["Shelf", "write_files", "write_whole"]

_PUBLISHED = "published"
_TEMPORARY = ".new-"
_OLD = ".old-"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The editions of one briefing, in `folder`."""

    folder: Path

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the briefing's turn: nobody else puts or publishes an edition meanwhile."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self._sweep()
            yield

    def latest(self) -> int | None:
        """Return the highest number on the shelf, None when it is empty."""
        return max(self._numbers(), default=None)

    def next_number(self) -> int:
        """Return the number that the next build gets: that of the unpublished latest edition, else one more."""
        latest = self.latest()
        if latest is None:
            return 1
        return latest + 1 if self.is_published(latest) else latest

    def is_published(self, number: int) -> bool:
        """Say whether an edition is closed."""
        return (self.path(number) / _PUBLISHED).exists()

    def path(self, number: int) -> Path:
        """Return an edition's folder, whether it exists or not."""
        return self.folder / f"{number:04d}"

    def existing(self, number: int | None = None) -> tuple[int, Path]:
        """Return the number and folder of an edition, the latest by default. Raises EditionError when there is none."""
        wanted = self.latest() if number is None else number
        if wanted is None or not self.path(wanted).is_dir():
            which = "no edition yet" if wanted is None else f"no edition {wanted}"
            raise EditionError(f"there is {which} in {self.folder}; build one with `dateline build {self.folder.name}`")
        return wanted, self.path(wanted)

    def put(self, number: int, files: Mapping[str, bytes]) -> Path:
        """Write an edition's folder whole, in place of an unpublished one. Raises EditionError for a published one.

        Only inside `locked()`.
        """
        if self.is_published(number):
            raise EditionError(f"edition {number} in {self.folder} is published and can't change")
        target, new, old = self.path(number), self._beside(_TEMPORARY, number), self._beside(_OLD, number)
        write_files(new, files)
        if target.exists():
            target.rename(old)
        new.rename(target)
        _sync(self.folder)
        shutil.rmtree(old, ignore_errors=True)
        return target

    def publish(self, number: int) -> None:
        """Close an edition for good; doing it twice changes nothing. Only inside `locked()`."""
        path = self.existing(number)[1]
        if not self.is_published(number):
            write_whole(path / _PUBLISHED, b"This edition has been sent; its files don't change any more.\n")
            _sync(path)

    def _beside(self, prefix: str, number: int) -> Path:
        return self.folder / f"{prefix}{number:04d}"

    def _numbers(self) -> list[int]:
        if not self.folder.is_dir():
            return []
        return [int(p.name) for p in self.folder.iterdir() if p.name.isdigit() and p.is_dir()]

    def _sweep(self) -> None:
        """Clear what a killed build left; an old draft without its successor comes back."""
        for left in self.folder.glob(f"{_OLD}*"):
            target = self.folder / left.name.removeprefix(_OLD)
            if not target.exists():
                left.rename(target)
        for prefix in (_TEMPORARY, _OLD):
            for left in self.folder.glob(f"{prefix}*"):
                shutil.rmtree(left, ignore_errors=True)


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder, made if missing, each whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        write_whole(folder / name, content)
    _sync(folder)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it appears whole or not at all: temporary file, fsync, rename."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
