"""What stands around a figure that says how exact it is: mehr als, rund, höchstens."""

from __future__ import annotations

import re

from ...model import Bound, Span

__all__ = ["HEDGES", "bound_of"]

_AT_LEAST = (
    r"nicht weniger als|(?:weit |deutlich |etwas |sehr viel |wesentlich )?mehr als|mindestens|zumindest|wenigstens|"
    r"(?:weit |knapp |deutlich |leicht )?über|gute?[nrm]?|ab|länger als|höher als|größer als|schneller als|älter als"
)
_AT_MOST = (
    r"nicht mehr als|(?:deutlich |etwas |weit )?weniger als|bis zu|bis|höchstens|maximal|allenfalls|längstens|"
    r"kürzer als|niedriger als|kleiner als|kaum mehr als"
)
_ABOUT = (
    r"rund|etwa|ungefähr|circa|ca\.|zirka|fast|knappe?[nrm]?|nahezu|beinahe|annähernd|schätzungsweise|in etwa|um die|"
    r"an die|gegen|~|geschätzte?[nr]?|grob|praktisch"
)
_BOUNDS = ((Bound.AT_LEAST, _AT_LEAST), (Bound.AT_MOST, _AT_MOST), (Bound.ABOUT, _ABOUT))
HEDGES = "|".join(words for _, words in _BOUNDS)
"""A pattern of all words that bound a number."""
_BEFORE = tuple(
    (bound, re.compile(rf"(?:\A|(?<=[\s(„“\"]))(?:{words})\s\Z", re.IGNORECASE)) for bound, words in _BOUNDS
)
_UNDER = re.compile(r"(?:\A|(?<=[\s(]))(?:(?:knapp |deutlich |weit )?unter)\s\Z", re.IGNORECASE)
_AFTER = (
    (Bound.AT_LEAST, re.compile(r"\s(?:oder|und) (?:mehr|darüber)\b")),
    (Bound.AT_MOST, re.compile(r"\soder weniger\b")),
)
# "Sie berichtete über 300 Fälle": about them, not more than them. "Gegen neun Angeklagte": against them.
_SPEAKS_OVER = re.compile(
    r"\b(?:bericht|sprach|sprech|sprich|gesprochen|diskut|verhand|entsch|inform|streit|stritt|debatt|verfüg|stimm|"
    r"beri|klag)\w*\s"
    r"(?:[^,.;]{0,40}\s)?über\s\Z"
)
_LAST = frozenset(
    (
        "als mindestens zumindest wenigstens über gut gute guten guter gutem ab zu bis höchstens maximal allenfalls "
        "längstens "
        "rund etwa ungefähr circa ca. zirka fast knapp knappe knappen knapper knappem nahezu beinahe annähernd "
        "schätzungsweise die gegen ~ geschätzt geschätzte geschätzten geschätzter grob praktisch unter"
    ).split()
)
"""The last word of each bound: most numbers have none, and are spared the search."""
_WINDOW = 34


def bound_of(text: str, span: Span, sentence: Span, *, unit: str | None) -> Bound:
    """Return what the words around a figure say of the true value; "unter" and "gegen" count before a unit only."""
    before = text[max(sentence.start, span.start - _WINDOW) : span.start]
    if before.rstrip().rsplit(" ", 1)[-1].strip('(„“"').casefold() not in _LAST:
        return next((bound for bound, pattern in _AFTER if pattern.match(text, span.end, sentence.end)), Bound.EXACT)
    for bound, pattern in _BEFORE:
        found = pattern.search(before)
        if found and (unit is not None or not found[0].casefold().startswith("gegen")):
            said = text[max(sentence.start, span.start - 2 * _WINDOW) : span.start]
            return Bound.EXACT if _SPEAKS_OVER.search(said) else bound
    if unit is not None and _UNDER.search(before):
        return Bound.AT_MOST
    return next((bound for bound, pattern in _AFTER if pattern.match(text, span.end, sentence.end)), Bound.EXACT)
