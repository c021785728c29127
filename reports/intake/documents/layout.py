"""From lines with their places on pages to headings and paragraphs: what pages repeat goes, lines are joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from ...model import BlockKind
from .hyphens import Hyphens

__all__ = ["Line", "Page", "body_height", "paragraphs", "without_running"]

_REPEATED = 3
_EDGE_LINES = 2
_DIGITS = re.compile(r"\d+")
_ENDS = (".", "!", "?", "…", ":", "”", '"', "»", ")", "’")
_HEADING_WORDS = 25


@dataclass(frozen=True, slots=True)
class Line:
    """A line's words and where they stand, in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    baseline: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page in reading order, and the page's height in points."""

    lines: tuple[Line, ...]
    height: float


def without_running(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages without heads, feet and page numbers.

    They are lines that stand apart at an edge, at one height and with the same words, digits aside, on three pages.
    """
    edges = [[_form(page.lines[n]) for n in _edges(page)] for page in pages]
    shared = Counter(form for forms in edges for form in set(forms))
    cleaned = []
    for page in pages:
        gone = {n for n in _edges(page) if shared[_form(page.lines[n])] >= _REPEATED}
        cleaned.append(Page(tuple(line for n, line in enumerate(page.lines) if n not in gone), page.height))
    return tuple(cleaned)


def body_height(pages: Iterable[Page]) -> float:
    """Return the height of most of the text, in points; 0 where there is none."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.height * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def paragraphs(pages: Sequence[Page]) -> list[tuple[BlockKind, str]]:
    """Return the headings and paragraphs of the pages, each with its lines joined.

    A word that a line's end parted is mended only where the document itself shows it whole; else its hyphen stays.
    """
    lines = [line for page in pages for line in page.lines]
    hyphens, body = Hyphens(line.text for line in lines), body_height(pages)
    parts = []
    for group in _groups(pages, body):
        text = hyphens.joined([line.text for line in group])
        parts.append((BlockKind.HEADING if _is_heading(group, text, body) else BlockKind.PARAGRAPH, text))
    return parts


def _edges(page: Page) -> set[int]:
    """Return which lines stand apart at the head or the foot: up to two baselines, with a gap before the text."""
    found: set[int] = set()
    for sign in (1, -1):
        order = sorted(range(len(page.lines)), key=lambda n: sign * page.lines[n].baseline)
        levels = 1
        for place, (n, inward) in enumerate(pairwise(order), 1):
            step = abs(page.lines[n].baseline - page.lines[inward].baseline)
            if step > page.lines[n].height * 1.5:
                found.update(order[:place])
                break
            levels += step > 1
            if levels > _EDGE_LINES:
                break
    return found


def _form(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.casefold()), round(line.baseline)


def _groups(pages: Sequence[Page], body: float) -> Iterator[list[Line]]:
    group: list[Line] = []
    for column in (column for page in pages for column in _columns(page)):
        right = max((line.right for line in column if abs(line.height - body) <= body / 10), default=0.0)
        leading = _leading(column)
        for n, line in enumerate(column):
            if group and _begins(group, line, right, leading if n else None):
                yield group
                group = []
            group.append(line)
    if group:
        yield group


def _columns(page: Page) -> Iterator[list[Line]]:
    column: list[Line] = []
    for line in page.lines:
        if column and line.baseline > column[-1].baseline + line.height / 2:
            yield column
            column = []
        column.append(line)
    if column:
        yield column


def _leading(column: Sequence[Line]) -> float:
    steps = [a.baseline - b.baseline for a, b in pairwise(column)]
    height = max(line.height for line in column)
    steps = [step for step in steps if 0 < step <= height * 2]
    return median_low(steps) if steps else height * 1.2


def _begins(group: Sequence[Line], line: Line, right: float, leading: float | None) -> bool:
    """Say whether a line begins a paragraph after the group; `leading` is None at the top of a column or page."""
    last = group[-1]
    if abs(line.height - last.height) > max(line.height, last.height) / 10:
        return True
    if leading is None:
        return last.text.endswith(_ENDS) or not (line.text[:1].islower() or last.text[-1:].isalnum() or _broken(last))
    if last.baseline - line.baseline > leading * 1.3 + 0.5:
        return True
    indent = line.left - min(one.left for one in group)
    if len(group) > 1 and 5 < indent < line.height * 4:
        return True
    if len(group) == 1 and 5 < indent < line.height * 4 and last.text.endswith(_ENDS):
        return True
    return last.right < right - line.height * 2 and last.text.endswith(_ENDS)


def _broken(line: Line) -> bool:
    return line.text.endswith(("-", "\u2010", "\xad", ",", ";"))


def _is_heading(group: Sequence[Line], text: str, body: float) -> bool:
    return group[0].height > body * 1.1 and len(text.split()) <= _HEADING_WORDS
