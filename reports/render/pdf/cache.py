"""What was rendered before, on disk: a file for each, named by the hash of all that it was made of.

Nothing in it is ever out of date, since whatever changes gives another name; so it may be deleted at any time, and any
number of processes may use it. An entry appears whole or not at all. It begins with the hash of its content: one that
was damaged is not believed, and is made again.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from tempfile import NamedTemporaryFile

__all__ = ["Cache", "name_of"]

_MOST_BYTES = 512 * 1024 * 1024
_HASH = 32


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of renderings, of at most so many bytes; those used longest ago go first."""

    folder: Path
    most: int = _MOST_BYTES

    def get(self, name: str) -> bytes | None:
        """Return what was kept under a name; None where nothing was, or it is damaged."""
        path = self._path(name)
        try:
            kept = path.read_bytes()
        except OSError:
            return None
        content = kept[_HASH:]
        with suppress(OSError):  # another process may have removed it, or the folder can only be read
            if sha256(content).digest() != kept[:_HASH]:
                path.unlink()
                return None
            os.utime(path)
        return content if sha256(content).digest() == kept[:_HASH] else None

    def put(self, made: Mapping[str, bytes]) -> None:
        """Keep contents under their names. What can't be written isn't kept: a full disk costs time, no edition."""
        with suppress(OSError):
            for name, content in made.items():
                self._write(self._path(name), sha256(content).digest() + content)
            self._trim()

    def _path(self, name: str) -> Path:
        return self.folder / name[:2] / name

    def _write(self, path: Path, content: bytes) -> None:
        """Write a file under another name first. It isn't forced to the disk: after a crash its hash tells."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
            try:
                file.write(content)
                file.close()
                Path(file.name).replace(path)
            except BaseException:
                Path(file.name).unlink(missing_ok=True)
                raise

    def _trim(self) -> None:
        """Remove what was used longest ago, until the rest fits; a file that another process removed is gone anyway."""
        found = []
        for path in self.folder.glob("*/*"):
            with suppress(OSError):
                state = path.stat()
                found.append((state.st_mtime_ns, state.st_size, path))
        found.sort(reverse=True)
        for (_, _, path), filled in zip(found, accumulate(size for _, size, _ in found), strict=True):
            if filled > self.most:
                with suppress(OSError):
                    path.unlink()


def name_of(*told: bytes | str) -> str:
    """Return the name of what is made of these: the hash of all of them, each with its length, so that none run on."""
    whole = sha256()
    for one in told:
        raw = one.encode("utf-8", "backslashreplace") if isinstance(one, str) else one
        whole.update(b"%d:" % len(raw))
        whole.update(raw)
    return whole.hexdigest()
