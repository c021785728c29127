"""A story of today held against what earlier editions told of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ...model import Article, ArticleFacts, Evidence, Fact, Newness, Ruling
from .memory import Known, Memory
from .moves import Move, is_later, is_update, moves
from .ruled import corrected
from .sameness import is_same, is_within, moved_words
from .standing import Standing, tellings_of
from .telling import Telling
from .turn import Turn
from .withdrawals import withdrawals

__all__ = ["News", "held_against"]

_MOST = 24
_WEIGHED = ("figure", "quotation", "statement")

_Fresh = Sequence[tuple[ArticleFacts, Fact, Telling]]


@dataclass(frozen=True, slots=True)
class News:
    """What is new in a story.

    `newness` is NEW, LATE, UPDATED or UNCHANGED, `told_in` the number of the edition that told the story last, None
    where none did. `changes` are at most 24: values that changed, then what was withdrawn.
    """

    newness: Newness
    told_in: int | None = None
    changes: tuple[Turn, ...] = ()
    facts: Mapping[tuple[str, str], Newness] = field(default_factory=dict)

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
        facts = {(r.article.id, f.id): Newness.NEW for r in reports for f in r.facts if f.kind in _WEIGHED}
        return News(newness, facts=facts)
    known, printed = memory.known(story_id), memory.printed(story_id)
    standing = Standing(reports, looked, rulings)
    fresh, facts, turns = [], dict[tuple[str, str], Newness](), list[Turn]()
    for report in reports:
        if report.article.retracted:
            facts |= {(report.article.id, f.id): Newness.WITHDRAWN for f in report.facts if f.kind in _WEIGHED}
        elif {report.article.id, report.article.sha256} & printed:
            facts |= {(report.article.id, f.id): Newness.UNCHANGED for f in report.facts if f.kind in _WEIGHED}
            past = memory.article(report.article.id)
            for fact, turn in corrected(report, past, told_in) if past else ():
                turns.append(turn)
                facts[report.article.id, fact.id] = Newness.UPDATED
        else:
            fresh += [(report, f, t) for f, t in tellings_of(report) if f.kind in _WEIGHED]
    found = _moves(memory, known, fresh, standing)
    turns += [_turn(move, known, memory, standing) for move in found]
    weighed = _weighed(fresh, known, found)
    facts |= weighed
    overtaken = {_amount(t) for move in found for t in move.before}
    turns += withdrawals(memory, [k for k in known if _amount(k.telling) not in overtaken], standing)
    newness = Newness.UPDATED if turns or set(weighed.values()) - {Newness.UNCHANGED} else Newness.UNCHANGED
    return News(newness, told_in, tuple(dict.fromkeys(turns))[:_MOST], facts)


def _is_late(memory: Memory, articles: Sequence[Article]) -> bool:
    """Say whether all articles were published before the last edition, and none had reached the desk by then."""
    if memory.last is None or not articles:
        return False
    _, at = memory.last
    return all(
        is_later(at, article.published)
        and article.id not in memory.articles
        and not (article.seen and article.seen <= at)
        for article in articles
    )


def _moves(memory: Memory, known: Sequence[Known], fresh: _Fresh, standing: Standing) -> tuple[Move, ...]:
    """Return the told figures that have moved; a new version of an article always comes after the one before."""
    editions = {id(k.telling): k.at for k in known}
    succeeded: dict[str, str] = {}
    for name in {k.telling.article for k in known}:
        past = memory.article(name)
        if past and (changed := standing.next_version(past)):
            succeeded[name] = changed.id

    def is_newer(new: Telling, old: Telling) -> bool:
        return succeeded.get(old.article) == new.article or is_update(new, old, since=editions[id(old)])

    told = [k.telling for k in known if not k.is_former]
    return moves(told, [t for _, _, t in fresh], is_newer=is_newer)


def _turn(move: Move, known: Sequence[Known], memory: Memory, standing: Standing) -> Turn:
    # A headline is short; the running text says it better.
    before, after = (max(found, key=lambda t: len(t.sentence)) for found in (move.before, move.after))
    edition = max(k.edition for k in known if any(k.telling is t for t in move.before))
    evidence = {t.article: Evidence(t.article, t.span) for t in reversed(move.after)}
    counted = after.counted or before.counted
    return Turn(
        Newness.UPDATED, "figure", before.text, after.text, counted, edition,
        why=_why(move, memory, standing), evidence=tuple(evidence.values())[::-1],
    )  # fmt: skip


def _amount(telling: Telling) -> tuple[str, str, str] | None:
    """Return what a figure says in its article, however often: its value and unit."""
    q = telling.quantity
    return (telling.article, telling.value, q.key.unit) if q else None


def _why(move: Move, memory: Memory, standing: Standing) -> str | None:
    """Say that an article changed, where all that told the old value did."""
    pasts = [memory.article(t.article) for t in move.before]
    changed = [standing.next_version(past) if past else None for past in pasts]
    new = {t.article for t in move.after}
    if changed and changed[0] and all(a and a.id in new for a in changed):
        return f"{changed[0].publisher or changed[0].title} changed its article"
    return None


def _own_words(known: Sequence[Known]) -> frozenset[str]:
    """Return the sentences that articles told in their own voice."""
    spoken = {one.telling.sentence for one in known if one.telling.kind in ("quotation", "statement")}
    return frozenset({one.telling.sentence for one in known} - spoken - {""})


def _is_within(telling: Telling, sentences: Iterable[str]) -> bool:
    """Say whether a statement was told without its source."""
    return telling.kind == "statement" and any(is_within(telling.text, sentence) for sentence in sentences)


def _place(telling: Telling) -> tuple[str, str]:
    """Return what two tellings must share to be the same at all."""
    return telling.kind, telling.quantity.key.unit if telling.quantity else ""


def _weighed(fresh: _Fresh, known: Sequence[Known], found: Sequence[Move]) -> dict[tuple[str, str], Newness]:
    """Return what each fact of the new articles is; speech around an updated figure is updated with it."""
    moved = {id(t) for move in found for t in move.after}
    told: dict[tuple[str, str], list[Telling]] = {}
    for one in known:
        told.setdefault(_place(one.telling), []).append(one.telling)
    facts: dict[tuple[str, str], Newness] = {}
    sentences = _own_words(known)
    for report, fact, telling in fresh:
        if id(telling) in moved:
            newness = Newness.UPDATED
        elif any(is_same(telling, old) for old in told.get(_place(telling), ())) or _is_within(telling, sentences):
            newness = Newness.UNCHANGED
        else:
            newness = Newness.NEW
        facts[report.article.id, fact.id] = newness
    for report, fact, telling in fresh:
        if fact.kind == "statement" and facts[report.article.id, fact.id] is Newness.NEW:
            inside = (f for r, f, t in fresh if r is report and id(t) in moved and fact.span.covers(f.span))
            if any(inside) and any(moved_words(telling, old) for old in told.get(("statement", ""), ())):
                facts[report.article.id, fact.id] = Newness.UPDATED
    return facts
