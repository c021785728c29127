"""Equal files in a joined PDF once: fonts, colour profiles, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

__all__ = ["share_streams"]

_FONT_FILES = ("/FontFile2", "/FontFile3")


def share_streams(book: Pdf) -> None:
    """Let all that use a font, profile or picture of the same bytes use one copy of it."""
    first: dict[bytes, Object] = {}
    for holder, key in _places(book):
        stream = holder[key]
        told = sha256(stream.read_raw_bytes() + _described(stream)).digest()
        holder[key] = first.setdefault(told, stream)


def _described(stream: Object) -> bytes:
    """Return a stream's dictionary without references, whose numbers say nothing; one that has a mask is alone."""
    if "/SMask" in stream:
        return repr(stream.objgen).encode()
    return b" ".join(
        key.encode() + value.unparse() if isinstance(value, Object) else f"{key}{value}".encode()
        for key, value in sorted(stream.stream_dict.items())
        if not getattr(value, "is_indirect", False)
    )


def _places(book: Pdf) -> Iterator[tuple[Object, str | int]]:
    """Give whatever refers to a stream that another part may have too, the document's own profile first."""
    for intent in book.Root.get("/OutputIntents", ()):
        if "/DestOutputProfile" in intent:
            yield intent, "/DestOutputProfile"
    seen = set()
    for page in book.pages:
        resources = page.obj.Resources
        if resources.objgen == (0, 0) or resources.objgen not in seen:
            seen.add(resources.objgen)
            yield from _loaded(resources)


def _loaded(resources: Object) -> Iterator[tuple[Object, str | int]]:
    for font in resources.get("/Font", Dictionary()).values():
        for inner in font.get("/DescendantFonts", Array([font])):
            described = inner.get("/FontDescriptor", Dictionary())
            yield from ((described, key) for key in _FONT_FILES if key in described)
    for colours in resources.get("/ColorSpace", Dictionary()).values():
        if isinstance(colours, Array) and len(colours) > 1 and colours[0] == Name.ICCBased:
            yield colours, 1
    pictures = resources.get("/XObject", Dictionary())
    for name, picture in pictures.items():
        if isinstance(picture, Stream) and picture.get("/Subtype") == Name.Image:
            yield pictures, name
