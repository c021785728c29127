"""Whom the words of a source mean: the person that they name as their head, or whom "he" and "she" can stand for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Attribution, Person, Span
from ..given_names import EITHER, GIVEN_NAMES, WOMEN
from ..occupied import Occupied
from .cues import CUE
from .heads import is_head, opens_sentence
from .unnamed import unnamed_in

__all__ = ["Naming"]

_NEAR = 600
_LEAD = 120
_PRONOUNS = {"he": False, "she": True}
_FEMALE = re.compile(
    r"\w*woman|\w+ress|mrs\.?|ms\.?|wife|widow|daughter|mother|sister|aunt|queen|lady|dame|girl|midwife"
)
_MALE = re.compile(r"\w*(?<!wo)man|mr\.?|husband|widower|son|father|brother|uncle|king|lord|sir|boy|prince|actor")
_EITHER_TOO = frozenset(
    (
        "human roman german congress press egress chairman spokesman wife husband widow widower mother father son "
        "daughter"
    ).split()
)
_SPEAKS = re.compile(rf"(?:,[^,.;“”\"]{{2,80}},)?\s(?:\w+\s)?{CUE.pattern}")
_SPOKE = re.compile(r"\b(?:said|says|added|asked|told|according to)\s\Z")
_AND = re.compile(r"\s(?:and|or)\s\Z")


@dataclass(frozen=True, slots=True)
class _Spot:
    """A mention of a person, and it with the role before it; it `leads` as its sentence's subject, or speaking."""

    span: Span
    titled: Span
    name: str
    leads: bool


class Naming:
    """The people of a text in the order of their mentions, those inside the names of bodies left out.

    A pronoun means nobody who is named only inside a quotation (`quoted`).
    """

    def __init__(
        self,
        text: str,
        people: Sequence[Person],
        sentences: Sequence[Span],
        *,
        bodies: Sequence[Span],
        quoted: Sequence[Span],
    ) -> None:
        self._sentences = sentences
        self._ends = [span.end for span in quoted]
        self._women = {person.name: _is_woman(person) for person in people}
        mentions = sorted(((m.span, p.name) for p in people for m in p.mentions), key=lambda m: (m[0].start, -m[0].end))
        taken, speech = Occupied(bodies), Occupied(quoted)
        titles = {role.span.end: role.span.start for person in people for role in person.roles}
        self._spots: list[_Spot] = []
        for mention, name in mentions:
            span = _whole(text, mention, name)
            inner = bool(self._spots) and span.end <= self._spots[-1].span.end
            if not inner and span not in taken:
                titled = Span(titles.get(span.start - 1, span.start), span.end)
                self._spots.append(_Spot(span, titled, name, self._leads(text, titled)))
        self._starts = [spot.span.start for spot in self._spots]
        self._told = [spot for spot in self._spots if spot.span not in speech]
        self._told_starts = [spot.span.start for spot in self._told]
        self._unnamed = unnamed_in(text, sentences) if self._told else []

    def __call__(self, text: str, source: Span) -> Attribution:
        """Return a source with the name of its head; None where that is somebody else, several, or open."""
        words = source.of(text)
        if words.lower() in _PRONOUNS:
            return Attribution(words, source, self._meant(source, woman=_PRONOUNS[words.lower()])[0])
        first = bisect_left(self._starts, source.start)
        inside = [s for s in self._spots[first : bisect_left(self._starts, source.end)] if s.span.end <= source.end]
        if inside and (joined := self._joined(text, first, source)):
            return Attribution(joined.of(text), joined, None)
        heads = [spot for spot in inside if is_head(text, source, _within(source, spot))]
        return Attribution(words, source, heads[0].name if heads else None)

    def is_open(self, text: str, source: Span) -> bool:
        """Say whether a pronoun's person is only the likeliest of those it can mean."""
        woman = _PRONOUNS.get(source.of(text).lower())
        return woman is not None and not self._meant(source, woman=woman)[1]

    def _joined(self, text: str, first: int, source: Span) -> Span | None:
        """Return "Ada Renn and Olaf Vett" for a source that is only the last of two who speak together."""
        before = self._spots[first - 1] if first else None
        if before is None or not before.leads or not _AND.fullmatch(text, before.span.end, source.start):
            return None
        return Span(before.span.start, source.end)

    def _meant(self, at: Span, *, woman: bool) -> tuple[str | None, bool]:
        """Return whom a pronoun means, and whether that is sure: nobody else was named who fits it."""
        last = bisect_left(self._told_starts, at.start)
        near = self._told[bisect_left(self._told_starts, at.start - _NEAR) : last]
        fits = [spot for spot in near if self._women[spot.name] in (woman, None)]
        lead = next((spot for spot in reversed(fits) if spot.leads), None)
        leading = lead.name if lead else None
        if self._is_somebody_unnamed(at.start, fits[-1].span.end if fits else 0, woman=woman):
            return None, True
        if len({spot.name for spot in fits}) == 1:
            return fits[0].name, leading is not None
        return leading, leading is None

    def _is_somebody_unnamed(self, at: int, since: int, *, woman: bool) -> bool:
        """Say whether somebody without a name, whom the pronoun fits, was spoken of after everybody who has one."""
        first = bisect_right(self._unnamed, max(since, at - _NEAR), key=lambda one: one.end)
        last = bisect_left(self._unnamed, at, key=lambda one: one.end)
        return any(one.woman in (woman, None) for one in self._unnamed[first:last])

    def _leads(self, text: str, span: Span) -> bool:
        """Say whether a mention is the subject of its sentence, or stands beside a verb of speech."""
        at = bisect_right(self._sentences, span.start, key=lambda s: s.start) - 1
        if at < 0 or text[span.end : span.end + 2] in ("’s", "'s"):
            return False
        sentence = self._sentences[at]
        quote = bisect_right(self._ends, span.start) - 1
        start = max(sentence.start, self._ends[quote] if quote >= 0 else 0, span.start - _LEAD)
        return (
            opens_sentence(text[start : span.start])
            or _SPEAKS.match(text, span.end, sentence.end) is not None
            or _SPOKE.search(text, max(sentence.start, span.start - _LEAD), span.start) is not None
        )


def _within(source: Span, spot: _Spot) -> Span:
    return spot.titled if source.covers(spot.titled) else spot.span


def _whole(text: str, mention: Span, name: str) -> Span:
    """Return a mention from the first word of the name on, where the words before it complete the name."""
    start = mention.end - len(name)
    return Span(start, mention.end) if start >= 0 and text.startswith(name, start) else mention


def _is_woman(person: Person) -> bool | None:
    """Say whether roles or the given name are a woman's (True) or a man's (False); None where they don't tell."""
    for role in person.roles:
        for word in re.findall(r"[\w-]+\.?", role.text.lower()):
            if word not in _EITHER_TOO and (_FEMALE.fullmatch(word) or _MALE.fullmatch(word)):
                return _FEMALE.fullmatch(word) is not None
    first = person.name.split()[0].lower()
    if first in EITHER or first not in GIVEN_NAMES or " " not in person.name:
        return None
    return first in WOMEN
