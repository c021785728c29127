"""What earlier editions of a briefing told: for an edition to be held against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from ...model import Told
from .foreign import records_in, text_in
from .moves import is_update, moves, stamp
from .past import Past, PastArticle, pasts_of
from .recalled import recalled, tellings_in
from .telling import Telling

__all__ = ["Known", "Memory"]

_MOST = 3000
_Read = dict[str, tuple[tuple[Mapping[str, Any], ...], tuple[Telling, ...]]]


@dataclass(frozen=True, slots=True)
class Known:
    """A thing that an edition told, as one article tells it.

    `edition` is the latest that told it and `at` its instant. `is_former` says that a later edition told another value;
    `is_own` that the edition itself wrote it down, not only the facts of its articles.
    """

    telling: Telling
    edition: int
    at: datetime | None
    is_former: bool = False
    is_own: bool = True

    def as_told(self, story: str) -> Told:
        """Return it as an edition writes it down."""
        t = self.telling
        return Told(story, t.kind, t.key, t.value, t.text, t.article, t.span.start, t.span.end, t.sentence)


@dataclass(frozen=True, slots=True)
class Memory:
    """What earlier editions told and looked at; `editions` are the last ones, the oldest first.

    `stories` gives the story that an article belongs to, `articles` are all that were looked at or printed. `last` is
    the number and instant of the last edition of news, None where there is none.
    """

    editions: tuple[Past, ...]
    stories: Mapping[str, str]
    articles: frozenset[str]
    last: tuple[int, datetime] | None

    @classmethod
    def of(cls, editions: Sequence[Mapping[str, Any]]) -> Memory:
        """Return what the parsed `edition.json` of a briefing's editions tell, the oldest first; never raises."""
        pasts = pasts_of(editions)
        stories = {article: story for past in pasts for story, found in past.members.items() for article in found}
        dated = [(past.number, past.at) for past in pasts if past.at and not past.is_of_errata]
        looked = frozenset(article for past in pasts for article in past.looked)
        return cls(pasts, stories, looked, dated[-1] if dated else None)

    def story_of(self, articles: Iterable[str]) -> str | None:
        """Return the story that most of the articles belong to, of equals the first; None where none is known."""
        found = [self.stories[article] for article in articles if article in self.stories]
        return max(dict.fromkeys(found), key=found.count, default=None)

    def told_in(self, story: str) -> int | None:
        """Return the number of the edition that told a story last, None where none did."""
        for past in reversed(self.editions):
            for one in past.stories:
                if one.id == story:
                    return past.number if one.brief_of is None else one.brief_of or past.number
            if story in past.told:
                return past.number
        return None

    def printed(self, story: str) -> frozenset[str]:
        """Return the ids and SHA-256 of the articles that a story was told from."""
        names: set[str] = set()
        for past in self.editions:
            for article in past.members.get(story, ()):
                names |= {article, past.articles[article].sha256} if article in past.articles else {article}
        return frozenset(names - {""})

    def article(self, name: str) -> PastArticle | None:
        """Return an article as the latest edition that holds it has it."""
        return next((past.articles[name] for past in reversed(self.editions) if name in past.articles), None)

    def told(self, story: str) -> tuple[Known, ...]:
        """Return what was told of a story and still counts: of a quantity the latest value, nothing withdrawn."""
        return tuple(known for known in self.known(story) if not known.is_former)

    def known(self, story: str) -> tuple[Known, ...]:
        """Return all that was told of a story, former values too, without what was told as withdrawn."""
        kept: dict[object, Known] = {}
        read: _Read = {}
        for past in self.editions:
            told = _told(past, story, read)
            for fresh in _by_article(told):
                _overtake(kept, fresh, told)
            for gone in _withdrawn(past, story):
                kept = {k: known for k, known in kept.items() if (known.telling.kind, known.telling.text) != gone}
        return tuple(kept.values())[-_MOST:]


def _told(past: Past, story: str, read: _Read) -> dict[object, Known]:
    """Return what an edition told of a story, by the places that tell it; `read` is what was read in others before."""
    found: dict[object, Known] = {}
    for told in past.told.get(story, ()):
        if telling := recalled(past, told):
            found[_place(telling)] = Known(telling, past.number, past.at)
    for name in sorted(past.members.get(story, frozenset()) & past.articles.keys()):
        article = past.articles[name]
        for telling in () if article.retracted else _tellings(past, article, read):
            place = _place(telling)
            if place in found:
                # Only the fact itself has the noun as the article writes it.
                own = found[place]
                found[place] = replace(own, telling=replace(own.telling, counted=telling.counted))
            elif len(found) < _MOST:
                found[place] = Known(telling, past.number, past.at, is_own=story not in past.told)
    return found


def _tellings(past: Past, article: PastArticle, read: _Read) -> tuple[Telling, ...]:
    """Read an article once, however many editions have it as it is."""
    before = read.get(article.id)
    if before is None or before[0] != article.facts:
        before = read[article.id] = (article.facts, tuple(tellings_in(past, article)))
    return before[1]


def _place(telling: Telling) -> object:
    return telling.kind, telling.article, telling.span


def _by_article(told: Mapping[object, Known]) -> list[dict[object, Known]]:
    """Return what an edition told, article by article, the oldest first; those of an unknown time lead."""
    articles: dict[str, dict[object, Known]] = {}
    for place, known in told.items():
        articles.setdefault(known.telling.article, {})[place] = known
    return sorted(articles.values(), key=lambda found: stamp(next(iter(found.values())).telling.at))


def _overtake(kept: dict[object, Known], fresh: Mapping[object, Known], told: Mapping[object, Known]) -> None:
    """Add what an article told, and mark the values that it overtakes; `told` is all that its edition told."""
    going_on = {known.telling for known in told.values()}

    def is_newer(new: Telling, old: Telling) -> bool:
        # What an edition doesn't tell any more was told before it, even where no article says when.
        return old not in going_on or is_update(new, old)

    old = [known.telling for known in kept.values() if not known.is_former]
    new = [known.telling for place, known in fresh.items() if place not in kept]
    overtaken = {_place(telling) for move in moves(old, new, is_newer=is_newer) for telling in move.before}
    kept |= {place: replace(known, is_former=place in kept and kept[place].is_former) for place, known in fresh.items()}
    kept |= {place: replace(kept[place], is_former=True) for place in overtaken}


def _withdrawn(past: Past, story: str) -> set[tuple[str, str]]:
    """Return the kinds and words of what an edition told as withdrawn from a story."""
    changes = [c for s in past.stories if s.id == story for c in records_in(s.printed, "changes")]
    return {(text_in(c, "kind"), text_in(c, "before")) for c in changes if text_in(c, "newness") == "withdrawn"}
