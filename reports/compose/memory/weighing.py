"""What each fact of the new articles is, held against all that was told of their story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...model import ArticleFacts, Fact, Newness
from .memory import Known
from .moves import Move
from .sameness import is_same, is_within, moved_words
from .telling import Telling

__all__ = ["Fresh", "weighed"]


class Fresh(NamedTuple):
    """A fact of an article that no edition has told from."""

    report: ArticleFacts
    fact: Fact
    telling: Telling

    @property
    def place(self) -> tuple[str, str]:
        """The article's id and the fact's."""
        return self.report.article.id, self.fact.id


def weighed(fresh: Sequence[Fresh], known: Sequence[Known], found: Sequence[Move]) -> dict[tuple[str, str], Newness]:
    """Return what each new telling is, by article and fact: UPDATED, UNCHANGED or NEW.

    A statement that was told without its source is told already; one around an updated figure is updated with it.
    """
    moved = {id(t) for move in found for t in move.after}
    told: dict[tuple[str, str], list[Telling]] = {}
    for one in known:
        told.setdefault(_place(one.telling), []).append(one.telling)
    sentences = _own_words(known)
    facts = {one.place: Newness.UPDATED for one in fresh if id(one.telling) in moved}
    for new in fresh:
        before = told.get(_place(new.telling), ())
        if new.place not in facts:
            facts[new.place] = _newness(new.telling, before, sentences)
        if facts[new.place] is Newness.NEW and _holds_update(new, fresh, moved, before):
            facts[new.place] = Newness.UPDATED
    return facts


def _newness(telling: Telling, told: Iterable[Telling], sentences: Iterable[str]) -> Newness:
    if any(is_same(telling, old) for old in told) or _is_within(telling, sentences):
        return Newness.UNCHANGED
    return Newness.NEW


def _holds_update(one: Fresh, fresh: Sequence[Fresh], moved: set[int], told: Iterable[Telling]) -> bool:
    """Say whether a statement was told with the old value of a figure in it."""
    if one.fact.kind != "statement":
        return False
    inside = (other for other in fresh if other.report is one.report and id(other.telling) in moved)
    is_around = any(one.fact.span.covers(other.fact.span) for other in inside)
    return is_around and any(moved_words(one.telling, old) for old in told)


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
