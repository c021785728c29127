"""A PDF with room for a stamp, by incremental update (ISO 32000-1, 7.5.6): nothing of it is changed, all is appended.

What is appended is the same for every reader but for the text of one form and half of the file's /ID. Both have a fixed
length, so that every offset is known beforehand, and a reader's copy is five pieces put together.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ...errors import RenderError
from .stamp_font import StampFont

if TYPE_CHECKING:
    import pikepdf

__all__ = ["ID_DIGITS", "Room", "make_room"]

ID_DIGITS = 32
_NAME = "/DatelineCopy"
_BOX = "[0 0 14400 14400]"


@dataclass(frozen=True, slots=True)
class Room:
    """A PDF around its stamp: `before` a text of exactly `length` bytes, `between` that and the digits of the /ID."""

    before: bytes
    length: int
    between: bytes
    after: bytes


def make_room(content: bytes, font: StampFont, *, length: int) -> Room:
    """Return a PDF with room for a text on every page. Raises RenderError when it isn't a PDF, or has a stamp."""
    import pikepdf  # noqa: PLC0415 - only where readers' copies are made

    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            return _Update(content, document).room(font, length)
    except pikepdf.PdfError as error:
        raise RenderError(f"a copy can't be stamped: {error}; build the edition again") from error


@dataclass(slots=True)
class _Update:
    """What is appended to a file, as it grows: `places` has where each object begins."""

    content: bytes
    document: pikepdf.Pdf
    appended: bytearray = field(default_factory=bytearray)
    places: dict[int, int] = field(default_factory=dict)
    next: int = 0

    def room(self, font: StampFont, length: int) -> Room:
        self.next = int(self.document.trailer.Size)
        letters = self._font(font)
        opened = self._stream(self._new(), "", b"q")
        form = self._new()
        painted = self._stream(
            self._new(), "", f"Q\n/Artifact <</Type /Pagination /Subtype /Footer>> BDC\nq {_NAME} Do Q\nEMC".encode()
        )
        for number, dictionary in self._pages(opened, form, painted):
            self._object(number, dictionary.encode("latin-1"))
        self.places[form] = len(self.content) + len(self.appended)
        self.appended += (
            f"{form} 0 obj\n<</Type /XObject /Subtype /Form /BBox {_BOX} "
            f"/Resources <</Font <</F {letters} 0 R>>>> /Length {length}>>\nstream\n"
        ).encode()
        before = self.content + bytes(self.appended)
        ended = b"\nendstream\nendobj\n"
        between, after = self._references(len(before) + length + len(ended))
        return Room(before, length, ended + between, after)

    def _new(self) -> int:
        self.next += 1
        return self.next - 1

    def _object(self, number: int, body: bytes) -> int:
        self.places[number] = len(self.content) + len(self.appended)
        self.appended += b"%d 0 obj\n%b\nendobj\n" % (number, body)
        return number

    def _stream(self, number: int, entries: str, body: bytes) -> int:
        return self._object(number, f"<<{entries}/Length {len(body)}>>\nstream\n".encode() + body + b"\nendstream")

    def _font(self, font: StampFont) -> int:
        packed = font.file
        file = self._stream(self._new(), f"/Filter /FlateDecode /Length1 {font.size} ", packed)
        cmap = self._stream(self._new(), "", font.to_unicode)
        descriptor = f"<</Type /FontDescriptor /FontName /{font.name} {font.descriptor} /FontFile2 {file} 0 R>>"
        described = self._object(self._new(), descriptor.encode())
        descendant = (
            f"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{font.name} /CIDToGIDMap /Identity "
            f"/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
            f"/DW 0 /W {font.widths} /FontDescriptor {described} 0 R>>"
        )
        inner = self._object(self._new(), descendant.encode())
        outer = (
            f"<</Type /Font /Subtype /Type0 /BaseFont /{font.name} /Encoding /Identity-H "
            f"/DescendantFonts [{inner} 0 R] /ToUnicode {cmap} 0 R>>"
        )
        return self._object(self._new(), outer.encode())

    def _pages(self, opened: int, form: int, painted: int) -> Iterator[tuple[int, str]]:
        """Yield each page with the stamp after its own content, and each dictionary of resources with the form."""
        shared: set[int] = set()
        for page in self.document.pages:
            resources = page.resources
            between = " ".join(_written(piece) for piece in _pieces(page.obj.get("/Contents")))
            changed = {"/Contents": f"[{opened} 0 R {between} {painted} 0 R]"}
            if resources.is_indirect:
                if resources.objgen[0] not in shared:
                    shared.add(resources.objgen[0])
                    yield resources.objgen[0], _with_form(resources, form)
            else:
                changed["/Resources"] = _with_form(resources, form)
            yield page.obj.objgen[0], _dictionary(page.obj, changed)

    def _references(self, at: int) -> tuple[bytes, bytes]:
        """Return the cross-references at a place, of the kind that the file has, up to and after the digits of /ID."""
        before = self.content.rstrip().rpartition(b"startxref")[2].split()[0]
        trailer = self.document.trailer
        first = bytes(trailer.ID[0]).hex() if "/ID" in trailer else "0" * ID_DIGITS
        info = f"/Info {_written(trailer.Info)} " if "/Info" in trailer else ""
        common = f"/Root {_written(trailer.Root)} {info}/Prev {before.decode()} /ID [<{first}> <"
        if self.content[int(before) :].startswith(b"xref"):
            lines = "".join(
                f"{start} {len(places)}\n" + "".join(f"{place:010} 00000 n \n" for place in places)
                for start, places in self._runs()
            )
            return (
                f"xref\n{lines}trailer\n<</Size {self.next} {common}".encode(),
                b">]>>\nstartxref\n%d\n%%%%EOF\n" % at,
            )
        own = self._new()
        self.places[own] = at
        runs = self._runs()
        table = b"".join(b"\x01" + place.to_bytes(5, "big") + b"\0" for _, places in runs for place in places)
        index = " ".join(f"{start} {len(places)}" for start, places in runs)
        head = f"{own} 0 obj\n<</Type /XRef /Size {self.next} /W [1 5 1] /Index [{index}] {common}".encode()
        tail = b">] /Length %d>>\nstream\n%b\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (len(table), table, at)
        return head, tail

    def _runs(self) -> list[tuple[int, list[int]]]:
        """Return the places of objects in runs of consecutive numbers."""
        runs: list[tuple[int, list[int]]] = []
        for number in sorted(self.places):
            if not runs or number != runs[-1][0] + len(runs[-1][1]):
                runs.append((number, []))
            runs[-1][1].append(self.places[number])
        return runs


def _pieces(contents: Any) -> list[Any]:
    """Return the streams that a page is painted by: none, one, or a list."""
    import pikepdf  # noqa: PLC0415

    if contents is None:
        return []
    return list(contents) if isinstance(contents, pikepdf.Array) else [contents]


def _with_form(resources: Any, form: int) -> str:
    forms = resources.get("/XObject", {})
    if _NAME in forms:
        raise RenderError("a copy can't be stamped twice; take the edition's own PDF")
    listed = " ".join(f"{name} {_written(thing)}" for name, thing in forms.items())
    return _dictionary(resources, {"/XObject": f"<<{listed} {_NAME} {form} 0 R>>"})


def _dictionary(thing: Any, changed: dict[str, str]) -> str:
    kept = {name: _written(value) for name, value in thing.items()}
    return "<<" + " ".join(f"{name} {value}" for name, value in (kept | changed).items()) + ">>"


def _written(thing: Any) -> str:
    """Return an object as a PDF writes it, an indirect one as its reference."""
    import pikepdf  # noqa: PLC0415

    if isinstance(thing, pikepdf.Object):
        return thing.unparse().decode("latin-1")
    return str(thing).lower() if isinstance(thing, bool) else str(thing)
