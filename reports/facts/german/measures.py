"""What a number is measured in: a currency before or after it, percent, a unit of physics or time, and per what."""

from __future__ import annotations

import re
from functools import lru_cache

from ...model import Span
from ..quantities import CODES, SIGNS, Measure

__all__ = ["TIMES", "measure_of"]

_BEFORE = {mark: unit for mark, unit in SIGNS.items() if mark not in ("PS", "RM", "Rs", "Y=")}
_BEFORE |= {"Fr.": "CHF", "SFr.": "CHF", "sFr.": "CHF", "Fr": "CHF"}
_CURRENCIES = {
    "Euros?": "EUR", "(?:US-)?Dollars?": "USD", "(?:Schweizer )?Franken": "CHF", "Pfund(?: Sterling)?": "GBP",
    "(?:japanische[nr]? )?Yen": "JPY", "(?:chinesische[nr]? )?(?:Yuan|Renminbi)": "CNY", "Rubel": "RUB", "(?:indische[nr]? )?Rupien": "INR",
    "Z[lł]oty": "PLN", "(?:Hrywnja|Hrywna|Griwna)": "UAH", "dänische[nr]? Kronen": "DKK", "schwedische[nr]? Kronen": "SEK",
    "norwegische[nr]? Kronen": "NOK", "tschechische[nr]? Kronen": "CZK", "isländische[nr]? Kronen": "ISK", "Forint": "HUF", "Schekel": "ILS",
    "(?:türkische[nr]? )?Lira": "TRY", "Won": "KRW", "kanadische[nr]? Dollar": "CAD", "australische[nr]? Dollar": "AUD",
    "(?:US-)?Cents?|Eurocents?": "cent", "Rappen": "rappen",
}  # fmt: skip
TIMES = {
    "Stunden?|Std\\.?|h": "h", "Minuten?|Min\\.": "min", "Sekunden?|Sek\\.": "s", "Tage?n?": "day", "Wochen?": "week",
    "Monate?n?": "month", "Jahre?n?": "year",
}  # fmt: skip
"""Units of time: a lone "ein" before them is an article."""
_UNITS = {
    "%|Prozent|v\\. ?H\\.": "%", "Prozentpunkte?n?": "pp", "Basispunkte?n?": "bp", "‰|Promille": "‰",
    "km/h|Kilometern? (?:pro|in der|je) Stunde|Stundenkilometern?": "km/h", "m/s|Metern? (?:pro|in der|je) Sekunde": "m/s", "Knoten": "kn",
    "Quadratkilometern?|km²|km2": "km²", "Quadratmetern?|qm|m²|m2": "m²", "Kubikmetern?|m³|m3": "m³", "Kubikkilometern?|km³": "km³",
    "Kilometern?|km": "km", "Zentimetern?|cm": "cm", "Millimetern?|mm": "mm", "Mikrometern?|µm": "µm", "Nanometern?|nm": "nm",
    "Metern?|m": "m", "Seemeilen?": "nmi", "Meilen?": "mi", "Fuß": "ft", "Zoll": "in", "Hektar|ha": "ha",
    "Kilogramm|Kilos?|kg": "kg", "Milligramm|mg": "mg", "Gramm|g": "g", "Tonnen?|t": "t", "Zentnern?": "Ztr", "Unzen?": "oz",
    "Hektolitern?|hl": "hl", "Millilitern?|ml": "ml", "Litern?|l": "l", "Gallonen?": "gal", "Barrel|Fass": "bbl",
    "Kilowattstunden?|kWh": "kWh", "Megawattstunden?|MWh": "MWh", "Gigawattstunden?|GWh": "GWh", "Terawattstunden?|TWh": "TWh",
    "Kilowatt|kW": "kW", "Megawatt|MW": "MW", "Gigawatt|GW": "GW", "Watt|W": "W", "PS": "hp", "Kilovolt|kV": "kV", "Volt|V": "V",
    "Ampere": "A", "Gigabytes?|GB": "GB", "Megabytes?|MB": "MB", "Terabytes?|TB": "TB", "Gigahertz|GHz": "GHz", "Megahertz|MHz": "MHz",
    "Kilohertz|kHz": "kHz", "Hertz|Hz": "Hz", "Dezibel|dB": "dB", "Hektopascal|hPa": "hPa", "Bar": "bar", "Kilokalorien|kcal": "kcal",
    "Grad Celsius|Grad C|° ?C": "°C", "Grad Fahrenheit|° ?F": "°F", "Grad|°": "°", **TIMES,
}  # fmt: skip
_WORDS = [*_CURRENCIES.items(), *_UNITS.items()]
_SIGN = re.compile(
    r"(?:(?<![A-Za-z])(?:"
    + "|".join(map(re.escape, sorted(_BEFORE, key=len)[::-1]))
    + r")|\b(?:"
    + "|".join(CODES)
    + r"))[\s\u00a0]?\Z"
)
_ANY = re.compile(
    r"[\s\u00a0]?(?:(?P<code>" + "|".join(CODES) + r")\b|(?P<sign>[€£₽₴$])|(?P<word>"
    + "|".join(f"(?:{words})" for words, _ in _WORDS) + r")(?![\w²³-]))|-?(?P<adjective>prozentige[nrsm]?)\b"
)  # fmt: skip
_PER = re.compile(
    r"\s?(?:/\s?|(?:pro|je|per)\s)(?P<what>(?:angefangene[nrm]?\s|100\s|1000\s|1\.000\s|100\.000\s)?[^\W\d_]\w*)"
    r"|\s(?:im|am|in\sder|die)\s(?P<time>Monat|Jahr|Tag|Woche|Stunde)\b(?!\s\d|\sdanach|\szuvor)"
)
_SYMBOLS = {
    "Barrel": "barrel",
    "Stunde": "h",
    "Minute": "min",
    "Sekunde": "s",
    "Tag": "day",
    "Woche": "week",
    "Monat": "month",
    "Jahr": "year",
}


def measure_of(text: str, number: Span, sentence: Span) -> Measure:
    """Return what the number at a span is measured in."""
    before = _SIGN.search(text, max(sentence.start, number.start - 6), number.start)
    if before:
        mark = before[0].strip()
        return _per(text, Measure(_BEFORE.get(mark, mark), before.start(), number.end), sentence)
    after = _ANY.match(text, number.end, sentence.end)
    if after is None:
        return Measure(None, number.start, number.end)
    words = after[0].strip(" \u00a0-")
    return _per(text, Measure(_unit(after), number.start, after.end(), words), sentence)


def _per(text: str, measure: Measure, sentence: Span) -> Measure:
    """Add what the measure is per: Dollar je Barrel, Euro im Monat."""
    per = _PER.match(text, measure.end, sentence.end)
    if per is None or (per["time"] and (measure.unit in ("%", "pp") or measure.unit in TIMES.values())):
        return measure
    what = per["time"] or per["what"]
    words = " ".join(filter(None, (measure.words, per[0].strip())))
    return Measure(f"{measure.unit}/{_SYMBOLS.get(what) or _symbol(what) or what}", measure.start, per.end(), words)


def _unit(found: re.Match[str]) -> str:
    if found["adjective"]:
        return "%"
    return found["code"] or (SIGNS[found["sign"]] if found["sign"] else _symbol(found["word"]) or "")


@lru_cache(maxsize=256)
def _symbol(word: str) -> str | None:
    return next((unit for words, unit in _WORDS if re.fullmatch(words, word)), None)
