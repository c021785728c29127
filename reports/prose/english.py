"""English, as a British newspaper sets it: 13 December 2025, 7.36 billion, "a, b and c"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from ..model import Bound
from .cues import wants_a_hearer
from .english_labels import LABELS
from .iso import Partial, is_iso, partial
from .sayings import Forms

__all__ = ["English"]

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_QUARTERS = ("first", "second", "third", "fourth")
_LARGEST = 10**21
_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_BOUNDS = {Bound.EXACT: "", Bound.AT_LEAST: "at least", Bound.AT_MOST: "at most", Bound.ABOUT: "about"}
_UNITS = {
    "USD": "US dollars", "EUR": "euros", "GBP": "pounds", "JPY": "yen", "CNY": "yuan", "CHF": "Swiss francs",
    "m": "metres", "km": "kilometres", "cm": "centimetres", "mm": "millimetres", "mi": "miles", "ft": "feet",
    "in": "inches", "kg": "kilograms", "g": "grams", "t": "tonnes", "ton": "tons", "l": "litres", "gal": "gallons",
    "bbl": "barrels", "ha": "hectares", "acre": "acres", "cent": "cents", "p": "pence", "pp": "percentage points",
    "bp": "basis points",
}  # fmt: skip
_SPANS = frozenset(("second", "minute", "hour", "day", "week", "month", "year"))
_LEADS = frozenset(("per", "for", "laut"))
"""Cues that stand before their source; a German article's own word is printed."""
_PLURALS = {"story": "stories", "entry": "entries"}
_THIN = "\N{NO-BREAK SPACE}"


class English:
    """The English wording."""

    language = "en"
    direction = "ltr"
    point = "."
    labels = LABELS

    def day(self, value: date, *, weekday: bool = False) -> str:
        """Return "13 December 2025" or "Saturday 13 December 2025"."""
        words = f"{value.day}{_THIN}{_MONTHS[value.month - 1]} {value.year}"
        return f"{_WEEKDAYS[value.weekday()]} {words}" if weekday else words

    def clock(self, value: datetime) -> str:
        """Return "09:00"."""
        return f"{value:%H:%M}"

    def instant(self, value: datetime, timezone: str | None = None) -> str:
        """Return "13 December 2025, 09:00 EET"; a zone without a letter name is given as "UTC+03:00"."""
        local = value.astimezone(ZoneInfo(timezone)) if timezone else value
        zone = local.tzname() or ""
        if not zone.isalpha():
            zone = f"UTC{local.isoformat()[-6:]}" if local.utcoffset() is not None else ""
        return f"{self.day(local)}, {local:%H:%M}{_THIN}{zone}".rstrip(_THIN)

    def moment(self, value: str) -> str:
        """Return "December 2025" for 2025-12, "week 50 of 2025" for 2025-W50; a range is joined by "to"."""
        if not is_iso(value):
            return value
        return " to ".join(_worded(side) for side in map(partial, value.split("/", 1)) if side)

    def period(self, first: date, last: date) -> str:
        """Return "13–15 December 2025", "30 November – 2 December 2025", or one day."""
        if first == last:
            return self.day(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{self.day(last)}"
        start = f"{first.day}{_THIN}{_MONTHS[first.month - 1]}" if first.year == last.year else self.day(first)
        return f"{start} – {self.day(last)}"

    def number(self, value: Decimal) -> str:
        """Return "1,234.5", with a true minus sign."""
        return f"{value:,f}".replace("-", "−")

    def short_number(self, value: Decimal) -> tuple[str, str]:
        """Return ("7.36", "billion") from a million up where three decimals say it exactly, else (all digits, "")."""
        for scale, word in _SCALES if abs(value) < _LARGEST else ():
            scaled = value / scale
            if abs(scaled) >= 1:
                short = scaled.quantize(Decimal("0.001"))
                return (self.number(_trimmed(short)), word) if short == scaled else (self.number(value), "")
        return self.number(value), ""

    def unit(self, symbol: str | None, value: Decimal | None = None) -> str:
        """Return "US dollars" for USD, "US dollars per barrel" for USD/barrel, "days" for day; else the symbol."""
        if symbol in _SPANS and value is not None:
            return symbol if value == 1 else f"{symbol}s"
        if not symbol or symbol in _UNITS:
            return _UNITS[symbol] if symbol else ""
        unit, slash, per = symbol.partition("/")
        return f"{_UNITS.get(unit, unit)} per {per}" if slash and len(per) > 1 else symbol

    def scaled(self, scale: str, unit: str) -> str:
        """Return "million US dollars", or the one of them that is there."""
        return " ".join(filter(None, (scale, unit)))

    def bound(self, bound: Bound) -> str:
        """Return "at least", "at most", "about" or nothing."""
        return _BOUNDS[bound]

    def count(self, number: int, noun: str) -> str:
        """Return "1 article", "3 articles"; `noun` is one that this page uses of itself."""
        return f"{number:,}{_THIN}{noun if number == 1 else _PLURALS.get(noun, noun + 's')}"

    def plural(self, number: Decimal | int, forms: Forms) -> str:
        """Return the form "one" for 1, else "other", with the number in place of "#"."""
        form = forms.get("one", forms["other"]) if number == 1 else forms["other"]
        return form.replace("#", self.number(Decimal(number)))

    def listing(self, items: Sequence[str]) -> str:
        """Return "a, b and c", without a comma before "and"."""
        return " and ".join(filter(None, (", ".join(items[:-1]), *items[-1:])))

    def attribution(self, source: str, cue: str | None) -> tuple[str, str]:
        """Return the cue before the source where it is "according to", "for", "laut" or "nach …", else after it.

        A verb that wants a hearer, as "told", is left out: "Renn told: …" is no English.
        """
        if not cue or cue.casefold() in source.casefold().split() or wants_a_hearer(cue):
            return "", ""
        if cue.casefold().endswith(" to") or cue.casefold() in _LEADS or cue.casefold().startswith("nach "):
            return cue[:1].upper() + cue[1:], ""
        return "", cue

    def more(self, number: int, file: str) -> str:
        """Return "17 more facts are in edition.json"."""
        return f"{number:,} more {'fact is' if number == 1 else 'facts are'} in {file}"

    def correction(self, now: str, said: str) -> str:
        """Return "460, not 640"."""
        return f"{now}, not {said}"

    def finding(self, check: str, message: str) -> str | None:  # noqa: ARG002 - other languages need to know the check
        """Return the sentence, which is English."""
        return message

    def edition(self, number: int) -> str:
        """Return "No. 12"."""
        return f"No.{_THIN}{number}"


def _worded(value: Partial) -> str:
    if value.decade:
        return f"the {value.year}s"
    if value.week is not None:
        return f"week {value.week} of {value.year}"
    if value.quarter is not None:
        return f"{_QUARTERS[value.quarter - 1]} quarter of {value.year}"
    day = f"{value.day}{_THIN}" if value.day else ""
    month = f"{_MONTHS[value.month - 1]} " if value.month else ""
    zone = {None: "", "Z": f"{_THIN}UTC"}.get(value.offset, f"{_THIN}UTC{value.offset}")
    return f"{day}{month}{value.year}" + (f", {value.time}{zone}" if value.time else "")


def _trimmed(value: Decimal) -> Decimal:
    """Drop zeros after the point, never those before it."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()
