"""What an earlier edition printed of its articles' facts, and under which headline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...model import Span
from .foreign import number_in, record_in, records_in, span_in, text_in
from .past import Past, PastArticle, PastStory

__all__ = ["Carried", "carried_in"]

_PASSAGES = ("headline", "standfirst")
_LISTED = {
    "points": "",
    "strip": "passage",
    "figures": "passage",
    "said": "quote",
    "stated": "content",
    "when": "passage",
}
_FIGURES = ("strip", "figures")


@dataclass(frozen=True, slots=True)
class Carried:
    """A fact of an earlier edition: the parsed JSON, its article and place, the headline of its story.

    `is_printed` says that its words stand on the page, rather than in the data alone.
    """

    fact: Mapping[str, Any]
    article: PastArticle
    span: Span
    headline: str
    story: str
    is_printed: bool


def carried_in(past: Past) -> Iterator[Carried]:
    """Yield the facts of an edition's articles, in the order of its stories."""
    notes = dict(_notes(past))
    for story in past.stories:
        passages, figures = _passages(story), _figures(story, notes)
        for name in dict.fromkeys(story.articles):
            article = past.articles.get(name)
            for fact in article.facts if article else ():
                span = span_in(fact)
                if article is None or span is None:
                    continue
                printed = any(where.covers(span) for where in passages.get(name, ()))
                listed = text_in(fact, "kind") == "figure" and _is_listed(fact, name, figures)
                yield Carried(fact, article, span, story.headline, story.id, printed or listed)


def _notes(past: Past) -> Iterator[tuple[int, tuple[str, Span]]]:
    for note in records_in(past.data, "notes"):
        number, span = number_in(note, "number"), span_in(note, "sentence")
        if number is not None and span is not None:
            yield number, (text_in(note, "article"), span)


def _passages(story: PastStory) -> dict[str, list[Span]]:
    """Return the stretches of each article that a story prints."""
    found = [record_in(story.printed, name) for name in _PASSAGES]
    for name, inner in _LISTED.items():
        found += [record_in(one, inner) if inner else one for one in records_in(story.printed, name)]
    printed: dict[str, list[Span]] = {}
    for passage in found:
        if (span := span_in(passage, "span")) is not None:
            printed.setdefault(text_in(passage, "article"), []).append(span)
    return printed


def _figures(story: PastStory, notes: Mapping[int, tuple[str, Span]]) -> set[tuple[str, Span, str]]:
    """Return the figures of strip and table, whose clause may stand elsewhere: article, sentence and words."""
    found = set()
    told = [one for name in _FIGURES for one in records_in(story.printed, name)]
    for figure in (*told, *(other for one in told for other in records_in(one, "others"))):
        for mark in records_in(figure, "marks"):
            place = notes.get(number_in(mark, "note") or -1)
            if place:
                found.add((*place, text_in(figure, "text")))
    return found


def _is_listed(fact: Mapping[str, Any], article: str, figures: set[tuple[str, Span, str]]) -> bool:
    sentence = span_in(fact, "sentence")
    return sentence is not None and (article, sentence, text_in(fact, "text")) in figures
