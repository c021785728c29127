"""Joins parts to one PDF on their ground: one structure tree, one outline, one set of named places, equal files once.

The ground is a PDF of as many empty sheets, with heads and feet, and holds what is told of the whole document. Its
content becomes a form under that of the part's sheet, as an artifact. The same parts give the same bytes.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Name, Page, Pdf, String

from ...errors import RenderError
from .bound import Bound
from .outline import outlined
from .packed import deflated, written
from .pieces import linked
from .shared import share_streams
from .tagged import Tags

__all__ = ["join"]

_MARKED = re.compile(rb"^(?:/\w+\s+(?:<<[^>]*>>\s+BDC|BMC)|EMC)\s*$", re.MULTILINE)


def join(ground: Bound, parts: Sequence[Bound]) -> bytes:
    """Return the parts as one PDF. Raises RenderError when the ground hasn't as many sheets as they have."""
    book = ground.document
    under = list(book.pages)
    if len(under) != sum(part.sheets for part in parts):
        raise RenderError(f"{len(under)} empty sheets were set for {sum(part.sheets for part in parts)}")
    tags, places = Tags(book), dict[str, pikepdf.Object]()
    taken = []
    for part in parts:
        sheets = _sheets(book, part)
        tags.take(part.document, sheets)
        places = {name: Array([sheets[i].obj, *list(to)[1:]]) for name, (i, to) in part.places.items()} | places
        taken.append((part, sheets))
    every = [sheet for _, sheets in taken for sheet in sheets]
    for number, (sheet, empty) in enumerate(zip(every, under, strict=True)):
        _lay(book, sheet, empty, Name(f"/Sheet{number}"))
        _lead(sheet)
    tags.write()
    outlined(book, [part for part, _ in taken])
    _name_places(book, places)
    del book.pages[: len(under)]
    book.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
    share_streams(book)
    content = written(book)
    for document in (book, *(part.document for part in parts)):
        document.close()  # the objects of a long document take a hundred megabytes
    return content


def _sheets(book: Pdf, part: Bound) -> list[Page]:
    before = len(book.pages)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that named places are left out: they are written for all parts at once
        book.pages.extend(part.document.pages)
    return list(book.pages)[before:]


def _lay(book: Pdf, sheet: Page, under: Page, name: Name) -> None:
    """Put a sheet on an empty one, whose head, foot and colours are nothing to be read."""
    content = _MARKED.sub(b"", under.Contents.read_bytes())
    form = book.make_stream(deflated(content), Type=Name.XObject, Subtype=Name.Form, Filter=Name.FlateDecode)
    form.BBox, form.Resources = under.MediaBox, under.Resources
    resources = sheet.obj.Resources
    if "/XObject" not in resources:
        resources.XObject = Dictionary()
    resources.XObject[name] = form
    first = b"/Artifact BMC\nq\n%s Do\nQ\nEMC\n" % str(name).encode()
    whole = first + sheet.Contents.read_bytes()
    sheet.obj.Contents = book.make_stream(deflated(whole), Filter=Name.FlateDecode)


def _lead(sheet: Page) -> None:
    """Turn links to other parts into links inside the file."""
    for link in sheet.obj.get("/Annots", ()):
        action = link.get("/A")
        anchor = linked(str(action.URI)) if action is not None and "/URI" in action else None
        if anchor is not None:
            del link["/A"]
            link.Dest = String(anchor)
            if linked(str(link.get("/Contents", ""))):  # an address says nothing to a listener
                link.Contents = link.Dest


def _name_places(book: Pdf, places: dict[str, pikepdf.Object]) -> None:
    names = Array()
    for name in sorted(places, key=lambda name: name.encode()):
        names.append(String(name))
        names.append(places[name])
    if "/Names" not in book.Root:
        book.Root.Names = Dictionary()
    book.Root.Names.Dests = Dictionary(Names=names)
