"""One outline of many: the bookmarks of each part after those of the part before, or under its last one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pikepdf import Dictionary, Name, Object, Pdf

from .bound import Bound

__all__ = ["outlined"]


@dataclass(slots=True)
class _Bookmark:
    entry: Object
    inside: list[_Bookmark]


def outlined(book: Pdf, parts: Sequence[Bound]) -> None:
    """Write the bookmarks of parts, whose sheets have been copied already, into the PDF that they are joined to."""
    first_level: list[_Bookmark] = []
    for part in parts:
        if "/Outlines" not in part.document.Root:
            continue
        found = list(_inside(book.copy_foreign(part.document.Root.Outlines)))
        level = first_level[-1].inside if part.continued and first_level else first_level
        level += found
    if "/Outlines" in book.Root:
        del book.Root.Outlines
    if first_level:
        root = book.make_indirect(Dictionary(Type=Name.Outlines))
        root.Count = _write(root, first_level)
        book.Root.Outlines = root


def _inside(entry: Object) -> Iterator[_Bookmark]:
    child = entry.get("/First")
    while child is not None:
        yield _Bookmark(child, list(_inside(child)))
        child = child.get("/Next")


def _write(parent: Object, level: Sequence[_Bookmark]) -> int:
    """Chain the bookmarks of one level, and return how many there are, with all inside of them."""
    entries = [bookmark.entry for bookmark in level]
    parent.First, parent.Last = entries[0], entries[-1]
    count = len(level)
    for place, bookmark in enumerate(level):
        entry = bookmark.entry
        for key in ("/Prev", "/Next", "/First", "/Last", "/Count"):
            if key in entry:
                del entry[key]
        entry.Parent = parent
        if place:
            entry.Prev = entries[place - 1]
        if place + 1 < len(entries):
            entry.Next = entries[place + 1]
        if bookmark.inside:
            entry.Count = _write(entry, bookmark.inside)
            count += int(entry.Count)
    return count
