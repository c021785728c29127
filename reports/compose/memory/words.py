"""What words say beside each other: stems, small words, and words that say the same of people."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["NEGATIONS", "SENSES", "content", "head_of", "likeness", "places_in", "sense_in", "times_in", "words_of"]

_MOST = 20_000
_WORD = re.compile(r"[^\W\d_]{3,40}")
_SPOKEN = re.compile(r"\w+")
_ENDINGS = ("ing", "ed", "es", "s")
_PLACE = re.compile(r"\b(?:in|at|near|from|of|off|aus|bei|nach|vor|von)\s(?:the\s|der\s|dem\s)?([A-ZÄÖÜ][\w’-]{2,40})")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "januar",
        "februar",
        "märz",
        "mai",
        "juni",
        "juli",
        "oktober",
        "dezember",
    ]
)
_SMALL = frozenset(
    [
        "the",
        "and",
        "are",
        "been",
        "before",
        "being",
        "but",
        "could",
        "did",
        "does",
        "for",
        "from",
        "had",
        "has",
        "have",
        "her",
        "his",
        "into",
        "its",
        "more",
        "most",
        "not",
        "now",
        "off",
        "one",
        "only",
        "other",
        "our",
        "out",
        "over",
        "said",
        "say",
        "says",
        "she",
        "some",
        "such",
        "than",
        "that",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "through",
        "told",
        "under",
        "was",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "will",
        "with",
        "would",
        "you",
        "about",
        "after",
        "also",
        "against",
        "all",
        "any",
        "around",
        "because",
        "between",
        "both",
        "during",
        "each",
        "her",
        "him",
        "how",
        "just",
        "may",
        "might",
        "must",
        "per",
        "since",
        "still",
        "until",
        "very",
        "und",
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "eines",
        "ist",
        "war",
        "waren",
        "sind",
        "wird",
        "wurde",
        "wurden",
        "werden",
        "hat",
        "haben",
        "hatte",
        "hatten",
        "nicht",
        "noch",
        "nur",
        "auch",
        "auf",
        "aus",
        "bei",
        "bis",
        "für",
        "mit",
        "nach",
        "seit",
        "sich",
        "sie",
        "über",
        "unter",
        "vom",
        "von",
        "vor",
        "wie",
        "zum",
        "zur",
        "als",
        "dass",
        "durch",
        "sagte",
        "sagten",
        "teilte",
        "laut",
        "mehr",
    ]
)
NEGATIONS = frozenset(
    [
        "not",
        "never",
        "neither",
        "nor",
        "none",
        "nobody",
        "nothing",
        "without",
        "denied",
        "denies",
        "cannot",
        "nicht",
        "nie",
        "niemals",
        "kein",
        "keine",
        "keinen",
        "keiner",
        "niemand",
        "nichts",
        "ohne",
    ]
)
"""Words that turn what is said into its contrary."""
SENSES = {
    word: sense
    for sense, words in {
        "death": "kill killed kills dead died die dies death deaths toll fatalities perished drowned tot tote toten "
        "toter starben gestorben getötet todesopfer",
        "hurt": "injured hurt wounded injuries injures wounds verletzt verletzte verletzten verletzter",
        "arrested": "arrested detained arrests custody festgenommen verhaftet festnahmen",
        "fled": "evacuated fled displaced evacuate evacuees evakuiert geflohen",
        "freed": "freed released frees releases freigelassen",
        "missing": "missing unaccounted vermisst vermisste vermissten",
    }.items()
    for word in words.split()
}
"""Words that say the same of people, each with one name for it."""
_ALIKE = {
    **dict.fromkeys(
        ["people", "person", "victim", "dead", "fatality", "casualty", "injured", "wounded", "mensch", "tote", "opfer"],
        "person",
    ),
    **dict.fromkeys(["boat", "vessel", "ship"], "boat"),
    **dict.fromkeys(["house", "home"], "house"),
    **dict.fromkeys(["worker", "employee", "staff"], "worker"),
    **dict.fromkeys(["firm", "company"], "company"),
    **dict.fromkeys(["soldier", "troop"], "soldier"),
}
_UNALTERED = ("ss", "us", "is")


def words_of(text: str) -> str:
    """Return the words alone, in small letters and parted by blanks."""
    return " ".join(_SPOKEN.findall(text.casefold()))


def content(text: str, *, but: Iterable[str] = ()) -> frozenset[str]:
    """Return what a sentence is about: its words without endings and small words; `but` are left out, too."""
    left_out = {*_SMALL, *but}
    found = (word for word in _WORD.findall(text[:_MOST].casefold()) if word not in left_out)
    return frozenset(SENSES.get(word) or _stem(word) for word in found)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how many of the words of both are in both, from 0 to 1 (Jaccard)."""
    return len(one & other) / len(one | other) if one and other else 0.0


def head_of(counted: str | None, language: str = "en") -> str:
    """Return the last word of a noun phrase in the singular; one name for words that count the same; "" for none."""
    words = (counted or "").casefold().split()
    if not words:
        return ""
    single = _german(words[-1]) if language.startswith("de") else _english(words[-1])
    return _ALIKE.get(single, single).replace("|", "")


def sense_in(words: Iterable[str]) -> tuple[int, str] | None:
    """Return the first word that tells what became of people, with how far away it is."""
    return next(((n, SENSES[word]) for n, word in enumerate(words) if word in SENSES), None)


def places_in(sentence: str) -> frozenset[str]:
    """Return the capitalised names that a sentence sets somewhere: "in Orvik"."""
    return frozenset(name.casefold() for name in _PLACE.findall(sentence)) - _MONTHS


def times_in(sentence: str) -> frozenset[str]:
    """Return the years and months that a sentence names."""
    named = {word.casefold() for word in re.findall(r"\b[A-ZÄÖÜ][^\W\d_]{2,9}\b", sentence)} & _MONTHS
    return frozenset({*_YEAR.findall(sentence), *named})


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _english(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(_UNALTERED) and len(word) > 3 else word


def _german(word: str) -> str:
    if word.endswith("innen"):
        return word.removesuffix("nen")
    for ending in ("ern", "en", "er", "e", "n", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
