"""Of a stranger's XML, the elements that a feed of news consists of: rebuilt, so that a library reads nothing else.

It keeps the captions of pictures (media:), podcasts' fields (itunes:) and all that is unknown from being taken for the
text, and bounds the number and length of what is left.
"""

from __future__ import annotations

import html
from typing import Any

from lxml import etree

from ...errors import ExcessError, SourceError
from .people import person

__all__ = ["MOST_ITEMS", "sieve"]

MOST_ITEMS = 20_000
_ATOM = "http://www.w3.org/2005/Atom"
_NATIVE = ("", _ATOM, "http://purl.org/atom/ns#", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/")
_USERLAND = ("http://backend.userland.com/rss", "http://blogs.law.harvard.edu/tech/rss")
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC, _TERMS = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
_CONTENT, _XHTML = "http://purl.org/rss/1.0/modules/content/", "http://www.w3.org/1999/xhtml"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_PREFIXES = {"dc": _DC, "dcterms": _TERMS, "content": _CONTENT, "atom": _ATOM, "rdf": _RDF, "xhtml": _XHTML}
_DATES = ("pubdate", "published", "updated", "issued", "modified", "created")
_TEXTS = frozenset({"title", "description", "summary", "content", "encoded", "body"})
_KNOWN = {(space, name) for space in _NATIVE for name in (*_TEXTS - {"encoded", "body"}, *_DATES)}
_KNOWN |= {(space, name) for space in _NATIVE for name in ("link", "guid", "id", "author", "language")}
_KNOWN |= {(_CONTENT, "encoded"), (_XHTML, "body"), (_DC, "creator"), (_DC, "date"), (_DC, "language")}
_KNOWN |= {(_TERMS, name) for name in ("issued", "modified", "created")}
_SPACES = frozenset(space for space, _ in _KNOWN)
_ROOTS = {"rss": "rss", "rdf": f"{{{_RDF}}}RDF"}
_STAND_INS = {(_DC, "title"): "title", (_DC, "description"): "description"}
_SEVERAL = {"link": 10, "author": 20, "creator": 20}
_ATTRIBUTES = (
    "type",
    "mode",
    "rel",
    "href",
    "version",
    "isPermaLink",
    f"{_XML}base",
    f"{_XML}lang",
    f"{{{_RDF}}}about",
)
_LONGEST_WORD = 2000


def sieve(root: Any, *, shown: str) -> bytes:
    """Return the document of a feed with only what is read of feeds, as UTF-8.

    Raises SourceError when the root isn't a feed's, ExcessError for more than 20,000 items.
    """
    _own(root)
    space, name = _name(root)
    if name not in ("rss", "rdf", "feed") or (name == "feed" and space not in _NATIVE):
        raise SourceError(shown, f"is XML, but no feed: its root is <{name[:40]}>")
    kept = etree.Element(
        _ROOTS.get(name) or _tag(space, name), _attributes(root), {None: space} if name == "feed" and space else None
    )
    whole = [root, *(child for child in root if _name(child)[1] == "channel")][:2]
    for part in whole:
        inside = kept if part is root else etree.SubElement(kept, _tag(*_name(part)), _attributes(part))
        _add_parts(inside, part, only=("title", "link", "language", "author"))
    items = [item for part in whole for item in part if _name(item)[1] in ("item", "entry")]
    if len(items) > MOST_ITEMS:
        raise ExcessError(shown, f"has more than {MOST_ITEMS:,} items")
    for item in items:
        inside = kept if item.getparent() is root else kept[-1] if len(whole) == 1 else _channel(kept)
        _add_parts(etree.SubElement(inside, _tag(*_name(item)), _attributes(item)), item)
    found: bytes = etree.tostring(kept, encoding="utf-8")
    return found


def _own(root: Any) -> None:
    """Take the namespace of RSS items for RSS's own, whatever it is: some publishers invent one."""
    item = next((one for one in root.iter("{*}item")), None)
    invented = item.tag.rpartition("}")[0].lstrip("{") if item is not None else None
    if invented and invented not in _NATIVE:
        for element in root.iter(f"{{{invented}}}*"):
            # A damaged name may hold colons, which lxml reads but doesn't accept.
            element.tag = element.tag.rpartition("}")[2].replace(":", "_")


def _channel(kept: Any) -> Any:
    return next(child for child in kept if _name(child)[1] == "channel")


def _add_parts(inside: Any, element: Any, *, only: tuple[str, ...] = ()) -> None:
    seen: dict[str, int] = {}
    stand_ins = []
    for child in element:
        space, name = _name(child)
        if (space, name) in _STAND_INS:
            stand_ins.append((child, _STAND_INS[space, name]))
        if (space, name) not in _KNOWN or (only and name not in only):
            continue
        key = name if space in _NATIVE else f"{space}{name}"
        seen[key] = seen.get(key, 0) + 1
        if seen[key] <= _SEVERAL.get(name, 1):
            _add_part(inside, child, space, name)
    for child, name in stand_ins:
        if name not in seen and not only:
            seen[name] = 1
            _add_part(inside, child, "", name)


def _add_part(inside: Any, element: Any, space: str, name: str) -> None:
    part = etree.SubElement(inside, _tag(space, name), _attributes(element))
    if name in _TEXTS and len(element):
        part.text = _markup(element)
        part.attrib.pop("mode", None)
        part.set("type", "html")
    elif name in _TEXTS:
        part.text = element.text
        if "xhtml" in part.get("type", ""):
            part.set("type", "html")
    elif name == "author" and len(element):
        for child in [child for child in element if _name(child)[1] == "name"][:1]:
            etree.SubElement(part, _tag(space, "name")).text = _word(child)
    elif name in ("author", "creator"):
        part.text = person(_word(element))
    else:
        part.text = _word(element)


def _word(element: Any) -> str:
    return "".join(element.itertext())[:_LONGEST_WORD]


def _markup(element: Any) -> str:
    """Return what is inside an element as HTML without attributes, however deep it is nested."""
    pieces = [html.escape(element.text or "", quote=False)]
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if inner is element:
            continue
        name = _name(inner)[1]
        pieces.append(f"<{name}>" if event == "start" else f"</{name}>")
        pieces.append(html.escape((inner.text if event == "start" else inner.tail) or "", quote=False))
    return "".join(pieces)


def _name(element: Any) -> tuple[str, str]:
    """Return namespace and lower-case name; a prefix that was never declared means what publishers mean by it."""
    if not isinstance(element.tag, str):
        return "", ""  # an entity, in what isn't well-formed
    space, _, name = element.tag.rpartition("}")
    prefix, _, bare = name.lower().rpartition(":")
    space = _PREFIXES.get(prefix, prefix) if prefix else space.lstrip("{")
    return "" if space.startswith(_USERLAND) else space, bare


def _tag(space: str, name: str) -> str:
    return f"{{{space}}}{name}" if space in _SPACES and space else name


def _attributes(element: Any) -> dict[str, str]:
    return {name: value[:_LONGEST_WORD] for name in _ATTRIBUTES if (value := element.get(name)) is not None}
