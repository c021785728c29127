"""What stands in the margin of an article: what the checks found, and what the desk corrected, beside the words."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
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
_NUMBERS = 4
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
    starts = [block.span.start for block in found.article.blocks]
    every = [*_findings(found, say), *_corrections(found, say)]
    beside: dict[int, list[Remark]] = {}
    over = _Over(found.article.text)
    for number, one in enumerate(sorted((one for one in every if one.spans), key=_order), 1):
        index = max(bisect_right(starts, one.spans[0].start) - 1, 0)
        beside.setdefault(index, []).append(over.lay(one, number))
    general = sorted((one.remark for one in every if not one.spans), key=lambda one: _GRAVITIES.index(one.gravity))
    rows = [*map(row_of, beside), row_of(len(starts))]
    margins = (
        Margin(row=row, end=end, remarks=tuple(remarks))
        for (row, end), remarks in zip(pairwise(rows), beside.values(), strict=True)
    )
    return Remarks(tuple(general), tuple(margins)), over.layers()


class _Over:
    """The words that remarks speak of: many may speak of the same ones, and only the first few are numbered there."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._laid: dict[model.Span, list[Laid]] = {}
        self._hidden: Counter[model.Span] = Counter()

    def lay(self, found: _Found, number: int) -> Remark:
        """Return a remark with its number and the places of its words."""
        remark, name = found.remark, f"remark-{number}"
        told = first_words(remark.correction.told if remark.correction else remark.message)
        spots = []
        for index, span in enumerate(found.spans, 1):
            over, laid = f"{name}-{index}", self._laid.setdefault(span, [])
            if len(laid) < _NUMBERS:
                laid.append(_layer(span, number, id=over, to=name, manner=remark.gravity, told=told))
            else:
                self._hidden[span] += 1
            spots.append(Spot(id=laid[-1].id or over, words=first_words(span.of(self._text))))
        return replace(remark, id=name, number=number, spots=tuple(spots[:_SPOTS]), more=len(spots[_SPOTS:]))

    def layers(self) -> tuple[Laid, ...]:
        """Return the layers; the last number on words that more remarks speak of says how many more."""
        found = []
        for span, laid in self._laid.items():
            hidden = self._hidden[span]
            found += [*laid[:-1], replace(laid[-1], sign=f"{laid[-1].sign} +{hidden}")] if hidden else laid
        return tuple(found)


def _order(found: _Found) -> tuple[int, int]:
    """Go by the first words that a remark speaks of; on the same words the gravest comes first."""
    return found.spans[0].start, _GRAVITIES.index(found.remark.gravity)


def _findings(found: model.ArticleFacts, say: Wording) -> Iterator[_Found]:
    for finding in found.findings:
        message = one_line(finding.message)
        spans = tuple(e.span for e in finding.evidence if e.article == found.article.id)
        told = say.finding(finding.check, message)
        words = message if told is None else told
        remark = _remark(finding.severity.value, words[:1].upper() + words[1:])
        yield _Found(replace(remark, language="en" if told is None else None), spans)


def _corrections(found: model.ArticleFacts, say: Wording) -> Iterator[_Found]:
    for correction in filter(None, map(model.correction_of, found.facts)):
        (told,) = corrected((correction,), say=say)
        remark = replace(_remark("corrected", f"{told.by}: {told.why}"), correction=told)
        yield _Found(remark, (correction.span,))


def _remark(gravity: str, message: str) -> Remark:
    return Remark(
        id=None, number=None, gravity=gravity, language=None, message=message, correction=None, spots=(), more=0
    )


def _layer(span: model.Span, number: int, **known: str) -> Laid:
    return Laid(span=span, kind="remark", sign=str(number), number=number, **known)
