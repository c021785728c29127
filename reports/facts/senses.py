"""What makes two figures one quantity: what they count, what became of it, and which month or year they are of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ..model import Article, Fact, Figure, Moment, Span

__all__ = ["PEOPLE", "RATES", "Clauses", "Senses"]

PEOPLE = "person"
"""What a head says that says no more than that people are counted."""
RATES = frozenset(("%", "pp", "bp"))
_STOP = re.compile(r"[;:()“”„«»\"\n]|[,.](?=\s)|\s[–—]\s")
_REACH = 160
_NEAR_DAYS = 31


@dataclass(frozen=True, slots=True)
class Senses:
    """The words of a language that say what became of those counted, and what stands between such a word and a number.

    `words` has a named group for each sense. `leads` is what a number may have between it and the verb before that
    governs it ("killing at least"). `people` are heads that only say "people". `was` stands before what was the value
    at another time ("down from"). `shares` are heads of what is shared out or charged, and doesn't grow with the hours.
    """

    words: re.Pattern[str]
    leads: re.Pattern[str]
    people: frozenset[str]
    was: re.Pattern[str]
    shares: frozenset[str]


class Clauses:
    """The clauses of an article's figures: what stands around each, up to the next figure or mark."""

    def __init__(self, article: Article, facts: Sequence[Fact], senses: Senses) -> None:
        self._text, self._senses = article.text, senses
        self._published = _day(article.published)
        self._spans: dict[Span, list[Span]] = {}
        self._moments: dict[Span, list[Moment]] = {}
        for fact in sorted(facts, key=lambda fact: fact.span):
            if isinstance(fact, Figure):
                self._spans.setdefault(fact.sentence, []).append(fact.span)
            elif isinstance(fact, Moment):
                self._moments.setdefault(fact.sentence, []).append(fact)

    def sense_of(self, figure: Figure) -> str | None:
        """Return what became of those counted: by the noun, the verb right before, or the nearest word."""
        words, (before, after) = self._senses.words, self._around(figure)
        if own := words.search((figure.counted or "").casefold()):
            return own.lastgroup
        led = self._senses.leads.search(before)
        verbs = list(words.finditer(before[: led.start()] if led else before))
        if verbs and led and not before[verbs[-1].end() : led.start()].strip():
            return verbs[-1].lastgroup
        if follows := words.search(after):
            return follows.lastgroup
        return verbs[-1].lastgroup if verbs else self._only_sense(figure)

    def times_of(self, figure: Figure) -> frozenset[str]:
        """Return the months and years that a figure's clause names, those that only say when it was told left out."""
        before, after = self._clause(figure)
        told = self._moments.get(figure.sentence, [])
        first, last = (bisect_left(told, at, key=lambda m: m.span.start) for at in (before.start, after.end))
        near = told[first:last]
        return frozenset(period for moment in near if (period := self._period(moment)))

    def is_earlier(self, figure: Figure) -> bool:
        """Say whether a figure is told as what was before: "from 12 to 15"."""
        before, _ = self._clause(figure)
        return self._senses.was.search(self._text, max(before.start, before.end - 40), before.end) is not None

    def words_of(self, figure: Figure) -> str:
        """Return a figure's clause without the figure."""
        before, after = self._around(figure)
        return f"{before} {after}"

    def _period(self, moment: Moment) -> str | None:
        value = moment.value
        if value is None or len(value) < 4 or not value[:4].isdigit():
            return None
        if len(value) == 10 and self._published:
            return None if abs((date.fromisoformat(value) - self._published).days) <= _NEAR_DAYS else value[:7]
        return value[:7]

    def _only_sense(self, figure: Figure) -> str | None:
        """Return the one sense of a sentence that has no other figure."""
        if len(self._spans[figure.sentence]) > 1:
            return None
        found = {m.lastgroup for m in self._senses.words.finditer(figure.sentence.of(self._text).casefold())}
        return found.pop() if len(found) == 1 else None

    def _around(self, figure: Figure) -> tuple[str, str]:
        before, after = self._clause(figure)
        return before.of(self._text).casefold(), after.of(self._text).casefold()

    def _clause(self, figure: Figure) -> tuple[Span, Span]:
        span, sentence = figure.span, figure.sentence
        others = self._spans[sentence]
        at = bisect_left(others, span)
        start = max([sentence.start, span.start - _REACH, *(s.end for s in others[max(0, at - 1) : at])])
        end = min([sentence.end, span.end + _REACH, *(s.start for s in others[at + 1 : at + 2])])
        stops = list(_STOP.finditer(self._text, start, span.start))
        stop = _STOP.search(self._text, span.end, end)
        return Span(stops[-1].end() if stops else start, span.start), Span(span.end, stop.start() if stop else end)


def _day(published: date | datetime | None) -> date | None:
    return published.date() if isinstance(published, datetime) else published
