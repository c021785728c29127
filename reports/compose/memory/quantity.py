"""A figure as another day can know it again: what it counts, what became of it, and what its sentence is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ...model import Bound
from .keys import Key
from .words import content, head_of, places_in, times_in

__all__ = ["TOLLS", "Quantity", "admits", "quantity"]

_TIMES = frozenset(
    [
        "h",
        "min",
        "s",
        "hour",
        "minute",
        "second",
        "day",
        "night",
        "week",
        "month",
        "year",
        "season",
        "decade",
        "century",
        "stund",
        "tag",
        "jahr",
    ]
)
_RATES = frozenset(("%", "pp", "bp"))
TOLLS = frozenset(("death", "hurt", "missing", "fled"))
_LEAST, _ALIKE = 2, 0.4
_LEAST_FIRM, _FIRM = 3, 0.5
_LOOSE = 0.25
_SMALL = 10
_FEW_TIMES = 3
_MOST_BEFORE_NOUN = 4
_ROUGH, _NEARLY, _ROUNDED = Decimal("0.1"), Decimal("0.05"), Decimal("0.02")
_LARGE = 1000
_WORD = re.compile(r"[^\W_][\w’-]*")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure's value, and what makes it the same quantity on another day.

    `kinds` are the words between the figure and its noun ("ambulance" crews); `words`, `places` and `times` are its
    sentence's.
    """

    value: Decimal
    bound: Bound
    key: Key
    kinds: frozenset[str]
    words: frozenset[str]
    places: frozenset[str]
    times: frozenset[str]

    def is_one_with(self, new: Quantity, *, of_one_source: bool) -> bool:
        """Say whether this one and a newer one are one quantity, whatever their values.

        A part of a whole never is, nor a stretch of time, of which articles tell many. Rates need sentences more alike,
        since news sets them side by side. Two sources that count a few things, or where the second counts fewer or many
        times as many, rather count two things, unless it is a toll that grew.
        """
        key = self.key
        if key != new.key or key.aside or {key.unit, key.head} & _TIMES or not (key.unit or key.head):
            return False
        if any(one and other and not one & other for one, other in self._set_apart(new)):
            return False
        is_toll = key.sense in TOLLS
        if not of_one_source and not key.unit and not self._grows(new, is_toll=is_toll):
            return False
        shared, fewest = len(self.words & new.words), min(len(self.words), len(new.words))
        if key.unit in _RATES or not self.value <= new.value <= _FEW_TIMES * self.value:
            return shared >= _LEAST_FIRM and shared >= _FIRM * fewest
        return shared >= _LEAST and shared >= (_LOOSE if is_toll and self.times == new.times else _ALIKE) * fewest

    def repeats(self, old: Quantity) -> bool:
        """Say whether this one tells again what the old one told: its value, or less than that, of the same things.

        One of them may leave open what it counts. Where a sentence isn't known, value and noun must be equal.
        """
        key, other = self.key, old.key
        if key.unit != other.unit or (key.sense and other.sense and key.sense != other.sense) or not admits(self, old):
            return False
        if key.head != other.head and key.head and other.head:
            return False
        is_equal = self.value == old.value and key.head == other.head
        if not self.words or not old.words:
            return is_equal
        shared = len(self.words & old.words)
        return shared >= (1 if is_equal else max(_LEAST, _ALIKE * min(len(self.words), len(old.words))))

    def _set_apart(self, new: Quantity) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        return (self.kinds, new.kinds), (self.places, new.places), (self.times, new.times)

    def _grows(self, new: Quantity, *, is_toll: bool) -> bool:
        if is_toll:
            return self.value <= new.value
        return _SMALL < self.value <= new.value <= _FEW_TIMES * self.value


def quantity(value: tuple[Decimal, Bound], key: Key, sentence: str, text: str) -> Quantity:
    """Return the quantity of a figure with such a value and key, `text` in `sentence`."""
    numbers = re.findall(r"[^\W\d_]+", text.casefold())
    words = frozenset(word for word in content(sentence, but=numbers) if head_of(word) != key.head)
    return Quantity(*value, key, _kinds(key, sentence, text), words, places_in(sentence), times_in(sentence))


def _kinds(key: Key, sentence: str, text: str) -> frozenset[str]:
    """Return the words between a figure and the noun that it counts, nothing where that doesn't follow soon."""
    found = re.search(rf"(?<!\w){re.escape(text)}(?!\w)", sentence)
    after = sentence[found.end() : found.end() + 200] if found else ""
    following = [word.casefold() for word in _WORD.findall(after)[: _MOST_BEFORE_NOUN + 1]]
    at = next((n for n, word in enumerate(following) if key.head and head_of(word) == key.head), 0)
    return content(" ".join(following[:at]))


def admits(new: Quantity, old: Quantity) -> bool:
    """Say whether what the old one told leaves the new one no news.

    "At least 12" after 15 says less, and so does 12 after "at least 12", which only loses its bound; "about 500" and
    512 are one, and so are 7.36 and 7.4 billion, and 276 boats after "more than 270". 15 after "at least 12" is news.
    """
    if new.value == old.value:
        return True
    if Bound.ABOUT in (new.bound, old.bound):
        return _differ_by(_ROUGH, new, old) and {new.bound, old.bound} <= {Bound.ABOUT, Bound.EXACT}
    if new.bound is Bound.AT_LEAST and old.bound in (Bound.EXACT, Bound.AT_LEAST):
        return new.value < old.value
    if new.bound is Bound.AT_MOST and old.bound in (Bound.EXACT, Bound.AT_MOST):
        return new.value > old.value
    if old.bound is Bound.AT_LEAST and new.bound is Bound.EXACT and new.key.sense not in TOLLS:
        return old.value % 10 == 0 and new.value > old.value and _differ_by(_NEARLY, new, old)
    return new.bound is old.bound and _is_rounding(new, old)


def _differ_by(most: Decimal, one: Quantity, other: Quantity) -> bool:
    return abs(one.value - other.value) <= most * max(abs(one.value), abs(other.value))


def _is_rounding(one: Quantity, other: Quantity) -> bool:
    """Say whether two large numbers differ only by rounding."""
    if min(abs(one.value), abs(other.value)) < _LARGE or not _differ_by(_ROUNDED, one, other):
        return False
    values = (one.value.normalize(), other.value.normalize())
    coarse, fine = sorted(values, key=lambda value: len(value.as_tuple().digits))
    unit = Decimal((0, (1,), coarse.adjusted() - len(coarse.as_tuple().digits) + 1))
    return abs(coarse - fine) * 2 <= unit
