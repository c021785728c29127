"""Languages beside English: their patterns filled in, with what CLDR knows of dates, numbers and lists.

The order of the words is the pattern's; what is decided here is the same in every language.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from ..model import Backing, Bound, Support
from .checked import Checked
from .cues import introduces, wants_a_hearer
from .dates import Dates
from .findings import Findings
from .labels import Labels
from .marks import has_marks
from .sayings import Sayings
from .terms import Terms

__all__ = ["Spoken"]

_NAMED = 4
_HOLD = "\N{NO-BREAK SPACE}"


class Spoken(Dates, Checked):
    """The whole wording of one language."""

    def __init__(
        self, code: str, *, labels: Labels, terms: Terms, sayings: Sayings, findings: Findings, zones: bool = False
    ) -> None:
        """Keep the language's words; `code` is its ISO 639 code, `zones` is as in `Dates`."""
        self.language, self.zones = code, zones
        self.labels, self.terms, self.sayings, self.findings = labels, terms, sayings, findings

    def bound(self, bound: Bound) -> str:
        """Return the language's "at least", "at most", "about" or nothing."""
        said = self.sayings
        known = {Bound.AT_LEAST: said.at_least, Bound.AT_MOST: said.at_most, Bound.ABOUT: said.about}
        return known.get(bound, "")

    def scaled(self, scale: str, unit: str) -> str:
        """Return "Millionen Euro", or the one of them that is there."""
        return self.sayings.scaled.format(scale=scale, unit=unit) if scale and unit else scale or unit

    def count(self, number: int, noun: str) -> str:
        """Return "3 Artikel"; `noun` is the English name of a thing that the page counts of itself."""
        return self.plural(number, self.sayings.nouns[noun])

    def attribution(self, source: str, cue: str | None) -> tuple[str, str]:
        """Return the language's own "according to" before a source, or a verb, which is the article's, after it."""
        if not cue or cue.casefold() in source.casefold().split() or wants_a_hearer(cue):
            return "", ""
        return (self.sayings.according, "") if introduces(cue) else ("", cue)

    def more(self, number: int, file: str) -> str:
        """Return "17 weitere Fakten in edition.json"."""
        return self.plural(number, self.sayings.more).format(file=file)

    def correction(self, now: str, said: str) -> str:
        """Return "460, nicht 640"."""
        return self.sayings.correction.format(now=now, said=said)

    def edition(self, number: int) -> str:
        """Return "Nr. 12"."""
        return self.sayings.edition.format(number=number)

    def support(self, support: Support) -> str:
        """Return "amtlich", "3 unabhängige Quellen", "eine Quelle" or "ungenannte Quelle"."""
        return self._backing(support.backing) or self.count(support.count, "independent source")

    def byline(
        self,
        articles: int,
        publishers: Sequence[str],
        days: tuple[date, date] | None,
        support: Support | None = None,
        copies: Sequence[str] = (),
    ) -> str:
        """Return publishers and days after how many articles or independent sources they are; as English does."""
        said = self.sayings
        start = self._made_of(articles, support)
        names = self.listing(publishers) if publishers else said.publisher_not_stated
        when = self.period(*days) if days else said.date_not_stated
        line = f"{start}{names}{said.semicolon if start else said.comma}{when}"
        if not publishers and not days:
            line = f"{start}{said.neither_stated}"
        return said.semicolon.join((line[0].upper() + line[1:], *self._backed(support), *copies))

    def copies(self, text: str | None, outlets: Sequence[str]) -> str:
        """Return that outlets carry copies, and whose text it is where that is known."""
        where = self.first_of(outlets)
        said = self.sayings
        return said.text_also_in.format(text=text, outlets=where) if text else said.also_in.format(outlets=where)

    def first_of(self, names: Sequence[str]) -> str:
        """Return "A, B, C, D und 3 weitere"; up to five names are all told."""
        kept = list(names if len(names) == _NAMED + 1 else names[:_NAMED])
        others = len(names) - len(kept)
        return self.listing([*kept, self.count(others, "other")] if others else kept)

    def brief_instant(self, value: datetime | date, near: date, timezone: str, *, day: bool = False) -> str:
        """Return the time alone on the day that is near, the day without its year in that year."""
        local = value.astimezone(ZoneInfo(timezone)) if isinstance(value, datetime) else value
        clock = self.clock(local) if isinstance(local, datetime) else ""
        on = local.date() if isinstance(local, datetime) else local
        if on == near and clock and not day:
            return clock
        words = self.by_pattern(on, self.sayings.day_and_month) if on.year == near.year else self.day(on)
        return f"{words}{self.sayings.comma}{clock}" if clock else words

    def quoted(self, text: str) -> str:
        """Return the text in the language's marks; one that has quotation marks of its own around it keeps them."""
        return text if has_marks(text) else text.join(self.sayings.marks)

    def since(self, number: int) -> str:
        """Return "seit Nr. 4"."""
        return self.sayings.since.format(edition=self.edition(number), number=number)

    def last_told(self, number: int) -> str:
        """Return "zuletzt in Nr. 4"."""
        return self.sayings.last_told.format(edition=self.edition(number), number=number)

    def as_in(self, number: int) -> str:
        """Return "wie in Nr. 3"."""
        return self.sayings.as_in.format(edition=self.edition(number), number=number)

    def edition_of(self, number: int, day: date) -> str:
        """Return "Nr. 3 vom 10. März 2026"."""
        return self.sayings.edition_of.format(edition=self.edition(number), number=number, day=self.day(day))

    def looked(self, articles: int, sources: int, since: str | None, until: str) -> str:
        """Return how many articles of how many sources were looked at, and their period."""
        said = self.sayings
        period = said.from_to.format(since=since, until=until) if since else said.up_to.format(until=until)
        seen, of = self.count(articles, "article"), self.count(sources, "source")
        return said.looked.format(articles=seen, sources=of, period=period)

    def watched(self, expected: str | None, last: str | None, reason: str | None) -> str:
        """Return what was expected of a source or why it failed, and when it last brought something."""
        said = self.sayings
        due = said.expected.get(expected, "") if expected and not reason else ""
        return said.comma.join(filter(None, (reason, due, said.last.format(day=last) if last else "")))

    def withheld(self, number: int) -> str:
        """Return that articles under embargo were withheld."""
        return self.plural(number, self.sayings.withheld)

    def unchosen(self, number: int) -> str:
        """Return that the briefing's rules left stories out."""
        return self.plural(number, self.sayings.unchosen)

    def unchanged(self, number: int) -> str:
        """Return that stories without news were left out."""
        return self.plural(number, self.sayings.unchanged)

    def version(self, number: int) -> str:
        """Return "zweite Fassung", from ten on "Fassung 10"."""
        words = self.sayings.versions
        return words[number - 1] if 0 < number <= len(words) else self.sayings.version.format(number=number)

    def _backing(self, backing: Backing) -> str:
        said = self.sayings
        known = {
            Backing.OFFICIAL: said.official, Backing.SINGLE: said.one_source, Backing.UNNAMED: said.unnamed_source,
        }  # fmt: skip
        return known.get(backing, "")

    def _made_of(self, articles: int, support: Support | None) -> str:
        several = support is not None and _several(support)
        made = [self.count(articles, "article")] if articles > (support.count if several and support else 1) else []
        if several and support:
            made.append(self.count(support.count, "independent source"))
        return f"{self.sayings.comma.join(made)}{self.sayings.colon}" if made else ""

    def _backed(self, support: Support | None) -> tuple[str, ...]:
        """Return what a byline says of a story without several sources."""
        if support is None or support.backing is Backing.INDEPENDENT:
            return ()
        if _several(support):
            return (self.sayings.official_among_them,)
        single = support.backing is Backing.SINGLE
        return (self.sayings.single_source if single else self._backing(support.backing),)


def _several(support: Support) -> bool:
    return support.backing in (Backing.INDEPENDENT, Backing.OFFICIAL) and support.count > 1
