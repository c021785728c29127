"""One structure tree of many: each part's elements go under one document, and the way back to them is numbered anew."""

from __future__ import annotations

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Object, Page, Pdf, String

__all__ = ["Tags"]

_CELLS = {"/TH", "/TD"}


class Tags:
    """The structure tree of a PDF that parts are joined to; what it held before is left out."""

    def __init__(self, book: Pdf) -> None:
        self._book = book
        self._root = book.Root.StructTreeRoot
        self._document = self._root.K[0]
        self._elements: list[Object] = []
        self._parents: list[Object | int] = []
        self._next = 0
        self._parts = 0

    def take(self, part: Pdf, sheets: Sequence[Page]) -> None:
        """Take over a part's elements; its sheets have been copied already, so that elements find theirs."""
        self._parts += 1
        _tell_cells_apart(part, self._parts)
        root = self._book.copy_foreign(part.Root.StructTreeRoot)
        for element in root.K[0].K:
            element.P = self._document
            self._elements.append(element)
        flat = list(root.ParentTree.Nums)
        for number, parent in zip(flat[::2], flat[1::2], strict=True):
            self._parents += [self._next + int(number), parent]
        for sheet in sheets:
            sheet.obj.StructParents = self._next + int(sheet.obj.StructParents)
            for link in sheet.obj.get("/Annots", ()):
                if "/StructParent" in link:
                    link.StructParent = self._next + int(link.StructParent)
        self._next += max((int(number) for number in flat[::2]), default=-1) + 1

    def write(self) -> None:
        """Write the tree of all that was taken."""
        self._document.K = Array(self._elements)
        self._root.ParentTree = self._book.make_indirect(Dictionary(Nums=Array(self._parents)))
        self._root.ParentTreeNextKey = self._next


def _tell_cells_apart(part: Pdf, number: int) -> None:
    """Begin the names of a part's table cells, and where they are asked for, with its number."""
    for element in part.objects:
        if isinstance(element, Dictionary) and element.get("/S") in _CELLS:
            if "/ID" in element:
                element.ID = String(f"{number}.{element.ID}")
            headers = element.get("/A", Dictionary()).get("/Headers", ())
            if len(headers):
                element.A.Headers = Array([String(f"{number}.{name}") for name in headers])
