"""What every language does with the places where a name stands: a record of them, and those that lie inside others."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..model import Certainty, Mention, Place, Span
from .sentences import sentence_around

__all__ = ["mentions_at", "outermost", "place_at"]


def mentions_at(text: str, spans: Sequence[Span]) -> tuple[Mention, ...]:
    """Return a mention for each span, in their order."""
    return tuple(Mention(span.of(text), span) for span in spans)


def outermost(spans: Collection[Span]) -> list[Span]:
    """Return spans in order without those that lie inside another."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def place_at(
    text: str, name: str, country: str | None, spans: Collection[Span], sentences: Sequence[Span], *, known: bool
) -> Place:
    """Return the place that is named at some spans; `known` says that a list has its name, so that it is certain."""
    ordered = sorted(set(spans))
    first = ordered[0]
    return Place(
        text=first.of(text),
        span=first,
        sentence=sentence_around(first, sentences),
        name=name,
        country=country,
        mentions=mentions_at(text, ordered),
        certainty=Certainty.CERTAIN if known else Certainty.LIKELY,
    )
