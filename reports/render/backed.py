"""How a fact is backed, in words, where that isn't what the byline or a list's head says of all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .. import model
from ..prose import Wording

__all__ = ["Backed"]

_MANY = 2
_Supported = model.KeyFigure | model.Said | model.Stated


@dataclass(frozen=True, slots=True)
class Backed:
    """Words who tells the facts of one story; `whole` is its own backing.

    `alone` says that the edition has one article, so that all of it is plain.
    """

    whole: model.Support | None
    alone: bool
    say: Wording

    def each(self, facts: Sequence[_Supported]) -> str | None:
        """Return for the head of a list that its facts have one source each, where that would stand at most of them."""
        single = sum(fact.support is not None and fact.support.backing is model.Backing.SINGLE for fact in facts)
        if single < _MANY or 2 * single <= len(facts) or not self._differs(model.Support(model.Backing.SINGLE, 1)):
            return None
        return self.say.terms.single_each if single == len(facts) else self.say.terms.single_unless

    def told(self, support: model.Support | None, *, each: str | None = None) -> str | None:
        """Return who tells a thing; None where the byline, or the list's head `each`, says it of all."""
        if support is None or (each and support.backing is model.Backing.SINGLE) or not self._differs(support):
            return None
        return self.say.support(support)

    def _differs(self, support: model.Support) -> bool:
        whole = self.whole
        if self.alone or (whole and support.backing is whole.backing is model.Backing.SINGLE):
            return False
        return whole is None or (support.backing, support.count) != (whole.backing, whole.count)
