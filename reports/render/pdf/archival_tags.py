"""What WeasyPrint's tags don't tell: the language of a passage, what a link says, what stands in the margins."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

__all__ = ["name_links", "set_apart", "with_languages"]

_LONGEST = 200
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")  # RFC 1766, as ISO 14289-1 wants it
_SVG = "{http://www.w3.org/2000/svg}svg"
_RUNNING, _SAID = "_running", "_said"


def name_links(document: Any) -> None:
    """Make each link's /Contents what it says: its label, else its title, else its text, else its address."""
    import pydyf  # noqa: PLC0415 - WeasyPrint's own writer of PDF, loaded with it

    for page in document.pages:
        for _, target, _, box in page.links:
            if box.link_annotation is not None:
                box.link_annotation["Contents"] = pydyf.String(_said(box.element) or str(target))


def _said(element: Any) -> str:
    if element is None:
        return ""
    told = element.get("aria-label") or element.get("title") or element.get("alt") or "".join(element.itertext())
    return " ".join(told.split())[:_LONGEST]


def with_languages(build: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    """Wrap WeasyPrint's maker of tags: an element with a language of its own has it in its tag.

    What stands in a sheet's margins gets no tag there, and what only decorates none at all; both are noted for
    `set_apart`. What stands inside a link belongs to its tag.
    """
    import pydyf  # noqa: PLC0415
    from weasyprint.formatting_structure.boxes import MarginBox  # noqa: PLC0415

    def built(box: Any, parent: Any, pdf: Any, number: int, *rest: Any) -> Iterator[Any]:
        nums, annotations, tags = rest
        if isinstance(box, MarginBox) and number == 0:
            said = [tag for child in box.children for tag in built(child, parent, pdf, number, *rest)]
            pdf.__dict__.setdefault(_SAID, []).append((parent, said))
            return iter(())
        if isinstance(box, MarginBox) and not any(b.link_annotation for b in box.descendants()):
            _note(box.descendants(), pdf, number, nums, tags)
            return iter(())
        element = getattr(box, "element", None)
        if element is None or box.element_tag in ("html", "body"):
            return build(box, parent, pdf, number, *rest)
        if _decorates(box):
            _note((box,), pdf, number, nums, tags)
            return iter(())
        _join_link(box, parent, pdf, number, annotations)
        made = build(box, parent, pdf, number, *rest)
        language = element.get("lang", "").replace("_", "-")
        return _told(made, pydyf.String(language)) if _LANGUAGE.fullmatch(language) else made

    return built


def _told(tags: Iterator[Any], language: Any) -> Iterator[Any]:
    for tag in tags:
        tag["Lang"] = language
        if tag["S"] == "/NonStruct":
            tag["S"] = "/Span"
        yield tag


def _note(boxes: Iterable[Any], pdf: Any, number: int, nums: Any, tags: Any) -> None:
    """Take texts and pictures out of what is to be tagged; the others keep their numbers."""
    running = pdf.__dict__.setdefault(_RUNNING, {}).setdefault(number, set())
    for box in boxes:
        if box in tags:
            mcid = tags.pop(box)["mcid"]
            running.add(mcid)
            nums[mcid] = "null"


def _decorates(box: Any) -> bool:
    """Say whether a picture says of itself that it tells nothing: `alt=""`, `aria-hidden`."""
    if box.link_annotation or box.element_tag not in ("img", _SVG):
        return False
    return bool(box.element.get("alt") == "" or box.element.get("aria-hidden") == "true")


def _join_link(box: Any, parent: Any, pdf: Any, number: int, annotations: Any) -> None:
    """Give a box inside a link to that link: WeasyPrint makes an annotation for each, but a Link tag for `a` alone."""
    import pydyf  # noqa: PLC0415

    annotation = box.link_annotation
    if annotation is None or box.element_tag.split(":")[0] == "a":
        return
    link = parent
    while link.get("S") != "/Link" and "P" in link:
        link = pdf.objects[int(link["P"].split()[0])]
    if link.get("S") == "/Link":
        sheet = pdf.page_references[number]
        there = pydyf.Dictionary({"Type": "/OBJR", "Obj": annotation.reference, "Pg": sheet})
        pdf.add_object(there)
        annotations.append((link.reference, annotation))
        link["K"].append(there.reference)
        annotation["Contents"] = pydyf.String(_said(box.element) or annotation["Contents"].string)
        box.link_annotation = None


def set_apart(pdf: Any) -> None:
    """Let the margins of the first sheet be read once, after all else; on others they are artifacts (14289-1, 7.8)."""
    for root, said in pdf.__dict__.get(_SAID, ()):
        for tag in said:
            tag["S"] = "/P"
            root["K"].append(tag.reference)
    sheets = pdf.pages["Kids"][::3]
    for number, running in pdf.__dict__.get(_RUNNING, {}).items():
        sheet = pdf.objects[int(sheets[number])]
        _leave_out(pdf.objects[int(sheet["Contents"].split()[0])].stream, running)


def _leave_out(content: list[Any], numbers: Collection[int]) -> None:
    import pydyf  # noqa: PLC0415

    for at, item in enumerate(content):
        if isinstance(item, pydyf.Dictionary) and item.get("MCID") in numbers:
            content[at - 1], content[at] = "/Artifact", pydyf.Dictionary({"Type": "/Pagination"})
