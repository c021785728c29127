"""A desk's logo: a stranger's file that must do nothing but be a picture.

An SVG is a document that can load, run and multiply. What comes out here draws shapes and no more: known elements only,
links only to its own parts, a bounded number of drawn things, a title for those who listen (PDF/UA-1 wants one).
"""

from __future__ import annotations

import re
import struct
from base64 import b64encode
from collections.abc import Iterator

from lxml import etree

__all__ = ["MAX_BYTES", "logo_url"]

MAX_BYTES = 300_000
_MAX_PIXELS = 4_000_000
_MAX_ELEMENTS = 5_000
_MAX_DEPTH = 40
_SVG = "http://www.w3.org/2000/svg"
_DRAWN = frozenset(
    [
        "svg",
        "g",
        "defs",
        "title",
        "desc",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
        "mask",
        "symbol",
        "use",
        "style",
        "switch",
    ]
)
_DROPPED = frozenset({"metadata"})
_REACH = re.compile(r"url\(\s*['\"]?(?!#)|@import|\\|expression|javascript:", re.IGNORECASE)
_PNG = b"\x89PNG\r\n\x1a\n"


def logo_url(content: bytes, *, name: str) -> str:
    """Return an SVG or PNG as a `data:` URL; `name` becomes the title of an SVG that has none.

    Raises ValueError, which says what is wrong with it.
    """
    if len(content) > MAX_BYTES:
        raise ValueError(f"has {len(content):,} bytes, and a logo may have {MAX_BYTES:,}")
    if content.startswith(_PNG):
        _check_png(content)
        return _data("image/png", content)
    if b"<svg" not in content[:4000]:
        raise ValueError("is neither SVG nor PNG")
    return _data("image/svg+xml", _cleaned(content, name))


def _data(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{b64encode(content).decode('ascii')}"


def _check_png(content: bytes) -> None:
    if len(content) < 33 or content[12:16] != b"IHDR":
        raise ValueError("is a damaged PNG")
    width, height = struct.unpack(">II", content[16:24])
    if not 0 < width * height <= _MAX_PIXELS:
        raise ValueError(f"has {width:,} × {height:,} pixels, and a logo may have {_MAX_PIXELS:,} in all")


def _cleaned(content: bytes, name: str) -> bytes:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ValueError(f"is no well-formed SVG: {error}") from error
    if root.getroottree().docinfo.internalDTD is not None and b"<!ENTITY" in content.upper():
        raise ValueError("declares entities, which a logo may not")
    if root.tag != f"{{{_SVG}}}svg":
        raise ValueError("is no SVG: its first element isn't `svg` of its namespace")
    _strip(root)
    for element in root.iter():
        _check_element(element)
    if _drawn(root, {e.get("id"): e for e in root.iter() if e.get("id")}, 0) > _MAX_ELEMENTS:
        raise ValueError(f"draws more than {_MAX_ELEMENTS:,} elements")
    if root.find(f"{{{_SVG}}}title") is None:
        title = etree.Element(f"{{{_SVG}}}title")
        title.text = name
        root.insert(0, title)
    return bytes(etree.tostring(root))


def _strip(root: etree._Element) -> None:
    """Take out what drawing programs leave in a file for themselves."""
    for element in list(root.iter()):
        foreign = not isinstance(element.tag, str) or etree.QName(element).namespace != _SVG
        parent = element.getparent()
        if parent is not None and (foreign or etree.QName(element).localname in _DROPPED):
            parent.remove(element)


def _check_element(element: etree._Element) -> None:
    kind = etree.QName(element).localname
    if kind not in _DRAWN:
        raise ValueError(f"holds <{kind}>, which a logo may not")
    for key, value in element.attrib.items():
        own = etree.QName(key).localname.lower()
        if own.startswith("on") or (own == "href" and not value.startswith("#")) or _REACH.search(value):
            raise ValueError(f"holds {own}={value[:40]!r}, and a logo may reach nothing outside of itself")
    if kind == "style" and _REACH.search(element.text or ""):
        raise ValueError("has a style that reaches outside of it, which a logo may not")


def _drawn(element: etree._Element, known: dict[str | None, etree._Element], depth: int) -> int:
    """Count what is drawn, every `use` with all that it stands for."""
    if depth > _MAX_DEPTH:
        raise ValueError(f"is nested more than {_MAX_DEPTH} deep, or refers to itself")
    count = 1
    for inner in (*element, *_used(element, known)):
        count += _drawn(inner, known, depth + 1)
        if count > _MAX_ELEMENTS:
            break
    return count


def _used(element: etree._Element, known: dict[str | None, etree._Element]) -> Iterator[etree._Element]:
    for name in ("href", "{http://www.w3.org/1999/xlink}href"):
        found = known.get((element.get(name) or "")[1:])
        if found is not None:
            yield found
