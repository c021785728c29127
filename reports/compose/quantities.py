"""One quantity told with several values: which is the newest, which was told before, and which sources differ.

Two figures are one quantity if they count the same things, of which the same became, in sentences that are alike. A
later, larger count, or a later one of the same source, has moved on; all else differs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice

from ..model import ArticleFacts, Figure, Relation, Span
from .memory.figures import figures_of
from .memory.quantity import TOLLS
from .memory.quantity import Quantity as Measure
from .merged import Merged, together
from .standing import Standing, published_at

__all__ = ["Measures", "Quantity", "alike", "measures_of", "quantities"]

_LEAST = 2
_ALIKE = 0.4
_MOST = 200
_LARGE = 50
_MOVED_AFTER = timedelta(minutes=45)
_WORD = re.compile(r"[^\W\d_]{4,}")
_BEFORE = re.compile(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|at first|up from|down from|raising|revised|corrected|"
    r"zuvor|zunächst|bisher|ursprünglich|anfangs)\b",
    re.IGNORECASE,
)
_EARLIEST = datetime.min.replace(tzinfo=UTC)

Measures = Mapping[tuple[str, Span], Measure]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure that holds now, with the same quantity's other values, the newest first, and how each stands to it."""

    figure: Merged[Figure]
    others: tuple[tuple[Merged[Figure], Relation], ...] = ()

    @property
    def earlier(self) -> frozenset[tuple[str, Span]]:
        """Where the values stand that it has left behind: (article id, span)."""
        return frozenset(
            (e.article, e.span) for other, how in self.others if how is Relation.EARLIER for e in other.evidence
        )


def measures_of(reports: Sequence[ArticleFacts]) -> Measures:
    """Return what each figure of some articles measures, by article id and span."""
    return {
        (report.article.id, figure.span): telling.quantity
        for report in reports
        for figure, telling in figures_of(report)
        if telling.quantity is not None
    }


def quantities(figures: Sequence[Merged[Figure]], measures: Measures, standing: Standing) -> tuple[Quantity, ...]:
    """Return the figures of a story, those of one quantity together, in the order of their first telling."""
    keys = [frozenset(measure.key for _, measure in _measured(figure, measures)) for figure in figures]
    taken: set[int] = set()
    found = []
    for at, figure in enumerate(figures):
        if at in taken:
            continue
        same = [figure]
        alike = (n for n in range(at + 1, len(figures)) if n not in taken and keys[at] & keys[n])
        for other in islice(alike, _MOST):
            if any(_are_one(known, figures[other], measures, standing) for known in same):
                taken.add(other)
                same.append(figures[other])
        found.append(_quantity(same, measures, standing))
    return tuple(found)


def alike(one: str, other: str) -> bool:
    """Say whether two sentences tell one thing, by the longer words that they share."""
    mine, theirs = ({w.casefold() for w in _WORD.findall(s)} for s in (one, other))
    shared = len(mine & theirs)
    return shared >= _LEAST and shared >= _ALIKE * min(len(mine), len(theirs))


def _quantity(same: Sequence[Merged[Figure]], measures: Measures, standing: Standing) -> Quantity:
    values: dict[object, list[Merged[Figure]]] = {}
    for figure in same:
        values.setdefault((figure.fact.value, figure.fact.unit), []).append(figure)
    once = [together(figures) for figures in values.values()]
    newest, *others = sorted(once, key=lambda m: (_latest(m, standing), len(m.evidence)), reverse=True)
    return Quantity(newest, tuple((other, _relation(newest, other, measures, standing)) for other in others))


def _relation(now: Merged[Figure], before: Merged[Figure], measures: Measures, standing: Standing) -> Relation:
    if _same_sources_later(now, before, standing):
        return Relation.EARLIER
    older = _latest(now, standing) - _latest(before, standing)
    grown = now.fact.value > before.fact.value and any(m.key.sense in TOLLS for _, m in _measured(now, measures))
    return Relation.EARLIER if grown and older >= _MOVED_AFTER else Relation.DIFFERS


def _same_sources_later(now: Merged[Figure], before: Merged[Figure], standing: Standing) -> bool:
    """Say whether all who told the one value told the other one later."""

    def told(figure: Merged[Figure]) -> dict[str, datetime]:
        times: dict[str, datetime] = {}
        for evidence in figure.evidence:
            origin, at = standing.origin(evidence.article), published_at(standing.articles[evidence.article])
            times[origin] = max(at or _EARLIEST, times.get(origin, _EARLIEST))
        return times

    then, here = told(before), told(now)
    return all(origin in here and here[origin] > at for origin, at in then.items())


def _latest(figure: Merged[Figure], standing: Standing) -> datetime:
    times = (published_at(standing.articles[evidence.article]) for evidence in figure.evidence)
    return max((time for time in times if time), default=_EARLIEST)


def _are_one(one: Merged[Figure], other: Merged[Figure], measures: Measures, standing: Standing) -> bool:
    """Say whether two figures are one quantity.

    Two values of one article aren't, unless it says itself that one of them was before. Which is the older makes no
    difference: what differs is shown, whether it has fallen or not.
    """
    if _set_apart(one, other):
        return False
    # Where large counts differ, sources tell one thing apart; where small ones do, they rather count two things.
    large = min(one.fact.value, other.fact.value) >= _LARGE
    if _is_toll_that_grew(one, other, measures, standing):
        return True
    return any(
        a.is_one_with(b, of_one_source=large or standing.origin(at) == standing.origin(where))
        or b.is_one_with(a, of_one_source=large or standing.origin(at) == standing.origin(where))
        for at, a in _measured(one, measures)
        for where, b in _measured(other, measures)
        if at != where
    )


def _is_toll_that_grew(one: Merged[Figure], other: Merged[Figure], measures: Measures, standing: Standing) -> bool:
    """Say whether two figures of one event are its dead, hurt, missing or fled, the newer ones the more.

    The sentences may be quite unlike: "the toll rose to nine". Places and times that differ keep them apart.
    """
    old, new = sorted((one, other), key=lambda figure: _latest(figure, standing))
    if old.fact.value >= new.fact.value or _latest(new, standing) - _latest(old, standing) < _MOVED_AFTER:
        return False
    return any(
        a.key == b.key
        and a.key.sense in TOLLS
        and not (a.key.aside or b.key.aside)
        and not _apart(a.places, b.places)
        and not _apart(a.times, b.times)
        for _, a in _measured(old, measures)
        for _, b in _measured(new, measures)
    )


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _measured(figure: Merged[Figure], measures: Measures) -> list[tuple[str, Measure]]:
    return [(e.article, m) for e in figure.evidence[:_MOST] if (m := measures.get((e.article, e.span)))]


def _set_apart(one: Merged[Figure], other: Merged[Figure]) -> bool:
    """Say whether an article tells both figures side by side, as two things."""
    there = {article.id: fact for article, fact in zip(other.articles, other.all, strict=True)}
    return any(
        article.id in there and not any(_BEFORE.search(f.sentence.of(article.text)) for f in (fact, there[article.id]))
        for article, fact in zip(one.articles, one.all, strict=True)
    )
