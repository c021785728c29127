"""Who a text says it from: the noun phrase before or after a verb of speech, and the full name that it stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Attribution, Person, Span
from .callings import is_feminine, is_role
from .given import FEMALE, GIVEN
from .nouns import noun_phrase
from .unnamed import Unnamed

__all__ = ["Naming", "source_after", "source_before"]

_NEAR = 700
_LONGEST = 260
_BETWEEN = re.compile(
    r"\s(?:(?:(?:am|an\sdiesem)\s(?:vergangenen\s|späten\s|frühen\s)?[A-ZÄÖÜ]\w+|in\s[A-ZÄÖÜ]\w+|dazu|auch|weiter|"
    r"zudem|später|gestern|heute|daraufhin|zunächst|ferner|"
    r"zugleich|nun|jetzt|es|ihm|uns|mir|etwa|dagegen|hingegen|allerdings|jedoch|indes|unterdessen|außerdem|dann|"
    r"sich|im\sAnschluss)\s){0,2}"
)
_CONJUNCTION = re.compile(
    r"[\s„“”»«\"(–—-]*(?:(?:[Uu]nd|[Aa]ber|[Dd]och|[Dd]enn|[Aa]uch|[Ss]elbst|[Dd]ass|[Ww]eil)\s)?"
)
_TAIL = re.compile(
    r"\s?\Z|(?:\s\([^()]{1,40}\))?\s(?:hat|habe|hatte|haben)\s[^,.;:]{0,120}\Z|\s\([^()]{1,40}\)\s?\Z|"
    r",\s[^,]{2,200},(?:\s[^,]{2,80},)?\s?\Z|\s(?:ließ|ließen|lässt|aus|von|vom|in|im|bei|beim|am|an|der|des|für|"
    r"selbst|auch|um|mit|"
    r"hat|habe|hatte)\b[^,.;:]{0,100}\s?\Z|.{2,160}\sund\s\Z",
    re.DOTALL,
)
_ACCUSATIVE = re.compile(r"(?:[Dd]en|[Dd]em|[Dd]es|[Ee]inen|[Ee]inem|[Ss]einen|[Ii]hren)\s")
_AGED = re.compile(r"([Dd]er|[Dd]ie) \d{1,3}-Jährige")
_PRONOUNS = {"er": False, "sie": True}


def source_after(text: str, at: int, end: int, *, several: bool = False) -> Span | None:
    """Return the noun phrase that follows a verb; days and addressees between them are skipped."""
    gap = _BETWEEN.match(text, at, end)
    if gap is None or _ACCUSATIVE.match(text, gap.end()):
        return None
    return noun_phrase(text, gap.end(), end, several=several)


def source_before(text: str, start: int, cue: int) -> Span | None:
    """Return the subject that opens a clause and reaches to its verb: what else leads a clause is no subject."""
    start = max(start, cue - _LONGEST)
    opening = _CONJUNCTION.match(text, start, cue)
    at = opening.end() if opening else start
    if _ACCUSATIVE.match(text, at):
        return None
    phrase = noun_phrase(text, at, cue, several=True)
    if phrase is None or not _TAIL.fullmatch(text, phrase.end, cue):
        return None
    return phrase


@dataclass(frozen=True, slots=True)
class _Spot:
    """A mention of a person, ordered by its place."""

    start: int
    end: int
    text: str
    name: str


class Naming:
    """The people of a text in the order of their mentions, and those without a name: whom a source's words mean."""

    def __init__(self, people: Sequence[Person], unnamed: Sequence[Unnamed] = ()) -> None:
        self._unnamed = unnamed
        spots = [_Spot(m.span.start, m.span.end, m.text, person.name) for person in people for m in person.mentions]
        self._spots = sorted(spots, key=lambda spot: spot.start)
        self._starts = [spot.start for spot in self._spots]
        self._women = {person.name: _is_woman(person) for person in people}

    def __call__(self, text: str, span: Span, _: Sequence[Person] = ()) -> Attribution:
        """Return a source with the name that it holds, that stands beside it, or that its pronoun can only mean."""
        words = span.of(text)
        inside = self._spots[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        inside = [spot for spot in inside if spot.end <= span.end]
        if inside:
            return Attribution(words, span, inside[-1].name)
        if text[span.end : span.end + 2] == ", " and words.casefold() not in _PRONOUNS:
            at = bisect_left(self._starts, span.end + 2)
            if at < len(self._spots) and self._spots[at].start == span.end + 2:
                spot = self._spots[at]
                return Attribution(spot.text, Span(spot.start, spot.end), spot.name)
        if words.casefold() in _PRONOUNS:
            return Attribution(words, span, self._antecedent(span, woman=_PRONOUNS[words.casefold()]))
        if aged := _AGED.fullmatch(words):
            return Attribution(words, span, self._antecedent(span, woman=aged[1].casefold() == "die"))
        return Attribution(words, span, None)

    def _antecedent(self, span: Span, *, woman: bool) -> str | None:
        """Return the one person named shortly before who can be meant; of several nobody, unless one alone fits."""
        last = bisect_right(self._starts, span.start)
        spots = self._spots[bisect_left(self._starts, span.start - _NEAR) : last]
        if self._is_somebody_unnamed(span.start, spots, woman=woman):
            return None
        near = [s.name for s in spots][::-1]
        fits = [name for name in dict.fromkeys(near) if self._women[name] in (woman, None)]
        sure = [name for name in fits if self._women[name] is woman]
        if len(fits) == 1:
            return fits[0]
        return sure[0] if len(sure) == 1 or (sure and near[0] == sure[0]) else None

    def _is_somebody_unnamed(self, at: int, spots: Sequence[_Spot], *, woman: bool) -> bool:
        """Say whether somebody without a name, whom the pronoun fits, was spoken of after everybody who has one."""
        since = max((spot.end for spot in spots if self._women[spot.name] in (woman, None)), default=at - _NEAR)
        first = bisect_right(self._unnamed, since, key=lambda one: one.end)
        last = bisect_left(self._unnamed, at, key=lambda one: one.end)
        return any(one.woman is woman for one in self._unnamed[first:last])


def _is_woman(person: Person) -> bool | None:
    """Say whether roles or the given name are a woman's (True) or a man's (False); None where they don't tell."""
    for role in person.roles:
        nouns = [word for word in re.findall(r"[A-ZÄÖÜ][\w-]+", role.text) if is_role(word)]
        told = is_feminine(nouns[0]) if nouns else None
        if told is not None:
            return told
    first = person.name.split()[0]
    return first in FEMALE if first in GIVEN else None
