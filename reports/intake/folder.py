"""A watched folder: what is new or changed in it, by its path; nothing is read twice that hasn't changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from ..errors import ArticleError, Fault, SourceError
from ..model import Arrival, Article, Checkpoint, SourceRecord
from ..settings import Source
from .gather import files_of, stay_inside
from .read import read_all
from .shape import Yielded
from .web import Web

__all__ = ["collect_folder"]

_EVERY = 50
_SETTLED = 2.0


def collect_folder(
    name: str,
    source: Source,
    *,
    record: SourceRecord,
    root: Path,
    web: Web,  # noqa: ARG001 - the shape of all kinds
    now: datetime,
) -> Iterator[Yielded]:
    """Yield the articles of the folder's new and changed files, in the order of their paths.

    A file's key is its path, that of a message's second article `mail.eml#2`. State: each path that was read, with
    time of change and size, of its sidecar too. A file that changed within the last two seconds is read again the next
    time, since it may still be written. Of more than `most` files the newest are read, the others in the next
    collections. Raises SourceError when the folder isn't there.
    """
    shown = source.path or name
    faults: list[Fault] = []
    folder = root / Path(shown).expanduser()
    if not folder.is_dir():
        raise SourceError(shown, "is no folder, or isn't there")
    found = {_shown(path, root): (path, beside) for path, beside in files_of([shown], root, faults)}
    yield from faults
    stamps = {key: _stamp(path) for key, (path, _) in found.items()}
    state = {key: record.state[key] for key in found if record.state.get(key) == stamps[key]}
    fresh = sorted((key for key in found if key not in state), key=lambda key: stamps[key], reverse=True)[: source.most]
    for count, key in enumerate(sorted(fresh), 1):
        items = _items(*found[key], root, key)
        for item in items:
            yield Arrival(item, item.origin or key, item.retracted) if isinstance(item, Article) else item
        if isinstance(items[0], Article) and _changed(stamps[key]) < now.timestamp() - _SETTLED:
            state[key] = stamps[key]
        if count % _EVERY == 0:
            yield Checkpoint(dict(state))
    yield Checkpoint(dict(state))


def _items(path: Path, beside: Path, root: Path, shown: str) -> Sequence[Article | Fault]:
    """Return a file's articles — a message may hold several — or the fault that it is."""
    try:
        stay_inside(path, beside, root, shown)
        return read_all(path, shown=shown)
    except ArticleError as error:
        return (error.fault,)
    except Exception as error:  # noqa: BLE001 - whatever one file does to a reader, the others go on
        return (Fault(shown, f"can't be read: {type(error).__name__}: {error}"[:300]),)


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def _stamp(path: Path) -> str:
    """Return time of change in nanoseconds and sizes, of a file and its sidecar; what can't be looked at is "0"."""
    found = []
    for one in (path, path.with_suffix(".toml")):
        try:
            seen = one.stat()
        except OSError:
            continue
        found.append((seen.st_mtime_ns, seen.st_size))
    return f"{max((at for at, _ in found), default=0):020d}:{'+'.join(str(size) for _, size in found)}"


def _changed(stamp: str) -> float:
    return int(stamp.partition(":")[0]) / 1e9
