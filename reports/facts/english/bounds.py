"""What is said of a figure before and after it: more than, at most, about."""

from __future__ import annotations

import re

from ...model import Bound, Span
from .measures import TIMES

__all__ = ["bound_of"]

_BACK = 32
_NO = r"(?:no|not|never|\w{1,6}n['’]t) "
_NOT = r"(?<!\bno )(?<!\bnot )(?<!\bnever )(?<!n['’]t )"
_BOUNDS = (
    (
        Bound.AT_LEAST,
        (
            rf"{_NOT}more than|at least|{_NO}(?:fewer|less) than|upwards of|{_NOT}(?:over|exceeding|above)|"
            rf"{_NO}(?:under|below)|a minimum of"
        ),
    ),
    (
        Bound.AT_MOST,
        (
            rf"up to|at most|{_NO}(?:more than|over|exceeding|above)|{_NOT}(?:(?:less|fewer) than|under|below)|"
            r"as many as|"
            r"as much as|a maximum of"
        ),
    ),
    (
        Bound.ABOUT,
        r"about|around|near|nearly|almost|roughly|approximately|some|an estimated|estimated|close to|circa|~",
    ),
)
_BEFORE = tuple((bound, re.compile(rf"(?:^|(?<=[\s(“\"]))(?:{words})\s?\Z", re.IGNORECASE)) for bound, words in _BOUNDS)
_ABOUT_WHAT = re.compile(
    r"\b(?:(?:book|film|movie|story|stories|novel|series|documentary|documentaries|song|tale|article|questions?|worr(?:y|ied|ies)|"
    r"concern(?:s|ed)?|talk(?:s|ed|ing)?|complain(?:s|ed|ing|ts?)|angry|news|information) about|"
    r"(?:protests?|disputes?|concerns|anger|rows?|outrage|talks|worries|lawsuits?|quarrels?|debates?|criticism|scandal|"
    r"tensions?|clash(?:es|ed)?|argu(?:ed|es|ments?|ing)|protest(?:ed|ing)|quarrelled|negotiations|feud|uproar|"
    r"inquiry) over|"
    r"(?:serv(?:e|es|ed|ing)|work(?:s|ed|ing)?|train(?:s|ed|ing)?|stud(?:y|ied|ying)|fought|buried|"
    r"hid(?:den)?|trapped) under)"
    r"\s\Z",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[\w,.-]+")
_PLACED = re.compile(r"\b(?:near|above|below)\s\Z", re.IGNORECASE)
_OVER = re.compile(r"\bover\s\Z", re.IGNORECASE)
_LASTED = re.compile(
    r"\b(?:for|in|of|took|takes?|taken|lasts?|lasted|spent|spends?|spanning|after|within|is|was|were|are|by|from|and|than|waited|"
    r"just|well|little|only|served|a) over\s\Z",
    re.IGNORECASE,
)
_AFTER = ((Bound.AT_LEAST, re.compile(r"\s+(?:or|and) more\b")), (Bound.ABOUT, re.compile(r"\s+or so\b")))


def bound_of(text: str, span: Span, sentence: Span) -> Bound:
    """Return what the words around a figure's span say of its true value."""
    before = text[max(sentence.start, span.start - _BACK) : span.start]
    if (_PLAIN.fullmatch(span.of(text)) and _ABOUT_WHAT.search(before)) or _is_place_or_time(before, span.of(text)):
        return Bound.EXACT
    for bound, pattern in _BEFORE:
        if pattern.search(before):
            return bound
    for bound, pattern in _AFTER:
        if pattern.match(text, span.end, sentence.end):
            return bound
    return Bound.EXACT


def _is_place_or_time(before: str, words: str) -> bool:
    """Say whether a word before a figure says when or where: "9 percent over two years", "near three villages"."""
    if _OVER.search(before):
        return words.rsplit(maxsplit=1)[-1] in TIMES and not _LASTED.search(before)
    return words.isalpha() and _PLACED.search(before) is not None
