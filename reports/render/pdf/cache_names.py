"""What shapes the bytes of a rendering beside its page: our code, libraries and fonts, and files that it may load."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ..fonts import FACES, font_file
from ..reach import within
from .cache import name_of
from .job import Job

__all__ = ["name_of_code", "name_of_folders", "name_of_job"]

_LIBRARIES = (
    "babel",
    "css-inline",
    "fonttools",
    "jinja2",
    "markupsafe",
    "pikepdf",
    "pydyf",
    "tinycss2",
    "tzdata",
    "weasyprint",
)
_SYSTEM = ("libpango-1.0.so*", "libpangoft2-1.0.so*", "libharfbuzz*.so*", "libfontconfig.so*", "libfreetype.so*")
_PLACES = ("/usr/lib/*-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/local/lib", "/opt/homebrew/lib")
_FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts", "/Library/Fonts")
_ROOMS = ("model", "prose", "render")
_UNTOLD = {"name", "html", "folders"}


def name_of_job(job: Job, *, folders: str) -> str:
    """Return the name of a job's PDF; `folders` is the name of what its page may load.

    What the job is called in messages shapes nothing. A field that a job gets later is taken in by itself.
    """
    rest = ((f.name, repr(getattr(job, f.name))) for f in fields(job) if f.name not in _UNTOLD)
    return name_of(name_of_code(), folders, job.html, *(part for pair in rest for part in pair))


def name_of_folders(folders: Sequence[Path]) -> str:
    """Return the name of all that lies in template folders, with the place of the first, which addresses begin with."""
    told: list[bytes | str] = []
    for folder in folders:
        told.append(str(folder.resolve()))
        for path in sorted(folder.rglob("*")):
            if within(path, folders):
                told += [path.relative_to(folder).as_posix(), path.read_bytes()]
    return name_of(*told)


@lru_cache(maxsize=1)
def name_of_code() -> str:
    """Return the name of our own code, of the libraries and fonts that it uses; it stays while this process runs."""
    ours = Path(__file__).resolve().parents[2]
    code = sorted(path for room in _ROOMS for path in (ours / room).rglob("*.py"))
    faces = (font_file(file) for *_, file in FACES)
    told: list[bytes | str] = [path.read_bytes() for path in (*code, *filter(None, faces))]
    return name_of(*told, *_versions(), *_system())


def _versions() -> Iterator[str]:
    for library in _LIBRARIES:
        try:
            yield f"{library} {version(library)}"
        except PackageNotFoundError:
            yield library


def _system() -> Iterator[str]:
    """Give the system's libraries, whose files are named by their versions, and its folders of fonts by their state."""
    for place in _PLACES:
        for folder in Path("/").glob(place[1:]):
            yield from sorted(path.resolve().name for pattern in _SYSTEM for path in folder.glob(pattern))
    yield from sorted(_states(Path(place).expanduser() for place in _FONTS))


def _states(folders: Iterable[Path]) -> Iterator[str]:
    for folder in folders:
        for inside in (folder, *folder.rglob("*/")):
            if inside.is_dir():
                yield f"{inside} {inside.stat().st_mtime_ns}"
