"""What a number counts: the noun phrase after it."""

from __future__ import annotations

import re

from ...model import Span
from .cues import CUE

__all__ = ["counted_after", "head_of", "is_plural"]

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
_SMALL = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_OF_THE = re.compile(
    r"\s(?:out\s)?of\s(?:(?:(?:all\s)?(?:the|its|his|her|their|those|these)|all)\s(?:[\w-]+[’']s?\s)?|(?=\d|"
    rf"{_SMALL}\s))(?:\d[\d,.]*\s(?:(?:thousand|million|billion|trillion)\s)?|{_SMALL}\s)?"
)
_OF_A = re.compile(r"\sof\s(?:an?\s)?(?=(?!which\b|whom\b|them\b|those\b|these\b|it\b)[A-Za-z])")
_NOMINAL = frozenset(
    "injured wounded accused unemployed displaced disabled deceased infected convicted arrested".split()
)
_PAIRED = re.compile(r"\s(?:and|or)\s([^\W\d_][\w-]*)\s(?=([^\W\d_][\w’'-]*))")
_DETERMINER = re.compile(r"\s(?:the|an?|his|her|its|their|this|that)\b")
_MOST_WORDS = 4
_PLURALS = frozenset("people men women children police cattle fish sheep troops deer dead".split())


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
