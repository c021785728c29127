"""An answer weighed against its article: each thing told becomes a fact of ours, or is dropped for a reason.

The order of the questions to each: is it of a kind that we know; do its words stand there, and where; do they cut
nothing; what its own kind asks; and has anybody read that already.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from ..model import Certainty, Fact, Figure, Moment, Named
from .grounds import Grounds, Read, Weighed, spans_of
from .kinds import KINDS
from .outcome import Accepted, Dropped
from .places import Refused, is_cut, place

__all__ = ["weigh"]

_MOST = 400


def weigh(told: list[Any], read: Read, *, shown: str, model: str) -> Accepted:
    """Return what is believed of what a model told, whatever that is.

    `read` is how the rules read the article, `shown` the beginning of its text that the model was shown.
    """
    grounds = Grounds(read, shown, model, tuple(read.quoted()))
    facts: list[Fact] = []
    dropped: Counter[Dropped] = Counter()
    for one in told[:_MOST]:
        try:
            fact, details = _weighed(one, grounds)
            _refuse_known(fact, read.facts)
            if any(_is_same(fact, other) for other in facts):
                raise Refused(Dropped.TWICE)  # noqa: TRY301 - told like any other reason
        except Refused as refused:
            dropped[refused.why] += 1
            continue
        facts.append(fact)
        dropped[Dropped.DETAIL] += details
    dropped[Dropped.TOO_MANY] += len(told[_MOST:])
    return Accepted(tuple(sorted(facts, key=lambda fact: (fact.span, fact.kind))), dict(+dropped))


def _weighed(told: Any, grounds: Grounds) -> Weighed:
    kind = told.get("kind") if isinstance(told, dict) else None
    if not isinstance(kind, str) or kind not in KINDS:
        raise Refused(Dropped.NO_FACT)
    span = place(grounds.shown, told)
    if is_cut(grounds.text, span):
        raise Refused(Dropped.CUT)
    return KINDS[kind](grounds, told, span)


def _refuse_known(fact: Fact, known: Iterable[Fact]) -> None:
    """Let the rules go first: what they read is known, and what they read as something else is that."""
    otherwise = False
    for other in known:
        if _is_same(fact, other):
            raise Refused(Dropped.KNOWN)
        otherwise = otherwise or _is_otherwise(fact, other)
    if otherwise:
        raise Refused(Dropped.READ_OTHERWISE)


def _is_otherwise(fact: Fact, known: Fact) -> bool:
    """Say whether the rules have read a date as the number told, or a sure number as the date, or a name as another."""
    if isinstance(fact, Figure) and isinstance(known, Moment):
        return fact.span.overlaps(known.span)
    if isinstance(fact, Moment) and isinstance(known, Figure):
        return fact.span.overlaps(known.span) and known.certainty is Certainty.CERTAIN
    return isinstance(fact, Named) and isinstance(known, Named) and fact.span in spans_of(known)


def _is_same(one: Fact, other: Fact) -> bool:
    return one.kind == other.kind and any(a.overlaps(b) for a in spans_of(one) for b in spans_of(other))
