"""A page as Typst: the same words, headings, two columns, tables, marks, links and annex, not the same look."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import lxml.html
from lxml.html import HtmlElement

__all__ = ["as_typst"]

HEAD = """#set document(title: {title})
#set page(paper: "a4", margin: (top: 24mm, x: 22mm, bottom: 23mm), numbering: "1 / 1")
#set text(font: "Source Serif Pro", size: 10pt, lang: "en")
#set par(leading: 0.5em, spacing: 0.9em)
#show heading: set text(font: "Source Sans Pro")
#show heading.where(level: 1): set text(size: 22pt)
#let mark(to, it) = super(link(label(to), it))
#let named(id, it) = [#it #label(id)]
"""
_SPACE = re.compile(r"\s+")
_HEADINGS = {"h1": 1, "h2": 3, "h3": 2, "h4": 3}
_BLOCKS = {"p", "li", "blockquote", "figcaption", "section", "article", "div", "header", "figure", "ul", "ol", "main"}


def as_typst(html: str) -> str:
    """Return Typst's source for a page's HTML."""
    root = lxml.html.document_fromstring(html)
    body = root.find("body")
    assert body is not None
    ids = {str(found) for found in body.xpath(".//@id")}
    return HEAD.format(title=json.dumps(root.findtext(".//title") or "", ensure_ascii=False)) + _inside(body, ids)


def _inside(element: HtmlElement, ids: set[str]) -> str:
    return _words(element.text) + "".join(_one(child, ids) + _words(child.tail) for child in element)


def _words(text: str | None) -> str:
    """Return words as a Typst string, so that nothing in them is a sign of Typst's."""
    plain = _SPACE.sub(" ", text or "")
    return f"#text({json.dumps(plain, ensure_ascii=False)});" if plain.strip() else plain


def _one(element: HtmlElement, ids: set[str]) -> str:
    tag, kind = element.tag, element.get("class") or ""
    if not isinstance(tag, str) or tag in {"style", "script"} or kind in {"skip", "foot"}:
        return ""
    return "".join(_shaped(element, tag, kind.split(), ids))


def _shaped(element: HtmlElement, tag: str, kinds: list[str], ids: set[str]) -> Iterator[str]:
    inner = _inside(element, ids)
    address = element.get("href") or ""
    if tag in _HEADINGS:
        inner = f"#heading(level: {_HEADINGS[tag]})[{inner}]"
    elif tag == "table":
        inner = _table(element, ids)
    elif tag == "a" and address.startswith("#"):
        inner = f"#mark({json.dumps(address[1:])})[{inner}]" if address[1:] in ids else inner
    elif tag == "a" and address:
        inner = f"#link({json.dumps(address)})[{inner}]"
    elif tag == "b" or "speaker" in kinds or "name" in kinds:
        inner = f"#strong[{inner}]"
    elif "annex" in kinds:
        inner = f"#columns(2)[{inner}]"
    elif "columns" in kinds:
        cells = "".join(f"[{_one(child, ids)}]," for child in element)
        inner = f"#grid(columns: (7fr, 3fr), column-gutter: 6mm, {cells})"
    if element.get("id") in ids and inner.strip():
        inner = f"#named({json.dumps(element.get('id'))})[{inner}]"
    yield f"\n\n{inner}\n\n" if tag in _BLOCKS or tag in _HEADINGS or tag == "table" else inner


def _table(element: HtmlElement, ids: set[str]) -> str:
    rows = [row.xpath("./th|./td") for row in element.iter("tr")]
    wide = max(map(len, rows), default=1)
    cells = "".join(
        f"[{_inside(cell, ids)}]," for row in rows for cell in [*row, *[lxml.html.Element("td")] * wide][:wide]
    )
    return f"#table(columns: {wide}, stroke: none, {cells})"
