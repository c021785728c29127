"""An earlier edition as its JSON tells it, whatever version of the product wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from ...model import Span, Tlp, Told
from .foreign import day_in, instant_in, number_in, record_in, records_in, span_in, text_in, texts_in

__all__ = ["Past", "PastArticle", "PastStory", "past_of", "pasts_of"]

_EDITIONS = 60


@dataclass(frozen=True, slots=True)
class PastArticle:
    """An article of an earlier edition; `facts` are the parsed JSON, `at` when it was published, else collected.

    `edition` is that edition's number.
    """

    id: str
    sha256: str
    title: str
    publisher: str | None
    url: str | None
    origin: str | None
    language: str
    at: datetime | date | None
    retracted: bool
    edition: int
    facts: tuple[Mapping[str, Any], ...]
    tlp: Tlp | None = None


@dataclass(frozen=True, slots=True)
class PastStory:
    """A story of an earlier edition; `printed` is its parsed JSON, `brief_of` the edition that a brief points to."""

    id: str
    articles: tuple[str, ...]
    headline: str
    printed: Mapping[str, Any]
    brief_of: int | None = None


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier edition. `at` is None where it can't be read; `sentences` are those of its notes, by their places.

    `looked` are the articles that were looked at for it, printed or not; `told` and `members` are what was told of each
    story, and its articles. `data` is the parsed edition.
    """

    number: int
    at: datetime | None
    stories: tuple[PastStory, ...]
    articles: Mapping[str, PastArticle]
    looked: frozenset[str]
    told: Mapping[str, tuple[Told, ...]]
    members: Mapping[str, frozenset[str]]
    sentences: Mapping[tuple[str, Span], str]
    data: Mapping[str, Any]

    @property
    def is_of_errata(self) -> bool:
        """Whether it only corrects others, and covers no period of its own."""
        return not self.stories and bool(records_in(self.data, "errata")) and not record_in(self.data, "looked")


def pasts_of(editions: Iterable[Mapping[str, Any]]) -> tuple[Past, ...]:
    """Return the last editions that can be read, in the order given: the oldest first."""
    given = list(editions)[-_EDITIONS:]
    return tuple(past for past in map(past_of, given) if past)


def past_of(data: Any) -> Past | None:
    """Return what `edition.json` tells, None where it has no number; what is missing or of a wrong type is left out."""
    if not isinstance(data, Mapping):
        return None
    edition = record_in(data, "edition")
    number = number_in(edition, "number")
    if number is None:
        return None
    articles = {a.id: a for record in records_in(data, "articles") if (a := _article(record, number))}
    stories = tuple(s for s in _stories(edition) if s.id)
    looked = {*texts_in(record_in(edition, "looked"), "articles"), *articles}
    looked |= {text_in(source, "article") for source in records_in(edition, "sources")}
    looked |= {article for story in stories for article in story.articles}
    told: dict[str, list[Told]] = {}
    members: dict[str, set[str]] = {}
    for record in filter(None, map(_told, records_in(edition, "told"))):
        told.setdefault(record.story, []).append(record)
        members.setdefault(record.story, set()).add(record.article)
    for story in stories:
        members.setdefault(story.id, set()).update(story.articles)
    return Past(
        number=number,
        at=instant_in(edition, "at"),
        stories=stories,
        articles=articles,
        looked=frozenset(looked - {""}),
        told={story: tuple(found) for story, found in told.items()},
        members={story: frozenset(found) for story, found in members.items()},
        sentences=dict(_sentences(edition)),
        data=edition,
    )


def _stories(edition: Mapping[str, Any]) -> Iterator[PastStory]:
    for story in records_in(edition, "stories"):
        headline = text_in(record_in(story, "headline"), "text")
        yield PastStory(text_in(story, "id"), texts_in(story, "articles"), headline, story)
    for brief in records_in(edition, "briefs"):
        headline = text_in(record_in(brief, "headline"), "text")
        number = number_in(brief, "edition")
        yield PastStory(text_in(brief, "id"), texts_in(brief, "articles"), headline, {}, number or 0)


def _article(record: Mapping[str, Any], edition: int) -> PastArticle | None:
    article = record_in(record, "article")
    name = text_in(article, "id")
    if not name:
        return None
    return PastArticle(
        id=name,
        sha256=text_in(article, "sha256"),
        title=text_in(article, "title"),
        publisher=text_in(article, "publisher") or None,
        url=text_in(article, "url") or None,
        origin=text_in(article, "origin") or None,
        language=text_in(article, "language") or "en",
        at=day_in(article, "published") or day_in(article, "seen"),
        retracted=bool(text_in(article, "retracted")),
        edition=edition,
        facts=tuple(records_in(record, "facts")),
        tlp=_label(text_in(article, "tlp")),
    )


def _label(text: str) -> Tlp | None:
    """Return a label of the Traffic Light Protocol; one that nobody can read is taken for the strictest."""
    if not text:
        return None
    return Tlp(text) if text in list(Tlp) else Tlp.RED


def _told(record: Mapping[str, Any]) -> Told | None:
    span = span_in(record)
    story, kind, article = (text_in(record, name) for name in ("story", "kind", "article"))
    if span is None or not (story and kind and article):
        return None
    key, value, text, sentence = (text_in(record, name) for name in ("key", "value", "text", "sentence"))
    return Told(story, kind, key, value, text, article, span.start, span.end, sentence)


def _sentences(edition: Mapping[str, Any]) -> Iterator[tuple[tuple[str, Span], str]]:
    for note in records_in(edition, "notes"):
        span = span_in(note, "sentence")
        if span is not None:
            text = "".join(text_in(segment, "text") for segment in records_in(note, "segments"))
            yield (text_in(note, "article"), span), text
