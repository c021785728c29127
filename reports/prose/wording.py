"""What a language must be able to word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Protocol

from ..model import Bound
from .labels import Labels
from .sayings import Forms
from .wording_news import WordingNews

__all__ = ["Wording"]


class Wording(WordingNews, Protocol):
    """One language. Every method is pure; `language` is its ISO 639 code."""

    @property
    def language(self) -> str:
        """The ISO 639 code."""

    @property
    def direction(self) -> str:
        """Where lines begin: "ltr" or "rtl"."""

    @property
    def point(self) -> str:
        """The sign between a number's whole and its fraction."""

    @property
    def labels(self) -> Labels:
        """The page's labels."""

    def day(self, value: date, *, weekday: bool = False) -> str:
        """Word a day in full."""

    def clock(self, value: datetime) -> str:
        """Word a time of day, as it is in its own zone."""

    def instant(self, value: datetime, timezone: str | None = None) -> str:
        """Word a day and a time with its zone; `timezone` is an IANA name, None keeps the value's own."""

    def moment(self, value: str) -> str:
        """Word an ISO 8601 value at its own granularity; what isn't one is returned as it is."""

    def period(self, first: date, last: date) -> str:
        """Word a range of days, both included."""

    def number(self, value: Decimal) -> str:
        """Word a number in full digits."""

    def short_number(self, value: Decimal) -> tuple[str, str]:
        """Word a number as (digits, scale word); the scale word is empty where digits alone say it."""

    def unit(self, symbol: str | None, value: Decimal | None = None) -> str:
        """Word a unit: a currency code, "%" or a symbol; empty for None. `value` is how many of it there are."""

    def scaled(self, scale: str, unit: str) -> str:
        """Join a scale word and a unit, as "million US dollars"; either may be empty."""

    def bound(self, bound: Bound) -> str:
        """Word what a figure says of the true value; empty for an exact one."""

    def count(self, number: int, noun: str) -> str:
        """Word how many of a thing that the page itself speaks of, as "3 articles"."""

    def plural(self, number: Decimal | int, forms: Forms) -> str:
        """Return the form of a word that a number asks for; `forms` are as `Forms` says."""

    def listing(self, items: Sequence[str]) -> str:
        """Join names to a list in running text."""

    def attribution(self, source: str, cue: str | None) -> tuple[str, str]:
        """Return (words before the source, words after it) that carry the cue, as ("According to", "")."""

    def more(self, number: int, file: str) -> str:
        """Word that facts are left out of the page and where they are, as "17 more facts are in edition.json"."""

    def correction(self, now: str, said: str) -> str:
        """Word that one thing holds and not another, as "460, not 640"."""

    def finding(self, check: str, message: str) -> str | None:
        """Word a check's English sentence, by the check's name; None where it can only be told in English."""

    def edition(self, number: int) -> str:
        """Word an edition's number, as "No. 12"."""
