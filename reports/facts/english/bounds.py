"""What is said of a figure before and after it: more than, at most, about."""

from __future__ import annotations

import re

from ...model import Bound, Span

__all__ = ["bound_of"]

_BOUNDS = (
    (
        Bound.AT_LEAST,
        r"(?<!no )more than|at least|no fewer than|no less than|upwards of|over|exceeding|above|a minimum of",
    ),
    (
        Bound.AT_MOST,
        r"up to|at most|no more than|(?<!no )(?:less|fewer) than|under|below|as many as|as much as|a maximum of",
    ),
    (
        Bound.ABOUT,
        r"about|around|near|nearly|almost|roughly|approximately|some|an estimated|estimated|close to|circa|~",
    ),
)
_BEFORE = tuple((bound, re.compile(rf"(?:^|(?<=[\s(“\"]))(?:{words})\s?\Z", re.IGNORECASE)) for bound, words in _BOUNDS)
_AFTER = ((Bound.AT_LEAST, re.compile(r"\s+(?:or|and) more\b")), (Bound.ABOUT, re.compile(r"\s+or so\b")))


def bound_of(text: str, span: Span, sentence: Span) -> Bound:
    """Return what the words around a figure's span say of its true value."""
    before = text[max(sentence.start, span.start - 24) : span.start]
    for bound, pattern in _BEFORE:
        if pattern.search(before):
            return bound
    for bound, pattern in _AFTER:
        if pattern.match(text, span.end, sentence.end):
            return bound
    return Bound.EXACT
