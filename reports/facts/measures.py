"""What a number is measured in: a currency before or after it, percent, or a physical unit."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..model import Span

__all__ = ["Measure", "measure_of"]

_SIGNS = {
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "R$": "BRL",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
}
_SIGNS |= {"¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₩": "KRW", "₺": "TRY"}
_CODES = (
    "USD",
    "EUR",
    "GBP",
    "JPY",
    "CHF",
    "CNY",
    "RUB",
    "INR",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CAD",
    "AUD",
    "UAH",
    "BYN",
)
_CURRENCIES = {
    "dollars?": "USD", "euros?": "EUR", "pounds sterling": "GBP", "yen": "JPY", "yuan": "CNY", "roubles?|rubles?": "RUB",
    "rupees?": "INR", "zlotys?": "PLN", "hryvnias?": "UAH", "Swiss francs?": "CHF", "pence|cents?": "cent",
}  # fmt: skip
_UNITS = {
    "%|percent|per cent": "%", "percentage points?|points? of a percent": "pp", "km/h|kilomet(?:re|er)s (?:per|an) hour": "km/h",
    "mph|miles (?:per|an) hour": "mph", "square kilomet(?:re|er)s?": "km²", "square miles?": "mi²", "square feet": "ft²",
    "square met(?:re|er)s?": "m²", "cubic met(?:re|er)s?": "m³", "kilomet(?:re|er)s?|km": "km", "centimet(?:re|er)s?|cm": "cm",
    "millimet(?:re|er)s?|mm": "mm", "met(?:re|er)s?": "m", "miles?": "mi", "feet|foot": "ft", "inch(?:es)?": "in",
    "kilograms?|kilos?|kg": "kg", "grams?": "g", "tonnes?|metric tons?": "t", "tons?": "ton", "lit(?:re|er)s?": "l",
    "gallons?": "gal", "barrels?": "bbl", "hectares?": "ha", "acres?": "acre", "megawatts?|MW": "MW", "gigawatts?|GW": "GW",
    "degrees Celsius|°C": "°C", "degrees Fahrenheit|°F": "°F", "basis points?": "bp",
}  # fmt: skip
_SIGN = re.compile(
    r"(?:" + "|".join(map(re.escape, sorted(_SIGNS, key=len)[::-1])) + r"|\b(?:" + "|".join(_CODES) + r"))\s?\Z"
)
_AFTER = tuple(
    (re.compile(rf"(?:[\s\u00a0-]?)(?:{words})(?![\w²])"), unit)
    for words, unit in [*((f"(?:US |U\\.S\\. )?(?:{w})", u) for w, u in _CURRENCIES.items()), *_UNITS.items()]
)
_CODE_AFTER = re.compile(r"\s(" + "|".join(_CODES) + r")\b")
_SIGN_AFTER = re.compile(r"\s?([€£₽₴])")


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit (None: a plain count) and the span of number and unit together."""

    unit: str | None
    start: int
    end: int


def measure_of(text: str, number: Span, sentence: Span) -> Measure:
    """Return what the number at a span is measured in."""
    before = _SIGN.search(text, max(sentence.start, number.start - 5), number.start)
    if before:
        mark = before[0].strip()
        return Measure(_SIGNS.get(mark, mark), before.start(), number.end)
    for pattern in (_CODE_AFTER, _SIGN_AFTER):
        if after := pattern.match(text, number.end, sentence.end):
            return Measure(_SIGNS.get(after[1], after[1]), number.start, after.end())
    for pattern, unit in _AFTER:
        if after := pattern.match(text, number.end, sentence.end):
            return Measure(unit, number.start, after.end())
    return Measure(None, number.start, number.end)
