"""Numbers that leave out what they count: "the remaining nine", "114 of them", "nine were killed"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...model import Figure, Span
from ..quantities import Number
from .counted import head_of
from .vocabulary import ROLES

__all__ = ["Inherited", "inherited"]

_ELLIPTIC_BEFORE = re.compile(
    r"\b(?:remaining|other|others|rest|another|the|only|all)\s\Z|\b[Oo]f (?:those|these|them)[^.;]{0,40}\Z"
)
_PREPOSITION = re.compile(
    r"\b(?:in|at|on|to|into|onto|from|with|by|for|across|over|within|after|before|per|between|among)\s"
    r"(?:(?:the|its|his|her|their|all|about|some|only|just)\s)?\Z"
)
_ELLIPTIC_AFTER = re.compile(
    r"\s(?:of\s(?:them|those|these|which|whom)|others?\b|more\b)"
    r"|\s(?:have|has|had|were|are|was|fell|died)\b(?!\s(?:[\w-]+\s)?\d)"
)
_PRONOUN_AFTER = re.compile(r"\s(?:each\s)?of\s(?:them|those|these|which|whom)\b")
_CLOSE = 60
_HARMED = re.compile(
    r"\s(?:(?:(?:have|has|had)\s(?:been\s)?|were\s|was\s|are\s)?(?:also\s|then\s)?(?:killed|injured|wounded|hurt|arrested|jailed|"
    r"rescued|hospitali[sz]ed|detained|drowned)|(?:have\s|has\s|had\s)?died)\b"
)
_PEOPLE = frozenset(
    (
        "people person man men woman women child children boy girl civilian troop sailor migrant refugee worker "
        "employee passenger crew police policemen fishermen firefighter miner protester demonstrator hostage voter "
        "villager citizen survivor adult baby user fan tourist visitor guest rider cyclist pedestrian climber "
        "hiker fighter militant rebel marine personnel staff pupil inmate detainee islander townspeople german "
        "american briton israeli palestinian ukrainian russian syrian afghan other dead"
    ).split()
)


class Inherited(NamedTuple):
    """What an elliptic number counts (None: not told), whether it is elliptic, and whether that is only likely."""

    counted: str | None
    elliptic: bool
    weak: bool = False


def inherited(text: str, number: Number, sentence: Span, earlier: Sequence[Figure]) -> Inherited:
    """Return what an elliptic number counts: "the remaining nine", "114 of them", "nine were killed"."""
    start, end = number.span.start, number.span.end
    before = _ELLIPTIC_BEFORE.search(text[max(sentence.start, start - 60) : start])
    if not (before or _ELLIPTIC_AFTER.match(text, end, sentence.end)):
        return Inherited(None, elliptic=False)
    counting = [f for f in earlier if f.counted and f.unit is None]
    harmed = _HARMED.match(text, end, sentence.end) is not None
    if harmed:
        counting = [f for f in counting if _is_people(f.counted)]
    if _PRONOUN_AFTER.match(text, end, sentence.end):
        return _part_of(text, number, sentence, counting)
    chosen = _antecedent(text, sentence, counting)
    if chosen is None:
        return Inherited(None, elliptic=harmed)
    return Inherited(chosen.counted, elliptic=True, weak=before is None and chosen.sentence != sentence)


def _part_of(text: str, number: Number, sentence: Span, counting: Sequence[Figure]) -> Inherited:
    """Read "20,000 of them": a part of the nearest that are as many, likely where subject and nearest differ."""
    near = [f for f in counting if f.sentence == sentence and number.span.start - f.span.end < _CLOSE]
    if near:
        return Inherited(near[-1].counted, elliptic=True)
    enough = [f for f in counting if f.value >= number.value]
    last = [f for f in enough if f.sentence == enough[-1].sentence]
    chosen = next((f for f in last if _is_subject(text, f)), last[-1] if last else None)
    return Inherited(chosen.counted if chosen else None, elliptic=True, weak=len({f.counted for f in last}) > 1)


def _is_subject(text: str, figure: Figure) -> bool:
    return not _PREPOSITION.search(text, max(figure.sentence.start, figure.span.start - 24), figure.span.start)


def _is_people(counted: str | None) -> bool:
    head = head_of(counted)
    return head in ROLES or head in _PEOPLE


def _antecedent(text: str, sentence: Span, counting: Sequence[Figure]) -> Figure | None:
    """Return what an elliptic number shares: what the sentence's own subject counts, else the last subject before it.

    "580 residents slept in two schools, the remaining 60 …" leaves out the residents, not the schools.
    """
    subjects = [f for f in counting if _is_subject(text, f)]
    here = [f for f in subjects if f.sentence == sentence]
    chosen = here[:1] or subjects[-1:] or list(counting[-1:])
    return chosen[0] if chosen else None
