"""Where a model's words stand in the text: exactly there or nowhere; nothing is searched for that is only alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from ..model import Span
from .outcome import Dropped

__all__ = ["Refused", "all_places", "is_cut", "nearest", "place"]

_MOST = 200
_FAR = 600
_LONGEST = 6000
# Scripts that put no space between words: a place between two of their letters says nothing of a word's end.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


class Refused(Exception):  # noqa: N818 - it is an answer, not an error: caught where the facts are weighed
    """Something told isn't believed; `why` says for which reason."""

    def __init__(self, why: Dropped) -> None:
        self.why = why
        super().__init__(why.value)


def place(text: str, told: Mapping[str, Any]) -> Span:
    """Return where `told["text"]` stands in a text: at its `start`, inside its `context`, or where it stands alone.

    Raises Refused.
    """
    words = told.get("text")
    if not isinstance(words, str) or not words.strip():
        raise Refused(Dropped.NO_FACT)
    words = words.strip()
    if len(words) > _LONGEST:
        raise Refused(Dropped.TOO_LONG)
    start = told.get("start")
    if type(start) is int and 0 <= start <= len(text) and text.startswith(words, start):
        return Span(start, start + len(words))
    context = told.get("context")
    found = _only(text, words) or (_inside(text, context, words) if isinstance(context, str) else None)
    if found is None:
        raise Refused(Dropped.AMBIGUOUS)
    return found


def _only(text: str, words: str) -> Span | None:
    """Return the one place where words stand; None for several. Raises Refused where they stand nowhere."""
    first = text.find(words)
    if first < 0:
        raise Refused(Dropped.NOT_THERE)
    return Span(first, first + len(words)) if text.find(words, first + 1) < 0 else None


def _inside(text: str, context: str, words: str) -> Span | None:
    """Return the place of words in a context that stands once and holds them once; None for any other."""
    if len(context) > _LONGEST or words not in context or context not in text:
        return None
    around, within = _only(text, context), _only(context, words)
    if around is None or within is None:
        return None
    return Span(around.start + within.start, around.start + within.end)


def all_places(text: str, words: str) -> Iterator[Span]:
    """Yield where words stand whole, from left to right; of very many, the first ones."""

    def everywhere() -> Iterator[Span]:
        at = text.find(words)
        while at >= 0:
            yield Span(at, at + len(words))
            at = text.find(words, at + len(words))

    return (span for span in islice(everywhere(), _MOST) if not is_cut(text, span))


def nearest(
    text: str, words: str | None, around: Span, fact: Span, *, apart: frozenset[int] = frozenset()
) -> Span | None:
    """Return where words stand whole in a stretch, nearest to a fact and outside of it; None where they don't.

    However long the stretch, they stand not far from the fact; and nowhere at a place that is `apart`.
    """
    if words is None or not words.strip():
        return None
    words = words.strip()
    start, end = max(around.start, fact.start - _FAR), min(around.end, fact.end + _FAR)
    spans = [Span(start + s.start, start + s.end) for s in all_places(text[start:end], words)]
    fitting = [
        s for s in spans if not s.overlaps(fact) and not is_cut(text, s) and apart.isdisjoint(range(s.start, s.end))
    ]
    return min(fitting, key=lambda s: max(s.start - fact.end, fact.start - s.end), default=None)


def is_cut(text: str, span: Span) -> bool:
    """Say whether a span begins or ends inside a word or a number."""
    return _joined(text, span.start) or _joined(text, span.end)


def _joined(text: str, at: int) -> bool:
    before, after = text[max(0, at - 1) : at], text[at : at + 1]
    if not before or not after:
        return False
    if unicodedata.combining(after):
        return True
    if before.isalnum() and after.isalnum():
        return not (_UNSPACED.match(before) or _UNSPACED.match(after))
    # The point, comma or colon inside 1,200, 3.5 and 9:30 parts nothing.
    inner = ".,:/"
    return (before in inner and after.isdigit() and text[max(0, at - 2) : at - 1].isdigit()) or (
        after in inner and before.isdigit() and text[at + 1 : at + 2].isdigit()
    )
