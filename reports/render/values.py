"""A value as a line of text has it: the article's writing where that is in digits, else the number in words."""

from __future__ import annotations

from decimal import Decimal

from ..model import Bound
from ..prose import Wording
from .lines import one_line

__all__ = ["in_words", "value_in_words", "written_in_digits"]

_SIGNS = "+-−$€£¥₩₹₽₴"


def in_words(value: Decimal, unit: str | None, *, say: Wording) -> str:
    """Return a value as a line of text has it: "4.5 million US dollars"."""
    digits, scale = say.short_number(value)
    return " ".join(filter(None, (digits, say.scaled(scale, say.unit(unit, value)))))


def written_in_digits(text: str) -> bool:
    """Say whether a figure is written in digits: "nine" set large reads like a word, "9" like a figure."""
    return text.strip().lstrip(_SIGNS)[:1].isdigit()


def value_in_words(text: str, value: Decimal, unit: str | None, bound: Bound, *, say: Wording) -> str:
    """Return a value with its bound: "at least 4,200"; `text` is how the article writes it."""
    written = one_line(text)
    shown = written if written_in_digits(written) else in_words(value, unit, say=say)
    worded = say.bound(bound)
    return shown if not worded or worded in shown.casefold() else f"{worded} {shown}"
