"""What each kind of fact asks of the words that a model told: a function for each, from the words' place to a fact.

Each returns the fact and how many details of it were dropped, or raises Refused. The model points; what is printed is
the article's own words, and a number's value, unit and bound are what our rules read there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any

from ..model import Mention, Moment, Organisation, Person, Place, Role, Span
from .dates import is_written
from .grounds import Grounds, Told, Weighed, limit, short
from .outcome import Dropped
from .places import Refused, all_places, nearest
from .said import quotation, statement

__all__ = ["KINDS"]

_LONGEST_NAME, _LONGEST_MOMENT = 120, 80
_MOST_ROLES = 6
_BESIDE = re.compile(r"(?:\s[^\W\d_][\w’'-]*){0,4}\s")
"""What may stand between a number and the noun that it counts: a few words, no mark and no other number."""


def _figure(grounds: Grounds, told: Told, span: Span) -> Weighed:
    sentence = grounds.sentence(span)
    numbers = grounds.numbers_at(span, sentence)
    if len(numbers) != 1:
        raise Refused(Dropped.NO_NUMBER)
    figure = replace(numbers[0], **grounds.signed(numbers[0].span, sentence))
    if told.get("value") is not None and not _is(told["value"], figure.value):
        raise Refused(Dropped.OTHER_VALUE)
    if figure.counted is not None or told.get("counted") is None:
        return figure, 0
    counted = nearest(grounds.text, short(told["counted"]), sentence, figure.span)
    if counted is None or not _BESIDE.fullmatch(grounds.text, figure.span.end, counted.start):
        return figure, 1
    return replace(figure, counted=counted.of(grounds.text)), 0


def _is(told: object, value: Decimal) -> bool:
    """Say whether what was told is a plain number, and this one."""
    if not isinstance(told, str | int):
        return False
    try:
        number = Decimal(str(told))
    except InvalidOperation:
        return False
    return number.is_finite() and number == value


def _moment(grounds: Grounds, told: Told, span: Span) -> Weighed:
    limit(span, _LONGEST_MOMENT)
    value, year = told.get("value"), grounds.published.year if grounds.published else None
    fits = isinstance(value, str) and is_written(value, span.of(grounds.text), year)
    fields = grounds.signed(span, grounds.sentence(span))
    return Moment(value=value if fits else None, **fields), int(value is not None and not fits)


def _person(grounds: Grounds, told: Told, span: Span) -> Weighed:
    sentence, fields = grounds.sentence(span), _named(grounds, span)
    roles = told.get("roles")
    wanted = roles[:_MOST_ROLES] if isinstance(roles, list) else []
    places = [nearest(grounds.text, short(role), sentence, span) for role in wanted]
    given = tuple(Role(place.of(grounds.text), place) for place in sorted({place for place in places if place}))
    return Person(roles=given, **fields), places.count(None)


def _organisation(grounds: Grounds, _: Told, span: Span) -> Weighed:
    return Organisation(**_named(grounds, span)), 0


def _place(grounds: Grounds, _: Told, span: Span) -> Weighed:
    return Place(**_named(grounds, span)), 0


def _named(grounds: Grounds, span: Span) -> dict[str, Any]:
    """Return the fields of a name; its mentions are all the places where exactly its words stand."""
    words = span.of(grounds.text)
    if words.islower() or not any(c.isalpha() for c in words):
        raise Refused(Dropped.NO_NAME)
    limit(span, _LONGEST_NAME)
    fields = grounds.signed(span, grounds.sentence(span))
    places = sorted({span, *all_places(grounds.shown, words)})
    return fields | {"name": words, "mentions": tuple(Mention(words, place) for place in places)}


KINDS: Mapping[str, Callable[[Grounds, Told, Span], Weighed]] = {
    "figure": _figure,
    "moment": _moment,
    "person": _person,
    "organisation": _organisation,
    "place": _place,
    "quotation": quotation,
    "statement": statement,
}
