"""Numbers that count nothing: ordinals, ages, clock times, results, postcodes, telephone numbers, parts of names."""

from __future__ import annotations

import re

from ...model import Span
from ..quantities import Number
from .gazetteer import CITIES

__all__ = ["counts"]

_WINDOW = 40
_YEARS = range(1500, 2200)
_ORDINAL = re.compile(r"\.(?=\)|\s[^\W\d_]|\s?\d|/|[–-]|[A-ZÄÖÜ])")
_NOT_AFTER = re.compile(
    r"\s?Uhr\b|\s(?:bis|und)\s\d{1,2}(?:[.:]\d\d)?\sUhr\b|:\d|[-–]?[Jj]ährig|-?[Jj]ährige|\sJahre?\salt|\sMonate?\salt|\sWochen?\salt|-[^\W\d_]|er\b|(?:mal|"
    r"fach|stel)\b|/\d|°\d|"
    r"\.\d|,\d|[A-Za-zÄÖÜäöü]|\s?x\s?\d"
)
_NOT_BEFORE = re.compile(
    r"(?:\b(?:Nr|Nummer|Nummern|No|Tel|Telefon|Fax|Artikel|Art|Paragraf|Paragraph|Paragrafen|Absatz|Abs|Kapitel|"
    r"Seite|S|Ziffer|"
    r"Kategorie|Klasse|Stufe|Phase|Platz|Rang|Gleis|Linie|Halle|Block|Tor|Raum|Zimmer|Saal|Gate|Terminal|Etappe|"
    r"Runde|Gruppe|"
    r"Folge|Staffel|Band|Akt|Teil|Version|Typ|Modell|Boeing|Airbus|Apollo|Formel|Windows|iPhone|Channel|Radio|Kanal|"
    r"Bezirk|Sektor|"
    r"Zone|Liga|Reaktor|Flug|Startnummer|Hausnummer|Postfach|Covid|U|S|A|B|L|E|G|K|Los|Aktenzeichen|Az|"
    r"im\sAlter\svon|im\sAlter\szwischen|"
    r"Altersgruppe|Jahrgang|Dax|DAX|MDax|EU|S&P|Wahlkreis|Wahlbezirk|Bahnsteig|Schacht|Pier|Kai|Liegeplatz|Deck|"
    r"Tisch)\.?\s?"
    r"|§§?\s?|#|(?<!\d)0\d{1,5}(?:[\s/-]{1,3}\d{2,4}){0,4}[\s/-]{1,3}|\d:|/|[^\W\d_][-–])\Z"
)
_MINUTES = re.compile(r"\d\sUhr\s\Z")
_AN_HOUR = 60
_AGE_BETWEEN = re.compile(r"\b[Ii]m Alter (?:von|zwischen) \S{1,8} (?:bis|und) \Z")
_APPOSED_AGE = re.compile(r"(?:[^\W\d_],\s|\()\Z")
_AFTER_AGE = re.compile(r"[,)]|\s?Jahre?[,)]")
_BECAME = re.compile(r"\b(?:wurde|wird|ist|war)\s\Z")
_AFTER_BECAME = re.compile(r"[.,;]|\sund\b")
_OLDEST = 120
_RESULT = re.compile(r"\d{1,3}\s?:\s?\d{1,3}(?!\d)")
_PHONE = re.compile(r"[-–/\s]{1,3}\d{2,}[-–/\s]{1,3}\d{2,}")
_POSTCODE = re.compile(r"(?:\A|[,(]\s?|\b(?:in|aus|D-|PLZ)\s?)\Z")
_TOWN = re.compile(r"\s([A-ZÄÖÜ][\w-]+)")
_LABEL = re.compile(r"(?:\A|[^.!?:;„“\"»«(–]\s)(?P<word>[A-ZÄÖÜ][\w’-]*)\s\Z")
_NO_LABEL = frozenset(
    (
        "Rund Etwa Über Fast Knapp Mehr Mindestens Bis Nur Die Den Der Das Alle Diese Insgesamt Von Mit Bei In An Auf "
        "Für Und Ab"
    ).split()
)


def counts(text: str, number: Number, sentence: Span, *, counted: str | None) -> bool:
    """Say whether a number without a unit counts, rather than names, dates or orders something."""
    if not number.in_digits:
        return not re.compile(r"\sUhr\b|\sJahre?\salt\b").match(text, number.span.end)
    before = text[max(sentence.start, number.span.start - _WINDOW) : number.span.start]
    is_minutes = counted is None and number.value < _AN_HOUR and _MINUTES.search(before) is not None
    if is_minutes or _dates_or_orders(text, number.span, sentence, before):
        return False
    digits = number.span.of(text)
    if number.scaled or not digits.isdigit():
        return not (digits[0] == "0" and digits[1:2].isdigit())
    if digits[0] == "0" and len(digits) > 1:
        return False
    if counted is None and number.value in _YEARS:
        return False
    return not (_is_age(text, number, before) or _is_postcode(text, number, before) or _is_label(before, counted))


def _dates_or_orders(text: str, span: Span, sentence: Span, before: str) -> bool:
    """Say whether a number is an ordinal, an age, a time, a result, a telephone number, or follows what it numbers."""
    if _ORDINAL.match(text, span.end, sentence.end) or _NOT_AFTER.match(text, span.end, sentence.end):
        return True
    if _NOT_BEFORE.search(before) or _AGE_BETWEEN.search(before) or _PHONE.match(text, span.end, sentence.end):
        return True
    return _RESULT.match(text, span.start, sentence.end) is not None


def _is_age(text: str, number: Number, before: str) -> bool:
    end = number.span.end
    apposed = _APPOSED_AGE.search(before) and _AFTER_AGE.match(text, end)
    return number.value <= _OLDEST and bool(apposed or (_BECAME.search(before) and _AFTER_BECAME.match(text, end)))


def _is_postcode(text: str, number: Number, before: str) -> bool:
    town = _TOWN.match(text, number.span.end)
    length = number.span.end - number.span.start
    if town is None or length not in (4, 5):
        return False
    return town[1] in CITIES or (length == 5 and bool(_POSTCODE.search(before)) and town[1][-1] not in "nes")


def _is_label(before: str, counted: str | None) -> bool:
    """Say whether the noun before bare digits makes them a part of its name: Abschnitt 4."""
    label = _LABEL.search(before)
    return counted is None and label is not None and label["word"] not in _NO_LABEL
