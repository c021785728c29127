"""Copies of one text are one source: whoever prints an agency's words adds no second witness.

The outlets are named, the article that stands for all is chosen, and only sources that are independent of one another
count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from .agencies import agency_named, credited
from .shingles import containment, overlapping, shingles
from .stories.grouped import day_of

__all__ = ["Folded", "Printed", "fold", "independent"]

_COPY = 0.8
_SAME_AGENCY = 0.5
_FEWEST_RUNS = 15
_SMALLEST_PART = 0.12


class Printed(Protocol):
    """What folding needs to know of an article; `Grouped` and `Article` both have it."""

    @property
    def id(self) -> str:
        """The article's id; copies with the very same words may have the same."""

    @property
    def title(self) -> str:
        """Its headline."""

    @property
    def text(self) -> str:
        """Its text, with the title in front or not."""

    @property
    def publisher(self) -> str | None:
        """Who printed it, None where nobody says."""

    @property
    def published(self) -> datetime | date | None:
        """When, None where nobody says."""


@dataclass(frozen=True, slots=True)
class Folded:
    """One source: an article that stands for all its copies.

    `lead` is its id and `copies` those of the others, in the order given; copies with the very same words may have
    the lead's own id. `places` are their places in the sequence that was folded, the lead's first. `agency` is whose
    words they are, None if no credit says so. `outlets` names who printed them, the lead's publisher first, each
    once.
    """

    lead: str
    copies: tuple[str, ...] = ()
    agency: str | None = None
    outlets: tuple[str, ...] = ()
    places: tuple[int, ...] = ()


def fold(items: Sequence[Printed]) -> tuple[Folded, ...]:
    """Fold copies: the same words, nearly the same, a shortened version, or the same agency's words in good part.

    Each article is in exactly one `Folded`; they stand in the order of their first articles. The agency's own article
    leads, else the earliest, else the longest. Texts that share less than half are never copies, whatever they
    credit.
    """
    bodies = [shingles(_body(item)) for item in items]
    agencies = [agency_named(item.publisher) or credited(item.title, item.text) for item in items]
    first = list(range(len(items)))
    for a, b in overlapping(bodies):
        if _root(first, a) != _root(first, b) and _is_copy(bodies[a], bodies[b], same=_same(agencies[a], agencies[b])):
            one, other = sorted((_root(first, a), _root(first, b)))
            first[other] = one
    groups: dict[int, list[int]] = {}
    for place in range(len(items)):
        groups.setdefault(_root(first, place), []).append(place)
    return tuple(_folded(items, agencies, places) for places in groups.values())


def independent(sources: Iterable[Folded]) -> int:
    """Count the sources that don't depend on one another.

    An agency counts once, however many articles print its words, and so does a publisher. Articles of which nobody
    knows the publisher count as one together, since nothing shows that they aren't.
    """
    return len({_plain(source.agency or (source.outlets[0] if source.outlets else "")) for source in sources})


def _body(item: Printed) -> str:
    text = item.text.lstrip()
    return text[len(item.title) :] if item.title and text.startswith(item.title) else text


def _is_copy(a: frozenset[int], b: frozenset[int], *, same: bool) -> bool:
    if a == b:
        return True
    short, long = sorted((len(a), len(b)))
    if short < _FEWEST_RUNS or short < _SMALLEST_PART * long:
        return False
    return containment(a, b) >= (_SAME_AGENCY if same else _COPY)


def _same(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and _plain(a) == _plain(b)


def _root(first: list[int], place: int) -> int:
    while first[place] != place:
        first[place] = first[first[place]]
        place = first[place]
    return place


def _folded(items: Sequence[Printed], agencies: Sequence[str | None], places: Sequence[int]) -> Folded:
    agency = next((agencies[place] for place in places if agencies[place]), None)

    def preference(place: int) -> tuple[bool, float, int, int]:
        item = items[place]
        day = day_of(item.published)
        own = agency is not None and _same(agency_named(item.publisher), agency)
        return not own, float("inf") if day is None else day, -len(item.text), place

    lead = min(places, key=preference)
    ordered = (lead, *(place for place in places if place != lead))
    publishers = (items[place].publisher for place in ordered)
    outlets = {_plain(publisher): publisher for publisher in reversed([p for p in publishers if p])}
    names = tuple(reversed(outlets.values()))
    return Folded(items[lead].id, tuple(items[p].id for p in ordered[1:]), agency, names, ordered)


def _plain(name: str) -> str:
    return name.strip().casefold().removeprefix("www.")
