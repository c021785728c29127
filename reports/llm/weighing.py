"""An answer weighed against its article: each thing told becomes a fact of ours, or is dropped for a reason.

The order of the questions to each: is it of a kind that we know; do its words stand there, and where; do they cut
nothing; what its own kind asks; and has anybody read that already.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from ..model import Certainty, Fact, Figure, Moment, Named
from .grounds import Grounds, Read, Weighed
from .kinds import KINDS
from .outcome import Accepted, Dropped
from .places import Refused, is_cut, place
from .positions import Positions, spans_of

__all__ = ["weigh"]

_MOST = 400


def weigh(told: list[Any], read: Read, *, shown: str, model: str) -> Accepted:
    """Return what is believed of what a model told, whatever that is.

    `read` is how the rules read the article, `shown` the beginning of its text that the model was shown.
    """
    grounds = Grounds.of(read, shown=shown, model=model)
    known, taken = _Known(read.facts), Positions()
    facts: list[Fact] = []
    dropped: Counter[Dropped] = Counter()
    for one in told[:_MOST]:
        try:
            fact, details = _weighed(one, grounds)
            known.refuse(fact)
            if taken.overlap(fact, fact.kind):
                raise Refused(Dropped.TWICE)  # noqa: TRY301 - told like any other reason
        except Refused as refused:
            dropped[refused.why] += 1
            continue
        taken.add(fact)
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


class _Known:
    """What the rules have read; they go first."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        facts = tuple(facts)
        self._read = Positions(facts)
        self._sure = Positions(fact for fact in facts if fact.certainty is Certainty.CERTAIN)
        self._names = {span for fact in facts if isinstance(fact, Named) for span in spans_of(fact)}

    def refuse(self, fact: Fact) -> None:
        """Raise Refused for what is known, and for what they have read as something else."""
        if self._read.overlap(fact, fact.kind):
            raise Refused(Dropped.KNOWN)
        date = isinstance(fact, Figure) and self._read.overlap(fact, Moment.kind)
        number = isinstance(fact, Moment) and self._sure.overlap(fact, Figure.kind)
        if date or number or (isinstance(fact, Named) and fact.span in self._names):
            raise Refused(Dropped.READ_OTHERWISE)
