"""Changes that look like ranges: "rose 12 to 345", "from 5 to 7", and ends that leave out their thousands."""

from __future__ import annotations

import re
from decimal import Decimal

from ..quantities import Number

__all__ = ["is_from", "is_short", "rose", "steps"]

_CHANGE = re.compile(r"\b(?:from|up|down)\s(?:(?:about|around|just|nearly|roughly)\s)?(?:[A-Z]{0,2}[$€£])?\Z")
_ROSE = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|f[ae]ll(?:s|en|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|drop(?:s|ped|ping)?|"
    r"gain(?:s|ed|ing)?|add(?:s|ed|ing)?|cut(?:s|ting)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|slid(?:e|es|ing)?|"
    r"slip(?:s|ped|ping)?|s[aiu]nks?|plung(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)|gr[eo]w(?:s|n|ing)?|shr[aiu]nk|"
    r"increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|los(?:t|e|es|ing)|advanc(?:e|es|ed|ing)|"
    r"rais(?:e|es|ed|ing)|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|ease[sd]?|leap(?:s|t|ed)?|expand(?:s|ed|ing)?|up|down)\s"
    r"(?:by\s)?(?:(?:a\s)?(?:further|another|about|around|just|nearly|roughly|some|almost)\s)?(?:[A-Z]{0,2}[$€£])?\Z"
)
_STEP = Decimal("2.5")
_THOUSANDS = re.compile(r"(\d{1,3}),000")


def is_from(text: str, first: Number) -> bool:
    """Say whether "from", "up" or "down" stands before a number, so that "to" leads to where a change ended."""
    return _CHANGE.search(text, max(0, first.span.start - 24), first.span.start) is not None


def rose(text: str, first: Number) -> bool:
    """Say whether a verb of change stands before a number: "rose by about 12"."""
    return _ROSE.search(text, max(0, first.span.start - 40), first.span.start) is not None


def steps(by: Number, to: Number) -> bool:
    """Say whether "rose 12 to 345" can only be a step and where it led, for the ends of a range lie nearer."""
    return not by.value < to.value <= by.value * _STEP


def is_short(text: str, first: Number, second: Number) -> bool:
    """Say whether the first end leaves out its thousands: the 10 of "10-12,000 people"."""
    thousands = _THOUSANDS.fullmatch(second.span.of(text))
    return thousands is not None and first.scale == 1 and first.value < int(thousands[1])
