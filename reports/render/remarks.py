"""What stands in the margin of an article: what the checks found, and what the desk corrected, beside the words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from .. import model
from ..prose import Wording
from .corrected import corrected
from .galley import Margin, Remark, Spot
from .laid import Laid, first_words
from .lines import one_line

__all__ = ["Remarks", "remarks_on", "row_of"]

_SPOTS = 12
_HEADS = 2
_GRAVITIES = ("warning", "corrected", "note", "ok")


@dataclass(frozen=True, slots=True)
class _Found:
    """A remark without its number, and the words that it speaks of."""

    remark: Remark
    spans: tuple[model.Span, ...]


@dataclass(frozen=True, slots=True)
class Remarks:
    """The remarks on the whole article, and those in the margin of its text."""

    general: tuple[Remark, ...]
    margins: tuple[Margin, ...]


def row_of(index: int) -> int:
    """Return the row of a paragraph: one for the head comes before, and after each one for its remarks on a phone."""
    return _HEADS + 2 * index


def remarks_on(found: model.ArticleFacts, say: Wording) -> tuple[Remarks, tuple[Laid, ...]]:
    """Return the remarks, numbered in the order of the words, and the layers over the words that they speak of."""
    text = found.article.text
    starts = [block.span.start for block in found.article.blocks]
    every = [*_findings(found), *_corrections(found, say)]
    beside: dict[int, list[Remark]] = {}
    layers: list[Laid] = []
    for number, one in enumerate(sorted((one for one in every if one.spans), key=_order), 1):
        remark, over = _numbered(one, number, text)
        beside.setdefault(max(bisect_right(starts, one.spans[0].start) - 1, 0), []).append(remark)
        layers += over
    general = sorted((one.remark for one in every if not one.spans), key=lambda one: _GRAVITIES.index(one.gravity))
    rows = [*map(row_of, beside), row_of(len(starts))]
    margins = (
        Margin(row=row, end=end, remarks=tuple(remarks))
        for (row, end), remarks in zip(pairwise(rows), beside.values(), strict=True)
    )
    return Remarks(tuple(general), tuple(margins)), tuple(layers)


def _order(found: _Found) -> tuple[int, int]:
    """Go by the first words that a remark speaks of; on the same words the gravest comes first."""
    return found.spans[0].start, _GRAVITIES.index(found.remark.gravity)


def _findings(found: model.ArticleFacts) -> Iterator[_Found]:
    for finding in found.findings:
        message = one_line(finding.message)
        spans = tuple(e.span for e in finding.evidence if e.article == found.article.id)
        yield _Found(_remark(finding.severity.value, message[:1].upper() + message[1:]), spans)


def _corrections(found: model.ArticleFacts, say: Wording) -> Iterator[_Found]:
    for correction in filter(None, map(model.correction_of, found.facts)):
        (told,) = corrected((correction,), say=say)
        remark = replace(_remark("corrected", f"{told.by}: {told.why}"), correction=told)
        yield _Found(remark, (correction.span,))


def _remark(gravity: str, message: str) -> Remark:
    return Remark(id=None, number=None, gravity=gravity, message=message, correction=None, spots=(), more=0)


def _numbered(found: _Found, number: int, text: str) -> tuple[Remark, list[Laid]]:
    name = f"remark-{number}"
    spots = [Spot(id=f"{name}-{i}", words=first_words(s.of(text))) for i, s in enumerate(found.spans, 1)]
    told = first_words(found.remark.correction.told if found.remark.correction else found.remark.message)
    layers = [
        Laid(span=span, kind="remark", id=spot.id, to=name, sign=str(number), manner=found.remark.gravity, told=told)
        for span, spot in zip(found.spans, spots, strict=True)
    ]
    remark = replace(found.remark, id=name, number=number, spots=tuple(spots[:_SPOTS]), more=len(spots[_SPOTS:]))
    return remark, layers
