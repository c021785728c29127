"""People whom a text speaks of without a name: "one patient", "a neighbour who": those that "she" can mean, too."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Span
from .cues import CUE
from .vocabulary import ROLES

__all__ = ["Unnamed", "unnamed_in"]

_KINDS = (
    ROLES | frozenset("man woman boy girl survivor passenger worker employee voter shopper tourist".split())
) - frozenset("figure general counsel premier fellow guard master".split())
_ENDING = re.compile(r"[a-z]{3,}(?:man|woman|person|ist|ian|eer|graphe?r|worker|goer|keeper|owner)")
_PHRASE = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)(?=\s[a-z\d])")
_WORD = re.compile(r"\s([a-z\d][\w-]*)")
_NAMED = re.compile(r"\s[A-Z]|[’']|,\s(?:[A-Z]|called\b)")
_WOMAN = re.compile(r"\w*woman|\w+ress|wife|widow|daughter|mother|sister|aunt|girl|midwife|queen|lady")
_MAN = re.compile(r"\w*(?<!wo)man|husband|widower|son|father|brother|uncle|boy|actor|king|lord")
_OPENS = re.compile(r"(?:[^,“”\"]{1,80},\s|(?:But|And|Then|Still)\s)?")
_ACTS = re.compile(
    rf"(?:,[^;“”\"]{{2,160}},|\s(?:in|of|from|at|on|for|with)\s[^,;“”\"]{{2,60}})?\s(?:\w+\s)?{CUE.pattern}"
)
_SAID_BY = re.compile(rf"(?:{CUE.pattern}|\b(?:according to|by))\s\Z")
_MOST_WORDS = 4
_REACH = 90


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Somebody without a name: where the words end, and whether they are a woman's or a man's (None: not told)."""

    end: int
    woman: bool | None


def unnamed_in(text: str, sentences: Sequence[Span]) -> list[Unnamed]:
    """Return the people without a name who lead a sentence or say something, in order."""
    found = []
    for match in _PHRASE.finditer(text):
        noun = _noun_after(text, match.end())
        at = bisect_right(sentences, match.start(), key=lambda sentence: sentence.start) - 1
        if noun is None or at < 0 or noun.end() > sentences[at].end or _NAMED.match(text, noun.end()):
            continue
        sentence, start = sentences[at], max(sentences[at].start, match.start() - _REACH)
        leads = start == sentence.start and _OPENS.fullmatch(text, start, match.start()) is not None
        if leads or _ACTS.match(text, noun.end(), sentence.end) or _SAID_BY.search(text, start, match.start()):
            found.append(Unnamed(noun.end(), _is_woman(noun[1])))
    return found


def _noun_after(text: str, at: int) -> re.Match[str] | None:
    """Return the first word from a place on, among the next few, that says what a person is."""
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, at)
        if word is None or word[1] in _KINDS or _ENDING.fullmatch(word[1]):
            return word
        at = word.end()
    return None


def _is_woman(noun: str) -> bool | None:
    if _WOMAN.fullmatch(noun):
        return True
    return False if _MAN.fullmatch(noun) else None
