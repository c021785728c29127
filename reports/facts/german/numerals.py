"""Number words of German, which writes all below a million as one word: dreihundertfünfundzwanzig."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from ..words import small

__all__ = ["ARTICLE", "COUNT", "NUMERAL", "numeral"]

_UNITS = {"ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8}
_UNITS |= {"neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "sechzehn": 16, "siebzehn": 17}
_UNITS |= {f"{word}zehn": 10 + n for word, n in _UNITS.items() if n in (3, 4, 5, 8, 9)}
_TENS = {"zwanzig": 20, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80}
_TENS |= {"neunzig": 90}
_HALF = "einhalb"

_UNIT = "zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun"
_TEEN = "zehn|elf|zwölf|(?:drei|vier|fünf|sech|acht|neun)zehn|siebzehn"
_TEN = "zwanzig|drei(?:ß|ss)ig|(?:vier|fünf|sech|sieb|acht|neun)zig"
_TO_99 = rf"(?:(?:(?:ein|{_UNIT})und)?(?:{_TEN})|{_TEEN}|{_UNIT})"
_TO_999 = rf"(?:(?:ein|{_UNIT})?hundert(?:und)?(?:eins?|{_TO_99})?|{_TO_99})"

NUMERAL = rf"(?:anderthalb|(?:ein|{_UNIT}){_HALF}|(?:ein|{_TO_999})?tausend(?:und)?(?:eins?|{_TO_999})?|{_TO_999})"
"""A pattern of a number word; one alone is left out, since it is an article too."""

ARTICLE = "ein(?:e[nmrs]?)?"
"""A pattern of what is both one and an article."""

COUNT = rf"(?:\d{{1,3}}|(?:{ARTICLE}|{_TO_99}))"
"""A pattern of a small count, in digits or words."""


@lru_cache(maxsize=1024)
def numeral(word: str) -> Decimal:
    """Return the value of a word that NUMERAL or COUNT read."""
    word = small(word)
    if word.isdigit():
        return Decimal(word)
    if word == "anderthalb":
        return Decimal("1.5")
    if word.endswith(_HALF):
        return _UNITS[word.removesuffix(_HALF)] + Decimal("0.5")
    thousands, is_thousand, rest = word.partition("tausend")
    if is_thousand:
        return Decimal((_to_999(thousands) or 1) * 1000 + _to_999(rest.removeprefix("und")))
    return Decimal(_to_999(word))


def _to_999(word: str) -> int:
    hundreds, is_hundred, rest = word.partition("hundert")
    if is_hundred:
        return (_UNITS[hundreds] if hundreds else 1) * 100 + _to_99(rest.removeprefix("und"))
    return _to_99(word)


def _to_99(word: str) -> int:
    if not word:
        return 0
    if word in _TENS:
        return _TENS[word]
    unit, is_joined, ten = word.partition("und")
    if is_joined:
        return _UNITS[unit] + _TENS[ten]
    return _UNITS.get(word, 1)
