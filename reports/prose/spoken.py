"""Languages beside English: their patterns filled in, with what CLDR knows of dates, numbers and lists.

The order of the words is the pattern's; what is decided here is the same in every language.
"""

from __future__ import annotations

from ..model import Bound
from .checked import Checked
from .cues import introduces, wants_a_hearer
from .findings import Findings
from .labels import Labels
from .sayings import Sayings
from .spoken_news import SpokenNews
from .terms import Terms

__all__ = ["Spoken"]


class Spoken(SpokenNews, Checked):
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
