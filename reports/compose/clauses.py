"""Where a sentence may be cut so that its words stay true: always at punctuation, never inside a fact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model import Article, Span
from .words import words_of

__all__ = ["Clause", "clause_around", "is_cut_quotation", "lead_of", "phrase_around", "trimmed", "words_in"]

_CLAUSE = re.compile(r";\s+|\s+[–—]\s+|,\s+(?=(?:while|whereas|and|but|although|though)\s)")
_PHRASE = re.compile(r"[,;:]\s+(?!(?:which|who|whose|whom|where|when)\s)|\s+[–—]\s+|\s*[()]\s*")
_RELATIVE = re.compile(r",\s+(?:which|who|where|whose)\s|;\s+|\s+[–—]\s+")
_OPENERS = re.compile(r"(?:and|but|or|while|whereas|although|though)\s+")
_LITTLE = 1


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of one article that will be printed."""

    article: Article
    span: Span

    @property
    def words(self) -> str:
        """The words alone, by which two clauses are told to be the same."""
        return words_of(self.span.of(self.article.text))


_PAIRS = (("“", "”"), ("«", "»"))


def words_in(text: str) -> int:
    """Return how many words a text has, as a reader counts."""
    return len(text.split())


def is_cut_quotation(text: str) -> bool:
    """Say whether words open a quotation that they don't close, or close one that they don't open."""
    german = text.count("„")
    if german:
        return german != text.count("“") + text.count("”")
    return any(text.count(opening) != text.count(closing) for opening, closing in _PAIRS) or text.count('"') % 2 == 1


def trimmed(text: str, span: Span) -> Span:
    """Return the span without the white space and closing punctuation at its ends."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",;:–—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.–—"):
        end -= 1
    return Span(start, end)


def clause_around(text: str, sentence: Span, fact: Span, *, whole: Sequence[Span] = ()) -> Span:
    """Return the main or co-ordinate clause of the sentence that holds the fact, without its opening conjunction.

    `whole` are spans inside which nothing is cut: a date, a quotation.
    """
    found = _between(sentence, fact, _cuts(_CLAUSE, text, sentence, whole))
    return trimmed(text, _opened(text, found, fact))


def phrase_around(text: str, sentence: Span, fact: Span, *, whole: Sequence[Span] = ()) -> Span:
    """Return the shortest stretch between punctuation that holds the fact and says something beside it.

    `whole` are spans inside which nothing is cut: a date, a quotation.
    """
    cuts = _cuts(_PHRASE, text, sentence, whole)
    while True:
        found = trimmed(text, _opened(text, _between(sentence, fact, cuts), fact))
        found = Span(min(found.start, fact.start), max(found.end, fact.end))
        says = words_in(text[found.start : fact.start]) + words_in(text[fact.end : found.end])
        outside = [c for c in cuts if c[1] <= fact.start or c[0] >= fact.end]
        if says > _LITTLE or not outside:
            return found
        after = [c for c in outside if c[0] >= fact.end]
        cuts.remove(min(after) if after else max(outside))


def lead_of(text: str, sentence: Span, *, most: int) -> Span | None:
    """Return the sentence, or its start up to a relative clause, in at most `most` words; None if neither fits."""
    if words_in(sentence.of(text)) <= most:
        return sentence
    cuts = [m.start() for m in _RELATIVE.finditer(text, sentence.start, sentence.end)]
    fitting = [Span(sentence.start, at) for at in cuts if words_in(text[sentence.start : at]) <= most]
    return max(fitting, key=lambda span: span.end, default=None)


def _cuts(pattern: re.Pattern[str], text: str, sentence: Span, whole: Sequence[Span]) -> list[tuple[int, int]]:
    found = (m.span() for m in pattern.finditer(text, sentence.start, sentence.end))
    return [(left, right) for left, right in found if not any(s.start < right and left < s.end for s in whole)]


def _opened(text: str, found: Span, fact: Span) -> Span:
    opener = _OPENERS.match(text, found.start, found.end)
    return Span(opener.end(), found.end) if opener and opener.end() <= fact.start else found


def _between(sentence: Span, fact: Span, cuts: Iterable[tuple[int, int]]) -> Span:
    start, end = sentence.start, sentence.end
    for left, right in cuts:
        if right <= fact.start:
            start = max(start, right)
        elif left >= fact.end:
            end = min(end, left)
    return Span(start, end)
