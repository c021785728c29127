"""Units and currencies by CLDR, without the number that they belong to."""

from __future__ import annotations

from decimal import Decimal

from babel.numbers import format_decimal, get_currency_name
from babel.units import UnknownUnitError, format_unit

from .cldr import HOLD, Cldr

__all__ = ["Measures"]

_MANY = 100
_UNITS = {
    "m": "length-meter", "km": "length-kilometer", "cm": "length-centimeter", "mm": "length-millimeter",
    "mi": "length-mile", "ft": "length-foot", "in": "length-inch", "yd": "length-yard", "kg": "mass-kilogram",
    "g": "mass-gram", "t": "mass-tonne", "tonne": "mass-tonne", "ton": "mass-ton", "l": "volume-liter",
    "litre": "volume-liter", "liter": "volume-liter", "gal": "volume-gallon", "gallon": "volume-gallon",
    "bbl": "volume-barrel", "barrel": "volume-barrel", "ha": "area-hectare", "hectare": "area-hectare",
    "acre": "area-acre", "second": "duration-second", "minute": "duration-minute", "hour": "duration-hour",
    "day": "duration-day", "week": "duration-week", "month": "duration-month", "year": "duration-year",
}  # fmt: skip
"""Our symbols, and the words after "per", by their names in CLDR."""


class Measures(Cldr):
    """One language's units."""

    def unit(self, symbol: str | None, value: Decimal | None = None) -> str:
        """Return "US-Dollar" for USD, "US-Dollar je Barrel" for USD/barrel, "Tage" for day; else the symbol."""
        if not symbol:
            return ""
        unit, slash, per = symbol.partition("/")
        if slash and len(per) > 1:
            return self.sayings.per.format(unit=self._unit(unit, value), per=self._unit(per, Decimal(1)))
        return self._unit(symbol, value)

    def _unit(self, symbol: str, value: Decimal | None) -> str:
        number = _MANY if value is None else abs(value)
        if forms := self.sayings.units.get(symbol):
            return self.plural(number, forms)
        if symbol in self.locale.currencies:
            return get_currency_name(symbol, count=number, locale=self.locale)
        return self._measure(_UNITS.get(symbol, ""), number) or symbol

    def _measure(self, name: str, number: Decimal | int) -> str:
        """Return a unit's name without its number; a form that has the number inside gives way to that of many."""
        for asked in (number, _MANY):
            digits = format_decimal(asked, locale=self.locale)
            try:
                words = format_unit(asked, name, locale=self.locale)
            except UnknownUnitError:
                return ""
            if digits in words and name not in words:
                return words.replace(digits, "").strip(f" {HOLD}")
        return ""
