"""A value as a line of text has it: the article's writing where that is in digits, else the number in words."""

from __future__ import annotations

import re
from decimal import Decimal

from ..model import Bound
from ..prose import Wording
from .lines import one_line

__all__ = ["in_words", "may_be_misread", "value_in_words", "written_in_digits"]

_SIGNS = "+-−$€£¥₩₹₽₴"
_NUMBER = re.compile(r"\d(?:[\d.,\u00a0\u202f' ’]*\d)?")
_SCALES = (1, 10**3, 10**6, 10**9, 10**12)


def in_words(value: Decimal, unit: str | None, *, say: Wording) -> str:
    """Return a value as a line of text has it: "4.5 million US dollars"."""
    digits, scale = say.short_number(value)
    return " ".join(filter(None, (digits, say.scaled(scale, say.unit(unit, value)))))


def written_in_digits(text: str) -> bool:
    """Say whether a figure is written in digits: "nine" set large reads like a word, "9" like a figure."""
    return text.strip().lstrip(_SIGNS)[:1].isdigit()


def may_be_misread(text: str, value: Decimal, *, say: Wording) -> bool:
    """Say whether an article's figure has another value by the signs of the page's language: "7,200" in German."""
    found = _NUMBER.search(text)
    if found is None or found[0].isdigit():
        return False
    scales = _SCALES if any(map(str.isalpha, text)) else _SCALES[:1]
    values = {abs(value) / scale for scale in scales}
    other = "," if say.point == "." else "."
    return _reading(found[0], say.point) not in values and _reading(found[0], other) in values


def _reading(digits: str, point: str) -> Decimal | None:
    """Return the value of digits with separators, one of which is the decimal point; None where that is there twice."""
    plain = "".join(sign for sign in digits if sign.isdigit() or sign == point).replace(point, ".")
    return Decimal(plain) if plain.count(".") <= 1 else None


def value_in_words(text: str, value: Decimal, unit: str | None, bound: Bound, *, say: Wording) -> str:
    """Return a value with its bound: "at least 4,200"; `text` is how the article writes it."""
    written = one_line(text)
    kept = written_in_digits(written) and not may_be_misread(written, value, say=say)
    shown = written if kept else in_words(value, unit, say=say)
    worded = say.bound(bound)
    return shown if not worded or worded in shown.casefold() else f"{worded} {shown}"
