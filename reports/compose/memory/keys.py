"""How a figure's key and value are written down for later editions, and read again."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from ...model import Bound
from .vocabulary import SENSES

__all__ = ["Key", "key_of", "parse_key", "parse_value", "value_of"]

_SIGNS = {Bound.EXACT: "", Bound.AT_LEAST: ">=", Bound.AT_MOST: "<=", Bound.ABOUT: "~"}
_BOUNDS = {sign: bound for bound, sign in _SIGNS.items()}
_VALUE = re.compile(r"(>=|<=|~|)(-?[0-9]{1,40}(?:\.[0-9]{1,20})?)")
_PARTS = 5
_ASIDE = "aside"


class Key(NamedTuple):
    """What makes a figure the same on another day: its unit, the noun that it counts, what became of people.

    All are "" where there is nothing. `aside` says that it is a part of a whole, or what was before.
    """

    unit: str
    head: str
    sense: str
    aside: bool

    def __str__(self) -> str:
        """Return it as it is written down."""
        return "|".join(("figure", self.unit, self.head, self.sense, _ASIDE if self.aside else ""))


def key_of(unit: str | None, head: str, *, sense: str, aside: bool) -> Key:
    """Return the key of a figure; whom a toll counts without a noun are people."""
    people = sense and not unit and (head in ("", "person") or head in SENSES)
    return Key((unit or "").replace("|", ""), "person" if people else head.replace("|", ""), sense, aside)


def parse_key(text: str) -> Key | None:
    """Return the key that was written down, None where the text is none."""
    parts = text.split("|")
    if len(parts) != _PARTS or parts[0] != "figure":
        return None
    return Key(parts[1], parts[2], parts[3], parts[4] == _ASIDE)


def value_of(value: Decimal, bound: Bound) -> str:
    """Return a value with its bound, like "12", ">=12", "<=12", "~12"."""
    return f"{_SIGNS[bound]}{value:f}"


def parse_value(text: str) -> tuple[Decimal, Bound] | None:
    """Return what `value_of` wrote, None where the text is nothing of the kind."""
    match = _VALUE.fullmatch(text)
    return (Decimal(match[2]), _BOUNDS[match[1]]) if match else None
