"""What a chart is before it is markup: what it shows in words, its data, and the shapes that draw it.

Lengths across are parts of the chart's width ("37.5%"), unless it has a `viewbox`; lengths down are pixels. So a chart
fits a phone, a column and a sheet without its text growing or shrinking.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

__all__ = ["Chart", "Datum", "Run", "Shape"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A piece of a line of text in a chart."""

    text: Annotated[str, "The words."]
    strong: Annotated[bool, "True for what is set bold: the figure itself."] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One element of SVG; what it looks like is the template's business."""

    tag: Annotated[str, '"rect", "line", "circle", "path" or "text".']
    look: Annotated[str, 'What it is, for a class: "bar", "axis", "land" or the like.']
    at: Annotated[tuple[tuple[str, str], ...], "Where it stands: names and values of SVG attributes."]
    runs: Annotated[tuple[Run, ...], "The words of a text; empty for all else."] = ()
    language: Annotated[str | None, "Their language where it isn't the page's; else None."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Datum:
    """One value of a chart, in words and with the notes that it was read from."""

    shown: Annotated[str, "The value."]
    label: Annotated[str, "What it is a value of, or where it stands."]
    notes: Annotated[tuple[int, ...], "The numbers of the notes that it leads to; see `key`."]
    joint: Annotated[str, 'What stands before it in the sentence above the chart: "+", "=", "→", ";" or empty.'] = ""
    language: Annotated[str | None, "The language of the label where it isn't the page's; else None."] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart of one story."""

    kind: Annotated[str, '"sum", "tellers", "steps", "times" or "map".']
    id: Annotated[str, "The anchor of its words for those who listen."]
    title: Annotated[str, "What it shows, whole, in words: the alternative to the picture."]
    drawn: Annotated[str, "How it is drawn."]
    data: Annotated[tuple[Datum, ...], "Its values; empty where a list beside it has them (timeline and map)."]
    about: Annotated[str | None, "What the values count, after the sentence; None where the values say it."] = None
    notice: Annotated[str | None, "What else is to be said of it, in small print; else None."] = None
    height: Annotated[int, "Its height in pixels; in a chart with a view box, that of the box."]
    viewbox: Annotated[str | None, "Its view box, where it grows with the room that it gets; else None."] = None
    shapes: Annotated[tuple[Shape, ...], "What draws it, from the back to the front."]
    key: Annotated[str, "What the anchors of its notes begin with, before an s and the number."] = ""
    joined: Annotated[
        bool, "True where its letters join or run to the left: WeasyPrint's SVG can't set them, so a PDF has its table."
    ] = False
