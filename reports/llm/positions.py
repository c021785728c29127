"""Which places of a text are taken: asked very often of very many facts, so each place is one number in a set."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..model import Fact, Named, Span

__all__ = ["Positions", "inner", "spans_of", "within"]


class Positions:
    """The places that facts stand at, by their kind."""

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self._taken: dict[str, set[int]] = {}
        for fact in facts:
            self.add(fact)

    def add(self, fact: Fact) -> None:
        """Take the places of a fact."""
        self._taken.setdefault(fact.kind, set()).update(*(_places(span) for span in spans_of(fact)))

    def overlap(self, fact: Fact, kind: str) -> bool:
        """Say whether a fact shares a code point with any fact of a kind."""
        taken = self._taken.get(kind, set())
        return any(not taken.isdisjoint(_places(span)) for span in spans_of(fact))


def spans_of(fact: Fact) -> tuple[Span, ...]:
    """Return the places that a fact stands at: all mentions of a name, the one of anything else."""
    return tuple(m.span for m in fact.mentions) if isinstance(fact, Named) else (fact.span,)


def within(spans: Iterable[Span]) -> frozenset[int]:
    """Return the code points of spans."""
    return frozenset(place for span in spans for place in _places(span))


def inner(spans: Collection[Span]) -> frozenset[int]:
    """Return where a cut would part one of the spans: everywhere inside, at neither end."""
    return frozenset(place for span in spans for place in range(span.start + 1, span.end))


def _places(span: Span) -> range:
    return range(span.start, span.end)
