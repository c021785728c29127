"""What a number is measured in: a currency before or after it, percent, or a physical unit, and per what."""

from __future__ import annotations

import re
from functools import lru_cache

from ...model import Span
from ..quantities import CODES, SIGNS, Measure

__all__ = ["TIMES", "in_time", "is_money", "measure_of"]

_CURRENCIES = {
    "dollars?": "USD", "bucks": "USD", "euros?": "EUR", "pounds sterling": "GBP", "yen": "JPY", "yuan": "CNY",
    "roubles?|rubles?": "RUB", "rupees?": "INR", "zlotys?": "PLN", "hryvnias?": "UAH", "[Ss]wiss [Ff]rancs?": "CHF",
    "shekels?": "ILS", "Norwegian (?:kroner?|crowns?)": "NOK", "Swedish (?:kronor?|crowns?)": "SEK",
    "Czech (?:korunas?|koruny|crowns?)": "CZK", "Canadian dollars?": "CAD", "Australian dollars?": "AUD", "Hong Kong dollars?": "HKD",
    "Singapore dollars?": "SGD", "New Zealand dollars?": "NZD", "forints?": "HUF", "rand": "ZAR", "reais": "BRL", "baht": "THB",
    "ringgit": "MYR", "dirhams?": "AED", "naira": "NGN", "tenge": "KZT", "lari": "GEL", "francs": "CHF", "[Dd]anish (?:crowns?|kroner?)": "DKK", "pence": "p", "cents?": "cent", "lira": "TRY", "won": "KRW",
}  # fmt: skip
_UNITS = {
    "%|percent|per cent|pc": "%", "percentage[ -]points?|points? of a percent": "pp", "basis[ -]points?|bps": "bp",
    "km/hr?|kph|kmh|kilomet(?:re|er)s? (?:per|an) hour": "km/h", "mph|miles? (?:per|an) hour": "mph",
    "knots?": "kn", "square kilomet(?:re|er)s?|sq\\.? km|km2|km²": "km²", "square miles?|sq\\.? mi": "mi²",
    "square (?:feet|foot)|sq\\.? ft": "ft²", "square met(?:re|er)s?|sq\\.? ?m|m2|m²": "m²",
    "cubic met(?:re|er)s?|m³": "m³", "cubic (?:feet|foot)": "ft³", "kilomet(?:re|er)s?|kms?": "km",
    "centimet(?:re|er)s?|cm": "cm", "millimet(?:re|er)s?|mm": "mm", "nanomet(?:re|er)s?|nm": "nm", "micromet(?:re|er)s?|microns?": "µm",
    "m/s|met(?:re|er)s? (?:per|a) second": "m/s", "nautical miles?": "nmi", "m|met(?:re|er)s?": "m", "miles?": "mi", "feet|foot|ft": "ft", "inch(?:es)?|″": "in", "yards?": "yd",
    "kilograms?|kilos?|kg": "kg", "milligrams?|mg": "mg", "g|grams?": "g", "tonnes?|metric tons?": "t", "tons?": "ton",
    "ounces?|oz": "oz", "lbs?": "lb", "millilit(?:re|er)s?|ml|mL": "ml", "lit(?:re|er)s?": "l", "gallons?": "gal", "barrels?": "bbl",
    "mpg|miles per gallon": "mpg", "hectares?": "ha", "acres?": "acre", "kilowatt[ -]hours?|kWh": "kWh", "megawatt[ -]hours?|MWh": "MWh",
    "GWh": "GWh", "TWh": "TWh", "kilowatts?|kW": "kW", "megawatts?|MW": "MW", "gigawatts?|GW": "GW", "watts?|W": "W",
    "bhp|hp|horsepower": "hp", "GB|gigabytes?": "GB", "MB|megabytes?": "MB", "TB|terabytes?": "TB", "GHz": "GHz", "MHz": "MHz",
    "kHz": "kHz", "Hz|hertz": "Hz", "volts?": "V", "decibels?|dB": "dB", "GPa|gigapascals?": "GPa", "MPa|megapascals?": "MPa", "kPa|kilopascals?": "kPa",
    "Nm|newton[ -]met(?:re|er)s?": "Nm", "bar": "bar",
    "degrees? [Cc]elsius|°C|[Cc]elsius": "°C", "degrees? [Ff]ahrenheit|°F|[Ff]ahrenheit": "°F", "degrees?|°": "°",
}  # fmt: skip
TIMES = {
    f"{unit}{ending}": unit
    for unit in ("day", "week", "month", "year", "decade") for ending in ("", "s")
} | {f"{word}{ending}": unit for word, unit in (("second", "s"), ("minute", "min"), ("hour", "h")) for ending in ("", "s")} | {
    "century": "century", "centuries": "century"}  # fmt: skip
"""Words that measure time, with their unit: they measure only where they are all that is counted."""
_GLUED = {"min": "min", "g": "g", "p": "p"}
_SIGN = re.compile(
    r"(?:(?<![A-Za-z])(?:"
    + "|".join(map(re.escape, sorted(SIGNS, key=len)[::-1]))
    + r")|\b(?:"
    + "|".join(CODES)
    + r"))\s?\Z"
)
_WORDS = [*((f"(?:US |U\\.S\\. )?(?:{w})", u) for w, u in _CURRENCIES.items()), *_UNITS.items()]
_ANY = re.compile(
    r"[\s\u00a0-]?(?:(?P<code>" + "|".join(CODES) + r")\b|(?P<sign>[€£₽₴])|(?P<word>"
    + "|".join(f"(?:{words})" for words, _ in _WORDS) + r")(?![\w²]))|(?P<glued>" + "|".join(_GLUED) + r")(?!\w)"
)  # fmt: skip
_CAPITALS = re.compile(r"\s([A-Z]{4,12}|[A-Z][a-z]{3,12}(?:\s[A-Z][a-z]{3,12})?)\b")
_PER = re.compile(
    r"\s?(?:/|(?:per|an?|each|every)\s|-an?-)(?P<what>(?:square|cubic)\s\w+|sq\.? ?\w+|hour|minute|second|day|week|month|year|quarter|century|"
    r"barrel|gallon|lit(?:re|er)|ounce|share|gram|kilo(?:gram)?|kg|tonne?|pound|head|person|unit|mmBTU|household|acre|hectare|"
    r"mile|kilomet(?:re|er)|km|night|vote|ticket|dose|capita)\b",
    re.IGNORECASE,
)

_PER_ANY = re.compile(
    r"\s(?:per\s(?P<what>[a-z]{3,})|an?\s(?P<each>copy|piece|bottle|ticket|seat|room|pupil|patient|worker|passenger|bag|box|"
    r"crate|case|plate))\b"
)
_EARLIER = re.compile(r"\s(?:earlier|ago|later|before|after|in)\b")
_CODES_OF_WORDS = frozenset((*CODES, *_CURRENCIES.values())) - {"cent", "p"}
_ALSO_WORDS = frozenset("won rand bar lari baht lira real yen pound dollar euro mark foot yard acre".split())
_GOES_ON = re.compile(
    r"\s(?:(?:the|their|his|her|its|gold|silver|bronze)\b|an?\s(?!(?:day|week|month|year|night|share|head|person|kilo|tonne|ton|barrel|"
    r"lit(?:re|er)|dollar|euro|pound|piece|ticket)\b)|(?!(?:is|was|has|as|this|plus|versus|less|across|minus|towards|"
    r"sometimes|always)\b)[a-z]{2,}[^su\W]s\b)"
)
_HOLDS = re.compile(
    r"\b(?:has|have|had|holds?|held|holding|earn(?:s|ed|ing)?|receiv(?:e|ed|es|ing)|got|award(?:ed|s)?|with|took|"
    r"finish(?:ed|ing)|complet(?:ed|ing)|offers?|offered)\s\Z"
)
_WARM = re.compile(r"\s(?:of|below|above|north|south|east|west|[CF]\b)")
_STUDIED = re.compile(
    r"\s(?:from|in\s(?:law|history|economics|physics|medicine|engineering|music|English|[a-z]+(?:ology|ics|ing))\b)"
)
_MONEY = frozenset((*SIGNS.values(), *CODES, *_CURRENCIES.values()))


def measure_of(text: str, number: Span, sentence: Span) -> Measure:
    """Return what the number at a span is measured in."""
    before = _SIGN.search(text, max(sentence.start, number.start - 6), number.start)
    after = _ANY.match(text, number.end, sentence.end)
    if before:
        mark = before[0].strip()
        unit, end = _paid(SIGNS.get(mark, mark), mark, after, number.end)
        return _per(text, Measure(unit, before.start(), end), sentence)
    if after is not None and not _is_noun(text, number, after, sentence):
        words = after[0].strip(" \u00a0-")
        return _per(text, Measure(_unit(after), number.start, after.end(), words), sentence)
    capitals = _CAPITALS.match(text, number.end, sentence.end)
    if capitals and (small := _ANY.fullmatch(capitals[0].lower())):
        return _per(text, Measure(_unit(small), number.start, capitals.end(), capitals[1]), sentence)
    return Measure(None, number.start, number.end)


def _paid(unit: str, mark: str, after: re.Match[str] | None, end: int) -> tuple[str, int]:
    """Return the currency of a sign and where its words end: "$5m CAD" and "$3 million Australian dollars" say it twice."""
    its = _unit(after) if after is not None else None
    if after is None or after["sign"] or its not in _CODES_OF_WORDS or (its != unit and mark != "$"):
        return unit, end
    return str(its), after.end()


def _is_noun(text: str, number: Span, after: re.Match[str], sentence: Span) -> bool:
    """Say whether a word that can be a unit is something else: "3 won medals", "2 bar owners", "two degrees from"."""
    word = (after["word"] or "").lower()
    if word in _ALSO_WORDS:
        return _GOES_ON.match(text, after.end(), sentence.end) is not None
    if word not in ("degree", "degrees"):
        return False
    held = _HOLDS.search(text, max(sentence.start, number.start - 24), number.start)
    held = None if _WARM.match(text, after.end(), sentence.end) else held
    return held is not None or _STUDIED.match(text, after.end(), sentence.end) is not None


def is_money(text: str, at: int, sentence: Span) -> bool:
    """Say whether the sign or code of a currency stands right before a place."""
    return _SIGN.search(text, max(sentence.start, at - 6), at) is not None


def in_time(text: str, number: Span, counted: str) -> Measure:
    """Return the measure of a number that counts units of time: "18 months"."""
    return Measure(TIMES[counted], number.start, text.index(counted, number.end) + len(counted), counted)


def _per(text: str, measure: Measure, sentence: Span) -> Measure:
    """Add what the measure is per: dollars a barrel, feet per century."""
    per = _PER.match(text, measure.end, sentence.end)
    if per is None and measure.unit in _MONEY:
        per = _PER_ANY.match(text, measure.end, sentence.end)
    if per is None or (per[0].endswith("year") and _EARLIER.match(text, per.end(), sentence.end)):
        return measure
    words = " ".join(filter(None, (measure.words, per[0].strip())))
    return Measure(f"{measure.unit}/{_each(per)}", measure.start, per.end(), words)


def _each(per: re.Match[str]) -> str:
    groups = per.groupdict()
    return str(groups.get("each") or groups["what"]).lower()


def _unit(found: re.Match[str]) -> str:
    if found["word"]:
        return _symbol(found["word"])
    return found["code"] or _GLUED.get(found["glued"] or "") or SIGNS[found["sign"]]


@lru_cache(maxsize=256)
def _symbol(word: str) -> str:
    return next(unit for words, unit in _WORDS if re.fullmatch(words, word))
