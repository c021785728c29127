"""People whom a text speaks of without a name: "eine Nachbarin", "ein Mann": "sie" and "er" can mean them, too."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Span
from .callings import is_role
from .cues import CUE

__all__ = ["Unnamed", "unnamed_in"]

_PEOPLE = frozenset("Mann Frau Mädchen Junge Nachbar Patient Gast Augenzeuge Überlebender Fahrgast Passagier".split())
_PHRASE = re.compile(
    r"\b(?P<article>[Ee]ine?)\s(?:(?:von|der)\s)?(?:[a-zäöü\d][\wäöüß-]*e[rs]?\s){0,2}(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)"
)
_NAMED = re.compile(r",?\s(?:[A-ZÄÖÜ][\w-]+\s[A-ZÄÖÜ]|namens\b|Dr\.)")
_REACH = 160


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Somebody without a name: where the words end, and whether the article makes them a woman."""

    end: int
    woman: bool


def unnamed_in(text: str, sentences: Sequence[Span]) -> list[Unnamed]:
    """Return the people without a name who lead a sentence or stand beside a verb of speech, in order."""
    found = []
    for match in _PHRASE.finditer(text):
        noun = match["noun"]
        masculine = noun.removesuffix("in")
        if not (noun in _PEOPLE or masculine in _PEOPLE or is_role(noun)) or _NAMED.match(text, match.end()):
            continue
        at = bisect_right(sentences, match.start(), key=lambda sentence: sentence.start) - 1
        if at < 0:
            continue
        sentence = sentences[at]
        near = CUE.search(text, max(sentence.start, match.start() - 40), min(sentence.end, match.end() + _REACH))
        if match.start() == sentence.start or near:
            found.append(Unnamed(match.end(), match["article"].endswith("e")))
    return found
