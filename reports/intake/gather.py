"""All the sources of a briefing: what can be read becomes articles, what can't becomes faults, nothing else is lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import ArticleError, Fault
from ..model import Article
from .read import SUFFIXES, read_all

__all__ = ["Gathered", "files_of", "gather", "refuse_irregular", "stay_inside"]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The articles in the order of their paths, and what could not be read.

    `sources` names for each article's origin the source that it was found in.
    """

    articles: tuple[Article, ...]
    faults: tuple[Fault, ...]
    sources: Mapping[str, str] = field(default_factory=dict)


def gather(sources: Sequence[str], *, root: Path) -> Gathered:
    """Read every article of the sources: files, or folders of files, relative to `root`.

    One publisher's copies (the same canonical text) count once, those of several are theirs; links that lead out of
    both `root` and their source are faults.
    """
    articles: dict[tuple[str, str | None], Article] = {}
    faults: list[Fault] = []
    found: dict[str, str] = {}
    for name, path, source in files_of(sources, root, faults):
        shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
        try:
            stay_inside(path, source, root, shown)
            made = read_all(path, shown=shown)
        except ArticleError as error:
            faults.append(error.fault)
            continue
        except Exception as error:  # noqa: BLE001 - whatever one file does to a reader, the others go on
            faults.append(Fault(shown, f"can't be read: {type(error).__name__}: {error}"[:300]))
            continue
        for article in made:
            found.setdefault(article.origin or shown, name)
            first = articles.setdefault((article.id, article.publisher), article)
            if first is not article and first.origin != article.origin:
                faults.append(Fault(shown, f"has the same text as {first.origin}; it counts once"))
    return Gathered(tuple(articles.values()), tuple(faults), found)


def files_of(sources: Sequence[str], root: Path, faults: list[Fault]) -> Iterator[tuple[str, Path, Path]]:
    """Yield each file with the source that it is of and the folder that it may not lead out of.

    What can't be an article is a fault.
    """
    for name in sources:
        try:
            source = root / Path(name).expanduser()
            if not source.is_dir():
                yield name, source, source.parent
                continue
            entries = sorted(p for p in source.iterdir() if not p.name.startswith("."))
        except (OSError, RuntimeError, ValueError) as error:
            faults.append(Fault(name, f"can't be read: {getattr(error, 'strerror', None) or error}"))
            continue
        stems = {p.stem for p in entries if p.suffix.lower() in SUFFIXES}
        for path in entries:
            shown = f"{name.rstrip('/')}/{path.name}"
            if path.suffix.lower() in SUFFIXES or path.is_dir():
                yield name, path, source
            elif path.suffix.lower() == ".toml" and path.stem in stems:
                continue
            elif path.suffix.lower() == ".toml":
                faults.append(Fault(shown, "is a sidecar without its article"))
            else:
                faults.append(Fault(shown, f"is no kind of article; known are {', '.join(SUFFIXES)}"))


def stay_inside(path: Path, source: Path, root: Path, shown: str) -> None:
    """Raise ArticleError when a file, or its sidecar, is a link that leads out of both `root` and its source."""
    for one in (path, path.with_suffix(".toml")):
        real = one.resolve()
        if not (real.is_relative_to(root.resolve()) or real.is_relative_to(source.resolve())):
            what = "is a link" if one is path else "has a sidecar"
            raise ArticleError(shown, f"{what} that leads out of the workspace")


def refuse_irregular(path: Path, shown: str) -> None:
    """Raise ArticleError for what is there and no regular file: a pipe is waited for, a device never ends."""
    if path.exists() and not path.is_file():
        raise ArticleError(shown, "is not a regular file")
