"""What makes a story weigh: each part is a number and a reason, so that an editor can disagree with it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import datetime

from ...model import Article, Backing, Newness, Place, Score
from ...settings import Select
from ..reported import Reported
from ..standing import published_at
from .matching import held

__all__ = ["main_places", "weigh"]

_SOURCES = 2.0
_OFFICIAL = 0.5
_RECENCY = 2.0
_DAY = 24.0
_PROMINENCE = 1.0
_WATCHED = 3.0
_NOVELTY = {Newness.NEW: 2.0, Newness.UPDATED: 1.5, Newness.LATE: 0.0, Newness.UNCHANGED: -3.0}
_MAIN = 2


def weigh(event: Reported, select: Select, *, now: datetime) -> tuple[Score, ...]:
    """Return what a story weighs at an instant, part by part; parts of no weight are left out."""
    return tuple(score for score in _parts(event, select, now) if score.points)


def _parts(event: Reported, select: Select, now: datetime) -> Iterable[Score]:
    support = event.known.support([article.id for article in event.articles])
    yield Score(
        "sources",
        round(_SOURCES * math.log2(support.count + 1), 3),
        f"{support.count} independent source{'s' * (support.count != 1)}",
    )
    if support.backing is Backing.OFFICIAL:
        yield Score("official", _OFFICIAL, "an official source")
    yield _recency(event.articles, now)
    distinct = len(event.leading_first("")[0].facts)
    yield Score(
        "prominence", round(_PROMINENCE * math.log2(distinct + 1), 3), f"{distinct} facts in its leading article"
    )
    if watched := held(event, select.watch):
        yield Score("watch list", _WATCHED, "on the watch list: " + ", ".join(watched))
    if event.newness is not None:
        yield Score("novelty", _NOVELTY.get(event.newness, 0.0), event.newness.value)


def _recency(articles: Iterable[Article], now: datetime) -> Score:
    times = [at for article in articles if (at := published_at(article) or article.seen)]
    if not times:
        return Score("recency", round(_RECENCY / 2, 3), "publication time not stated")
    hours = max(0.0, (now - max(times)).total_seconds() / 3600)
    return Score("recency", round(_RECENCY * math.exp(-hours / _DAY), 3), f"newest article {hours:.0f} h old")


def main_places(event: Reported) -> frozenset[str]:
    """Return the places that a story names most: two stories from one place make a dull page."""
    counted: dict[str, int] = {}
    for facts in event.facts:
        for fact in facts.facts:
            if isinstance(fact, Place):
                counted[fact.name.casefold()] = counted.get(fact.name.casefold(), 0) + len(fact.mentions)
    return frozenset(sorted(counted, key=lambda name: (-counted[name], name))[:_MAIN])
