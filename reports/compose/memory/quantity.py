"""A figure as another day can know it again: what it counts, what became of it, and what its sentence is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ...model import Bound
from .words import content, head_of, places_in, sense_in, times_in

__all__ = ["Quantity", "admits", "is_figure_key", "key_of", "parse_key", "parse_value", "quantity", "value_of"]

_SIGNS = {Bound.EXACT: "", Bound.AT_LEAST: ">=", Bound.AT_MOST: "<=", Bound.ABOUT: "~"}
_BOUNDS = {sign: bound for bound, sign in _SIGNS.items()}
_VALUE = re.compile(r"(>=|<=|~|)(-?[0-9]{1,40}(?:\.[0-9]{1,20})?)")
_PARTS = 5
_ASIDE = "aside"
_EARLIER = re.compile(
    r"\b(?:last|previous) (?:year|month|season|decade)|\bago\b|\b(?:year|month)s? earlier\b|\bsimilar\b|"
    r"\bVorjahr|\bvergangene[nsmr] (?:Jahr|Monat)|\bvor \w+ (?:Jahren|Monaten)\b",
    re.IGNORECASE,
)
_TIMES = frozenset(("h", "min", "s", "day", "week", "month", "year", "decade", "century"))
_RATES = frozenset(("%", "pp", "bp"))
_LEAST, _ALIKE = 2, 0.4
_LEAST_FIRM, _FIRM = 3, 0.5
_LOOSE = 0.25
_ROUGH = Decimal("0.1")
_ROUNDED = Decimal("0.02")
_LARGE = 1000
_NEAR = 14


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure's value, and what makes it the same quantity on another day.

    `head` is the noun that it counts in the singular, `sense` what became of people ("death"), both "" where there is
    none. `aside` says that it is a part of a whole, or what was before; `words`, `places` and `times` are its
    sentence's.
    """

    value: Decimal
    bound: Bound
    unit: str
    head: str
    sense: str
    aside: bool
    words: frozenset[str]
    places: frozenset[str]
    times: frozenset[str]

    def is_one_with(self, other: Quantity) -> bool:
        """Say whether two figures of different articles are one quantity, whatever their values.

        A part of a whole never is, nor a stretch of time, of which articles tell many. Rates, and counts that fall,
        need sentences more alike, since news sets them side by side.
        """
        if self.aside or other.aside or not self._counts_like(other) or self.unit in _TIMES:
            return False
        if _apart(self.places, other.places) or _apart(self.times, other.times):
            return False
        shared, fewest = len(self.words & other.words), min(len(self.words), len(other.words))
        if self.unit in _RATES or other.value < self.value:
            return shared >= _LEAST_FIRM and shared >= _FIRM * fewest
        return shared >= _LEAST and shared >= (_LOOSE if self.sense and self.times == other.times else _ALIKE) * fewest

    def repeats(self, other: Quantity) -> bool:
        """Say whether this one tells again what the other told: its value, or less than that, of the same things."""
        if self.unit != other.unit or not admits(self, other):
            return False
        if not self._counts_like(other, loosely=True):
            return False
        if not self.words or not other.words:
            return self.value == other.value and self.head == other.head
        shared = len(self.words & other.words)
        if self.value == other.value and self.head == other.head:
            return shared >= 1
        return shared >= _LEAST and shared >= _ALIKE * min(len(self.words), len(other.words))

    def _counts_like(self, other: Quantity, *, loosely: bool = False) -> bool:
        """Say whether both count the same; `loosely` lets one of them leave open what it counts."""
        if self.unit != other.unit or (self.sense and other.sense and self.sense != other.sense):
            return False
        if loosely:
            return self.head == other.head or not (self.head and other.head)
        return self.sense == other.sense and self.head == other.head and bool(self.unit or self.head)


def quantity(value: tuple[Decimal, Bound], key: tuple[str, str, str, bool], sentence: str, text: str) -> Quantity:
    """Return the quantity of a figure with such a value and key, `text` in `sentence`."""
    unit, head, sense, aside = key
    numbers = re.findall(r"[^\W\d_]+", text.casefold())
    words = frozenset(word for word in content(sentence, but=numbers) if head_of(word) != head)
    return Quantity(*value, unit, head, sense, aside, words, places_in(sentence), times_in(sentence))


def key_of(unit: str | None, head: str, *, sense: str, aside: bool) -> str:
    """Return what makes a figure the same on another day: its unit, its noun, and what became of whom it counts."""
    people = sense and not unit and head in ("", "person")
    shown = "person" if people else head
    return "|".join(("figure", (unit or "").replace("|", ""), shown, sense, _ASIDE if aside else ""))


def is_figure_key(key: str) -> bool:
    """Say whether a key is one of `key_of`."""
    return key.startswith("figure|") and key.count("|") == _PARTS - 1


def parse_key(key: str) -> tuple[str, str, str, bool]:
    """Return unit, noun, sense and whether it is told aside, of a key that `is_figure_key`."""
    _, unit, head, sense, aside = key.split("|")
    return unit, head, sense, aside == _ASIDE


def value_of(value: Decimal, bound: Bound) -> str:
    """Return a value with its bound, like "12", ">=12", "<=12", "~12"."""
    return f"{_SIGNS[bound]}{value:f}"


def parse_value(text: str) -> tuple[Decimal, Bound] | None:
    """Return what `value_of` wrote, None where the text is nothing of the kind."""
    match = _VALUE.fullmatch(text)
    return (Decimal(match[2]), _BOUNDS[match[1]]) if match else None


def admits(new: Quantity, old: Quantity) -> bool:
    """Say whether what the old one told leaves the new one no news.

    "At least 12" after 15 says less, and so does 12 after "at least 12", which only loses its bound; "about 500" and
    512 are one, and so are 7.36 and 7.4 billion. 15 after "at least 12" is news.
    """
    if new.value == old.value:
        return True
    if Bound.ABOUT in (new.bound, old.bound):
        rough = abs(new.value - old.value) <= _ROUGH * max(abs(new.value), abs(old.value))
        return rough and {new.bound, old.bound} <= {Bound.ABOUT, Bound.EXACT}
    if new.bound is Bound.AT_LEAST and old.bound in (Bound.EXACT, Bound.AT_LEAST):
        return new.value < old.value
    if new.bound is Bound.AT_MOST and old.bound in (Bound.EXACT, Bound.AT_MOST):
        return new.value > old.value
    return new.bound is old.bound and _is_rounding(new.value, old.value)


def is_earlier(sentence: str) -> bool:
    """Say whether a sentence speaks of another time: "last year", "ten years ago"."""
    return _EARLIER.search(sentence) is not None


def sense_of(before: str, own: str, after: str) -> str:
    """Return what became of whom a figure counts, from the words around it; "" where nothing says so."""
    if own_sense := sense_in(own.casefold().split()):
        return own_sense[1]
    ahead = sense_in(re.findall(r"\w+", after.casefold())[:_NEAR])
    behind = sense_in(re.findall(r"\w+", before.casefold())[: -_NEAR - 1 : -1])
    found = min(filter(None, (ahead, behind)), default=None, key=lambda pair: pair[0])
    return found[1] if found else ""


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _is_rounding(one: Decimal, other: Decimal) -> bool:
    """Say whether two large numbers differ only by rounding."""
    if min(abs(one), abs(other)) < _LARGE or abs(one - other) > _ROUNDED * max(abs(one), abs(other)):
        return False
    coarse, fine = sorted((one.normalize(), other.normalize()), key=lambda d: len(d.as_tuple().digits))
    unit = Decimal((0, (1,), coarse.adjusted() - len(coarse.as_tuple().digits) + 1))
    return abs(coarse - fine) * 2 <= unit
