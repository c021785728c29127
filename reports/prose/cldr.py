"""What Unicode's CLDR knows of a language, by Babel: numbers, plurals and lists here, `dates` and `measures` beside it.

English doesn't come here, so that whoever needs it alone doesn't load Babel. Where CLDR has no answer that can be
printed, the language's own `Sayings` have one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from babel import Locale
from babel.lists import format_list

from .sayings import Forms, Sayings

__all__ = ["HOLD", "Cldr"]

HOLD = "\N{NO-BREAK SPACE}"
_MINUS = "\N{MINUS SIGN}"
_LARGEST = 10**21
_SCALES = (Decimal(10) ** 12, Decimal(10) ** 9, Decimal(10) ** 6)


class Cldr:
    """One language's numbers and lists; `language` is its ISO 639 code. `Spoken` sets what its parts need."""

    language: str
    sayings: Sayings

    @cached_property
    def locale(self) -> Locale:
        """Babel's data of the language."""
        return Locale.parse(self.language)

    @property
    def direction(self) -> str:
        """Where lines begin: "ltr" or "rtl"."""
        return str(self.locale.text_direction)

    @property
    def point(self) -> str:
        """The sign between a number's whole and its fraction."""
        return str(self.locale.number_symbols["latn"]["decimal"])

    def number(self, value: Decimal) -> str:
        """Return a number with the language's signs, all digits that it has, and a true minus."""
        symbols = self.locale.number_symbols["latn"]
        signs = {",": symbols["group"], ".": self.point, "-": str(symbols["minusSign"]).replace("-", _MINUS)}
        return "".join(signs.get(sign, sign) for sign in f"{value:,f}")

    def short_number(self, value: Decimal) -> tuple[str, str]:
        """Return ("7,36", "Milliarden") from a million up where three decimals say it exactly, else (digits, "")."""
        for scale in _SCALES if abs(value) < _LARGEST else ():
            scaled = value / scale
            if abs(scaled) >= 1:
                short = scaled.quantize(Decimal("0.001"))
                return self._scaled(short, scale) if short == scaled else (self.number(value), "")
        return self.number(value), ""

    def plural(self, number: Decimal | int, forms: Forms) -> str:
        """Return the form that a number asks for, with the number in place of "#"."""
        form = forms.get(self.locale.plural_form(number), forms["other"])
        return form.replace("#", self.number(Decimal(number)))

    def listing(self, items: Sequence[str]) -> str:
        """Return "a, b und c" in the language's way."""
        return format_list(items, locale=self.locale)

    def _scaled(self, short: Decimal, scale: Decimal) -> tuple[str, str]:
        whole = short.to_integral_value()
        kept = whole if whole == short else short.normalize()
        words: Mapping[str, Mapping[str, object]] = self.locale.compact_decimal_formats["long"]
        forms = words.get(self.locale.plural_form(abs(kept)), words["other"])
        pattern = str(getattr(forms[f"{scale:f}"], "pattern", ""))
        return self.number(kept), pattern.replace("0", "").strip(f" {HOLD}")
