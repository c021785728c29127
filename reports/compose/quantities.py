"""One quantity told with several values: which is the newest, which was told before, and which sources differ.

Two figures are one quantity if they count the same things in sentences that are alike. A later, larger count, or a
later one of the same source, has moved on; all else differs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice

from ..model import Article, Figure, Relation
from .merged import Merged
from .standing import Standing, published_at

__all__ = ["Quantity", "alike", "head_of", "quantities"]

_LEAST = 2
_ALIKE = 0.4
_MOST = 200
_MOVED_AFTER = timedelta(minutes=45)
_WORD = re.compile(r"[^\W\d_]{3,}")
_SMALL = frozenset(
    (  # noqa: SIM905 - a list of words reads better as lines
        "the and that was were had has have been will would said says for from with after before more than least into "
        "its his her their this these those who which when where while about over under not but also der die das und "
        "den dem des ein eine einen einer sind war waren hat haben wurde wurden sagte von mit nach vor bei auf aus "
        "mehr als mindestens"
    ).split()
)
_PART = re.compile(
    r"\b(?:of (?:those|them|these|whom)|including|among them|darunter|davon|von ihnen)\W+(?:\w+\W+){0,3}$", re.I
)
_TIMES = frozenset(("h", "min", "s", "day", "week", "month", "year", "decade", "century"))
_EARLIEST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure that holds now, with the same quantity's other values, the newest first, and how each stands to it."""

    figure: Merged[Figure]
    others: tuple[tuple[Merged[Figure], Relation], ...] = ()


def quantities(figures: Sequence[Merged[Figure]], standing: Standing) -> tuple[Quantity, ...]:
    """Return the figures of a story, those of one quantity together, in the order of their first telling."""
    taken: set[int] = set()
    found = []
    for at, figure in enumerate(figures):
        if at in taken:
            continue
        taken.add(at)
        same = [figure]
        for other in islice(range(at + 1, len(figures)), _MOST):
            if other not in taken and any(_one_quantity(known, figures[other], standing) for known in same):
                taken.add(other)
                same.append(figures[other])
        found.append(_quantity(same, standing))
    return tuple(found)


def head_of(counted: str | None) -> str | None:
    """Return the last word of what is counted, in small letters and without a plural's ending."""
    words = (counted or "").casefold().split()
    return re.sub(r"(?<=\w{3})(?:es|s|en|e)$", "", words[-1]) if words else None


def alike(one: str, other: str, *, but: frozenset[str] = frozenset()) -> bool:
    """Say whether two sentences tell one thing, by the words that they share beside `but`."""
    mine, theirs = ({w.casefold() for w in _WORD.findall(s)} - _SMALL - but for s in (one, other))
    shared = len(mine & theirs)
    return shared >= _LEAST and shared >= _ALIKE * min(len(mine), len(theirs))


def _quantity(same: Sequence[Merged[Figure]], standing: Standing) -> Quantity:
    newest, *others = sorted(same, key=lambda m: (_latest(m, standing), len(m.evidence)), reverse=True)
    return Quantity(newest, tuple((other, _relation(newest, other, standing)) for other in others))


def _relation(now: Merged[Figure], before: Merged[Figure], standing: Standing) -> Relation:
    mine = {standing.origin(e.article) for e in now.evidence}
    older = _latest(now, standing) - _latest(before, standing)
    if older > timedelta(0) and {standing.origin(e.article) for e in before.evidence} <= mine:
        return Relation.EARLIER
    grown = now.fact.unit is None and now.fact.value > before.fact.value
    return Relation.EARLIER if grown and older >= _MOVED_AFTER else Relation.DIFFERS


def _latest(figure: Merged[Figure], standing: Standing) -> datetime:
    times = (published_at(standing.articles[evidence.article]) for evidence in figure.evidence)
    return max((time for time in times if time), default=_EARLIEST)


def _one_quantity(one: Merged[Figure], other: Merged[Figure], standing: Standing) -> bool:
    a, b = one.fact, other.fact
    if a.unit != b.unit or a.unit in _TIMES or (a.unit is None and head_of(a.counted) is None):
        return False
    if head_of(a.counted) != head_of(b.counted) or {e.article for e in one.evidence} & {
        e.article for e in other.evidence
    }:
        return False
    said = frozenset(f"{a.counted or ''} {b.counted or ''}".casefold().split())
    pairs = ((x, y) for x in _tellings(one, standing) for y in _tellings(other, standing))
    return any(
        alike(f.sentence.of(p.text), g.sentence.of(q.text), but=said) and not _is_part(p, f) and not _is_part(q, g)
        for (p, f), (q, g) in islice(pairs, _MOST)
    )


def _tellings(merged: Merged[Figure], standing: Standing) -> Iterator[tuple[Article, Figure]]:
    articles: Mapping[str, Article] = standing.articles
    for evidence, fact in zip(merged.evidence, merged.all, strict=True):
        yield articles[evidence.article], fact


def _is_part(article: Article, figure: Figure) -> bool:
    """Say whether a figure is told as a part of a whole: "of those, 9"."""
    return (
        _PART.search(article.text[max(figure.sentence.start, figure.span.start - 60) : figure.span.start]) is not None
    )
