"""What a number counts: the noun phrase after it, or, where it is left out, the one that an earlier figure counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...model import Figure, Span
from ..quantities import Number
from .cues import CUE
from .vocabulary import ROLES

__all__ = ["counted_after", "head_of", "inherited", "is_plural"]

_STOP = frozenset(
    (
        "a an the of in on at to from for by with as and or but nor so yet if that which who whom whose what when "
        "where while after before during since until till than then including among between against over under "
        "into onto about per is are was were be been being am has have had do does did will would can could may "
        "might must shall should he she it they we i you this these those his her its their our my your not also "
        "still already now there here said says say told fell caught lost won ran stood killed injured died "
        "wounded released freed held took take went came left remain remained live lived made joined voted moved "
        "were each every ago later earlier more less fewer away off out up down because though although however "
        "both either neither one two three four five six seven eight nine ten last next previous"
    ).split()
)
_WORD = re.compile(r"[\s\u00a0-]([^\W\d_][\w’'-]*)")
_OF_THE = re.compile(
    r"\s(?:out\s)?of\s(?:(?:(?:all\s)?(?:the|its|his|her|their|those|these)|all)\s(?:[\w-]+[’']s?\s)?|(?=\d))"
    r"(?:\d[\d,.]*\s(?:(?:thousand|million|billion|trillion)\s)?)?"
)
_OF_A = re.compile(r"\sof\s(?:an?\s)?(?=(?!which\b|whom\b|them\b|those\b|these\b|it\b)[A-Za-z])")
_NOMINAL = frozenset(
    "injured wounded accused unemployed displaced disabled deceased infected convicted arrested".split()
)
_PAIRED = re.compile(r"\s(?:and|or)\s([^\W\d_][\w-]*)\s(?=([^\W\d_][\w’'-]*))")
_DETERMINER = re.compile(r"\s(?:the|an?|his|her|its|their|this|that)\b")
_MOST_WORDS = 4
_PLURALS = frozenset("people men women children police cattle fish sheep troops deer dead".split())
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


def counted_after(text: str, at: int, sentence: Span, *, is_part: bool = False) -> str | None:
    """Return the noun phrase that begins at a place, up to its plural head; None when none begins there.

    A part (a fraction, a percentage) also counts what "of" alone leads to: "1/16 of a pint", "92 percent of capacity".
    """
    of_the = _OF_THE.match(text, at, sentence.end) or (_OF_A.match(text, at, sentence.end) if is_part else None)
    if of_the:
        at = of_the.end() - 1
    words: list[str] = []
    while len(words) < _MOST_WORDS:
        match = _WORD.match(text, at, sentence.end)
        if match is None or match[1].lower() in _STOP or (words and match[1].endswith(("ed", "ing", "ly"))):
            break
        if not words and not _begins(text, match, sentence):
            break
        words.append(match[1])
        at = match.end()
        if is_plural(match[1]) and not _continues(text, at, sentence):
            break
        if paired := _pair(text, at, sentence):
            words += [paired[0].split()[0], paired[1]]
            at = paired.end() - 1
    return re.sub(r"[’']s?\Z", "", " ".join(words)) or None


def _begins(text: str, match: re.Match[str], sentence: Span) -> bool:
    """Say whether a word can begin what is counted: no adverb, no verb that goes on about something else."""
    word = match[1]
    if word in _NOMINAL:
        return True
    if CUE.fullmatch(word) or word.lower() == "others":
        return False
    if word.endswith("ing") and _DETERMINER.match(text, match.end(), sentence.end):
        return False
    return not word.endswith("ly") and (not word.endswith("ed") or _continues(text, match.end(), sentence))


def _pair(text: str, at: int, sentence: Span) -> re.Match[str] | None:
    """Read the "and physical" of "digital and physical sales": a second adjective before the plural noun."""
    paired = _PAIRED.match(text, at, sentence.end)
    if paired is None or paired[1].lower() in _STOP or paired[2].lower() in _STOP or is_plural(paired[1]):
        return None
    return paired if is_plural(paired[2]) and not paired[1].endswith(("ed", "ing")) else None


class Inherited(NamedTuple):
    """What an elliptic number counts (None: not told), whether it is elliptic at all, and whether only a verb says so."""

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


def head_of(counted: str | None) -> str | None:
    """Return the last word of a noun phrase in small letters, its plural ending away; None for None."""
    if not counted:
        return None
    word = counted.split()[-1].lower()
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def is_plural(word: str) -> bool:
    """Say whether a word looks like a plural."""
    small = word.lower()
    return small in _PLURALS or (
        small.endswith("s") and not small.endswith(("ss", "us", "is", "’s", "'s")) and len(small) > 3
    )


def _continues(text: str, at: int, sentence: Span) -> bool:
    """Say whether a plural noun follows directly: "sports cars"."""
    match = _WORD.match(text, at, sentence.end)
    return match is not None and is_plural(match[1]) and match[1].lower() not in _STOP and text[at] == " "
