"""Whether a story meets a rule of dateline.toml: a word that it holds, somebody it names, who tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import Article, Person, Place
from ...settings import Part, Select
from ..names import plain
from ..reported import Reported

__all__ = ["fits", "held", "matched"]


def fits(article: Article, select: Select) -> bool:
    """Say whether an article is of the publishers and languages that a briefing asks for."""
    publisher = (article.publisher or "").casefold()
    asked = [name.casefold() for name in select.publishers]
    return (not asked or publisher in asked) and (not select.languages or article.language in select.languages)


def matched(event: Reported, rules: Select | Part) -> str | None:
    """Return which rule a story meets, in words; None where it meets none, and "" where none is set.

    The rules of a section also ask for publishers and languages; those of the whole briefing hold for articles.
    """
    own: tuple[tuple[str, ...], ...] = (rules.words, rules.people, rules.places)
    if isinstance(rules, Part):
        own += (rules.publishers, rules.languages)
    if not any(own):
        return ""
    return _first(
        (f"“{word}”" for word in held(event, rules.words)),
        _named(event, Person, rules.people),
        _placed(event, rules.places),
        _told_by(event, rules) if isinstance(rules, Part) else (),
    )


def held(event: Reported, words: Iterable[str]) -> tuple[str, ...]:
    """Return those of the words and phrases that stand in a story's articles, in any case."""
    texts = [article.text.casefold() for article in event.articles]
    return tuple(word for word in words if any(_holds(text, word) for text in texts))


def _holds(text: str, word: str) -> bool:
    found = re.escape(" ".join(word.casefold().split())).replace(r"\ ", r"\s+")
    return re.search(rf"(?<!\w){found}(?!\w)", text) is not None


def _named(event: Reported, kind: type[Person], names: Iterable[str]) -> Iterable[str]:
    known = {plain(fact.name) for facts in event.facts for fact in facts.facts if isinstance(fact, kind)}
    for name in names:
        wanted = plain(name)
        if any(one == wanted or one.endswith(f" {wanted}") for one in known):
            yield name


def _placed(event: Reported, places: Iterable[str]) -> Iterable[str]:
    found = [fact for facts in event.facts for fact in facts.facts if isinstance(fact, Place)]
    known = {plain(place.name) for place in found} | {place.country for place in found if place.country}
    return (place for place in places if place in known or plain(place) in known)


def _told_by(event: Reported, part: Part) -> Iterable[str]:
    publishers = {(article.publisher or "").casefold() for article in event.articles}
    languages = {article.language for article in event.articles}
    yield from (name for name in part.publishers if name.casefold() in publishers)
    yield from (language for language in part.languages if language in languages)


def _first(*groups: Iterable[str]) -> str | None:
    return next((one for group in groups for one in group), None)
