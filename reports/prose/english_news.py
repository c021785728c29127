"""English for what an edition says of itself: how a thing is backed, what is new, what was looked at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TypeGuard
from zoneinfo import ZoneInfo

from ..model import Backing, Support
from .english import English
from .english_labels import TERMS
from .marks import has_marks

__all__ = ["EnglishNews"]

_BACKINGS = {Backing.OFFICIAL: "official", Backing.SINGLE: "one source", Backing.UNNAMED: "unnamed source"}
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_NAMED = 4
_HOLD = "\N{NO-BREAK SPACE}"


class EnglishNews(English):
    """The whole English wording."""

    terms = TERMS

    def support(self, support: Support) -> str:
        """Return "official", "3 independent sources", "one source" or "unnamed source"."""
        return _BACKINGS.get(support.backing) or self.count(support.count, "independent source")

    def byline(
        self,
        articles: int,
        publishers: Sequence[str],
        days: tuple[date, date] | None,
        support: Support | None = None,
        copies: Sequence[str] = (),
    ) -> str:
        """Return "Example Post, 13 December 2025", "3 articles: A and B; date not stated" or the like.

        With support and copies: "3 independent sources: A, B and C; 13 December 2025; AP text also in D and E"; where
        authorities are among them, "official among them".
        """
        start = self._made_of(articles, support)
        names = self.listing(publishers) if publishers else "publisher not stated"
        when = self.period(*days) if days else "date not stated"
        line = f"{start}{names}; {when}" if start else f"{names}, {when}"
        if not publishers and not days:
            line = f"{start}publisher and date not stated"
        return "; ".join((line[0].upper() + line[1:], *_backed(support), *copies))

    def copies(self, text: str | None, outlets: Sequence[str]) -> str:
        """Return "AP text also in X and Y"; without whose text it is, "also in X and Y"."""
        where = self.first_of(outlets)
        return f"{text} text also in {where}" if text else f"also in {where}"

    def first_of(self, names: Sequence[str]) -> str:
        """Return "A, B, C, D and 3 others"; up to five names are all told."""
        kept = list(names if len(names) == _NAMED + 1 else names[:_NAMED])
        others = len(names) - len(kept)
        return self.listing([*kept, self.count(others, "other")] if others else kept)

    def brief_instant(self, value: datetime | date, near: date, timezone: str, *, day: bool = False) -> str:
        """Return "09:10" on the day that is near, "10 March 09:10" in its year, "10 March 2024" for a mere date."""
        local = value.astimezone(ZoneInfo(timezone)) if isinstance(value, datetime) else value
        clock = f"{local:%H:%M}" if isinstance(local, datetime) else ""
        on = local.date() if isinstance(local, datetime) else local
        if on == near and clock and not day:
            return clock
        words = self.day(on).removesuffix(f" {near.year}")
        return f"{words}{_HOLD}{clock}" if clock else words

    def quoted(self, text: str) -> str:
        """Return the text in “ ”; one that has quotation marks of its own around it keeps them."""
        return text if has_marks(text) else f"“{text}”"

    def since(self, number: int) -> str:
        """Return "since No. 4"."""
        return f"since {self.edition(number)}"

    def last_told(self, number: int) -> str:
        """Return "last told in No. 4"."""
        return f"last told in {self.edition(number)}"

    def as_in(self, number: int) -> str:
        """Return "as in No. 3"."""
        return f"as in {self.edition(number)}"

    def edition_of(self, number: int, day: date) -> str:
        """Return "No. 3 of 10 March 2026"."""
        return f"{self.edition(number)} of {self.day(day)}"

    def looked(self, articles: int, sources: int, since: str | None, until: str) -> str:
        """Return "Looked at 34 articles from 5 sources, 10 March 07:00 to 11 March 07:00"."""
        period = f"{since} to {until}" if since else f"up to {until}"
        return f"Looked at {self.count(articles, 'article')} from {self.count(sources, 'source')}, {period}"

    def watched(self, expected: str | None, last: str | None, reason: str | None) -> str:
        """Return "expected daily, last 8 March", "timed out, last 8 March", or nothing."""
        due = f"expected {expected}" if expected and not reason else ""
        return ", ".join(filter(None, (reason, due, f"last {last}" if last else "")))

    def withheld(self, number: int) -> str:
        """Return "1 article under embargo was withheld"."""
        return f"{self.count(number, 'article')} under embargo {_was(number)} withheld"

    def unchosen(self, number: int) -> str:
        """Return "6 stories were left out by the briefing's rules"."""
        return f"{self.count(number, 'story')} {_was(number)} left out by the briefing’s rules"

    def unchanged(self, number: int) -> str:
        """Return "3 stories were left out, since nothing is new in them"."""
        return f"{self.count(number, 'story')} {_was(number)} left out, since nothing is new in {_it(number)}"

    def version(self, number: int) -> str:
        """Return "second version"."""
        return f"{_ORDINALS[number]} version" if 0 < number < len(_ORDINALS) else f"version {number}"

    def _made_of(self, articles: int, support: Support | None) -> str:
        if _several(support):
            sources = self.count(support.count, "independent source")
            return f"{sources}: " if articles <= support.count else f"{self.count(articles, 'article')}, {sources}: "
        return f"{self.count(articles, 'article')}: " if articles > 1 else ""


def _backed(support: Support | None) -> tuple[str, ...]:
    """Return what a byline says of a story without several sources."""
    if support is None or support.backing is Backing.INDEPENDENT:
        return ()
    if _several(support):
        return ("official among them",)
    return ("single source" if support.backing is Backing.SINGLE else _BACKINGS[support.backing],)


def _several(support: Support | None) -> TypeGuard[Support]:
    told = support is not None and support.backing in (Backing.INDEPENDENT, Backing.OFFICIAL)
    return told and support is not None and support.count > 1


def _was(number: int) -> str:
    return "was" if number == 1 else "were"


def _it(number: int) -> str:
    return "it" if number == 1 else "them"
