"""A story of today held against what earlier editions told of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ...model import Article, ArticleFacts, Fact, Newness, Ruling, Tlp
from .memory import Known, Memory
from .moves import Move, is_later
from .ruled import corrected
from .standing import Standing, tellings_of
from .telling import Telling
from .turn import Turn
from .updates import turn_of, updates
from .weighing import Fresh, weighed
from .withdrawals import withdrawals

__all__ = ["News", "held_against"]

_MOST = 24
_WEIGHED = ("figure", "quotation", "statement")

_Facts = dict[tuple[str, str], Newness]


@dataclass(frozen=True, slots=True)
class News:
    """What is new in a story.

    `newness` is NEW, LATE, UPDATED or UNCHANGED, `told_in` the number of the edition that told the story last, None
    where none did. `changes` are at most 24: values that changed, then what was withdrawn. `tlp` is the strictest label
    of the earlier articles whose words `changes` tell again.
    """

    newness: Newness
    told_in: int | None = None
    changes: tuple[Turn, ...] = ()
    facts: Mapping[tuple[str, str], Newness] = field(default_factory=dict)
    tlp: Tlp | None = None

    def newness_of(self, fact: Fact, article: Article | str) -> Newness | None:
        """Return what a figure, quotation or statement of an article is; None for other kinds, and what isn't known."""
        name = article if isinstance(article, str) else article.id
        return self.facts.get((name, fact.id))


def held_against(
    memory: Memory,
    story_id: str,
    reports: Sequence[ArticleFacts],
    *,
    looked: Sequence[Article] = (),
    rulings: Sequence[Ruling] | None = None,
) -> News:
    """Return what is new in the articles of a story since the editions before.

    `looked` are the other articles that the desk has, so that one that changed or was retracted is seen although it
    isn't in the story any more. Where `rulings` are given, only they withdraw a fact; else one that isn't read in its
    article any more counts as withdrawn.
    """
    told_in = memory.told_in(story_id)
    if told_in is None:
        newness = Newness.LATE if _is_late(memory, [report.article for report in reports]) else Newness.NEW
        return News(newness, facts=_all(reports, Newness.NEW))
    known, printed = memory.known(story_id), memory.printed(story_id)
    standing = Standing(reports, looked, rulings)
    retracted = [report for report in reports if report.article.retracted]
    there = [report for report in reports if report not in retracted]
    before = [report for report in there if {report.article.id, report.article.sha256} & printed]
    fresh = [one for report in there if report not in before for one in _fresh(report)]
    found = updates(memory, known, [one.telling for one in fresh], standing)
    ruled = dict(_ruled(memory, before))
    weighty = weighed(fresh, known, found)
    turns = (
        *ruled.values(),
        *(turn_of(move, known, memory, standing) for move in found),
        *withdrawals(memory, _still_told(known, found), standing),
    )
    facts = _all(retracted, Newness.WITHDRAWN) | _all(before, Newness.UNCHANGED) | weighty
    facts |= dict.fromkeys(ruled, Newness.UPDATED)
    is_news = turns or set(weighty.values()) - {Newness.UNCHANGED}
    newness = Newness.UPDATED if is_news else Newness.UNCHANGED
    tlp = Tlp.highest(*(past.tlp for name in printed if (past := memory.article(name)))) if turns else None
    return News(newness, told_in, tuple(dict.fromkeys(turns))[:_MOST], facts, tlp)


def _is_late(memory: Memory, articles: Sequence[Article]) -> bool:
    """Say whether all articles were published before the last edition, and none had reached the desk by then.

    One that was under embargo until then isn't late.
    """
    if memory.last is None or not articles:
        return False
    _, at = memory.last
    return all(
        is_later(at, article.published)
        and not (article.embargo and article.embargo > at)
        and article.id not in memory.articles
        and not (article.seen and article.seen <= at)
        for article in articles
    )


def _all(reports: Sequence[ArticleFacts], newness: Newness) -> _Facts:
    return {(r.article.id, fact.id): newness for r in reports for fact in r.facts if fact.kind in _WEIGHED}


def _fresh(report: ArticleFacts) -> Iterator[Fresh]:
    yield from (Fresh(report, fact, t) for fact, t in tellings_of(report) if fact.kind in _WEIGHED)


def _ruled(memory: Memory, reports: Sequence[ArticleFacts]) -> Iterator[tuple[tuple[str, str], Turn]]:
    """Yield what editors decided on the values of known articles, by article and fact."""
    for report in reports:
        past = memory.article(report.article.id)
        for fact, turn in corrected(report, past) if past else ():
            yield (report.article.id, fact.id), turn


def _still_told(known: Sequence[Known], found: Sequence[Move]) -> list[Known]:
    """Return what was told without the values that moved, in whatever words their articles tell them again."""
    moved = {_amount(t) for move in found for t in move.before}
    return [one for one in known if one.telling.quantity is None or _amount(one.telling) not in moved]


def _amount(telling: Telling) -> tuple[str, Decimal, str] | None:
    q = telling.quantity
    return (telling.article, q.value, q.key.unit) if q else None
