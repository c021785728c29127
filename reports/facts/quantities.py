"""Numbers and what they are measured in: records and symbols that the readers of figures in every language share."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ..model import Span

__all__ = ["CODES", "SIGNS", "Measure", "Number", "is_exact", "ratio", "whole"]

SIGNS = {
    "US$": "USD", "$US": "USD", "US $": "USD", "A$": "AUD", "$A": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD",
    "HK$": "HKD", "HK $": "HKD", "NZ$": "NZD", "S$": "SGD", "R$": "BRL", "$": "USD", "€": "EUR", "£": "GBP",
    "PS": "GBP", "RM": "MYR", "Rs": "INR", "¥": "JPY", "Y=": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW",
    "₺": "TRY",
}  # fmt: skip
"""Signs of currencies, with ISO 4217 codes."""

CODES = "USD EUR GBP JPY CHF CNY RUB INR SEK NOK DKK PLN CAD AUD UAH BYN HKD NZD SGD".split()
"""ISO 4217 codes that stand beside numbers in news."""

_EXACT = Decimal("1e-12")
_MOST_DIGITS = 21


@dataclass(frozen=True, slots=True)
class Number:
    """A number's value, where it stands, and whether it was written in digits.

    `scale` is what a scale word multiplied it by (1: none), `is_part` whether it is a fraction of something, `likely`
    whether its words leave another reading.
    """

    value: Decimal
    span: Span
    in_digits: bool
    scale: int = 1
    is_part: bool = False
    likely: bool = False

    @property
    def scaled(self) -> bool:
        """Whether a scale word or letter stands with it."""
        return self.scale > 1


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit (None: a plain count) with the words that give it, and the span of number and unit together.

    `unit` is a currency code, "%" or a symbol, with "/" and the words of what it is per.
    """

    unit: str | None
    start: int
    end: int
    words: str | None = None


def is_exact(text: str, number: Number) -> bool:
    """Say whether a number has no more digits than decimals keep when they are multiplied; longer ones are not read."""
    return sum(c.isdigit() for c in number.span.of(text)) <= _MOST_DIGITS


def ratio(count: int, parts: int) -> Decimal:
    """Return a part of a whole, to twelve places where it has no end."""
    exact = Decimal(count) / (parts or 1)
    return exact if -exact.as_tuple().exponent <= 6 else exact.quantize(_EXACT)  # type: ignore[operator]


def whole(value: Decimal) -> Decimal:
    """Drop the zeros that scaling leaves behind the point: 7.36 billion is 7360000000."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() and abs(value) < 10**24 else value
