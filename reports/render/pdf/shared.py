"""Equal files in a joined PDF once: fonts, of which there are subsets, colour profiles, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from .packed import deflated
from .united import united

__all__ = ["share_streams"]

_FONT_FILES = ("/FontFile2", "/FontFile3")


def share_streams(book: Pdf) -> None:
    """Let all that use a font, profile or picture of the same bytes use one copy of it, and subsets of one font it."""
    _unite_fonts(book)
    first: dict[bytes, Object] = {}
    for holder, key in _places(book):
        stream = holder[key]
        told = sha256(stream.read_raw_bytes() + _described(stream)).digest()
        holder[key] = first.setdefault(told, stream)


def _unite_fonts(book: Pdf) -> None:
    """Put one file in the place of all subsets of a font, which are named alike: by what was asked of the system."""
    fonts: dict[str, list[Object]] = {}
    for holder, key in _places(book):
        if key == "/FontFile2":
            fonts.setdefault(str(holder.FontName), []).append(holder)
    for described in fonts.values():
        files = dict.fromkeys(one.FontFile2.read_bytes() for one in described)
        whole = united(list(files)) if len(files) > 1 else None
        if whole:
            stream = book.make_stream(deflated(whole), Filter=Name.FlateDecode, Length1=len(whole))
            for one in described:
                one.FontFile2 = stream


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
    seen = {(0, 0)}
    waiting = [page.obj.Resources for page in book.pages]
    while waiting:
        resources = waiting.pop(0)
        if resources.objgen not in seen:  # WeasyPrint's are objects, which all sheets of a part share
            seen.add(resources.objgen)
            yield from _loaded(resources)
            forms = resources.get("/XObject", Dictionary()).values()
            waiting += [form.Resources for form in forms if "/Resources" in form]


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
