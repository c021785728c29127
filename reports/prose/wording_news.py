"""What a language must be able to word of an edition's backing, its news, and the work behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from ..model import Support
from .terms import Terms

__all__ = ["WordingNews"]


class WordingNews(Protocol):
    """The second half of one language; every method is pure."""

    @property
    def terms(self) -> Terms:
        """The words that fields carry."""

    def support(self, support: Support) -> str:
        """Word who tells a thing, as "3 independent sources"."""

    def byline(
        self,
        articles: int,
        publishers: Sequence[str],
        days: tuple[date, date] | None,
        support: Support | None = None,
        copies: Sequence[str] = (),
    ) -> str:
        """Word what a story is made of; no publisher or no days mean that these aren't stated.

        `support` is said where it isn't None; `copies` are phrases of `copies`.
        """

    def copies(self, text: str | None, outlets: Sequence[str]) -> str:
        """Word that outlets carry copies of a text; `text` is whose it is, None where that isn't known."""

    def first_of(self, names: Sequence[str]) -> str:
        """Join names to a list, and only count those that are too many for a line."""

    def brief_instant(self, value: datetime | date, near: date, timezone: str, *, day: bool = False) -> str:
        """Word a time as shortly as an edition of the day `near` allows; `day` asks for the day in any case."""

    def quoted(self, text: str) -> str:
        """Set a text in quotation marks, unless it has its own."""

    def since(self, number: int) -> str:
        """Word that something holds since an edition, as "since No. 4"."""

    def last_told(self, number: int) -> str:
        """Word that an edition told a story last, as "last told in No. 4"."""

    def as_in(self, number: int) -> str:
        """Word that something is as an edition told it, as "as in No. 3"."""

    def edition_of(self, number: int, day: date) -> str:
        """Word an edition with its day, as "No. 3 of 10 March 2026"."""

    def looked(self, articles: int, sources: int, since: str | None, until: str) -> str:
        """Word what was looked at, without a full stop; no `since` means from the beginning."""

    def watched(self, expected: str | None, last: str | None, reason: str | None) -> str:
        """Word what is known of a source that brought nothing; empty where that is nothing."""

    def withheld(self, number: int) -> str:
        """Word that articles are under embargo, without a full stop."""

    def unchosen(self, number: int) -> str:
        """Word that the briefing's rules left stories out, without a full stop."""

    def unchanged(self, number: int) -> str:
        """Word that stories without news were left out, without a full stop."""

    def version(self, number: int) -> str:
        """Word which of an article's texts it is, as "second version"."""
