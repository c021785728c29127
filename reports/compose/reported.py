"""One event as it comes to be composed: its articles' facts, and what is known about them as a whole."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Article, ArticleFacts, Finding, Newness, Tlp
from .memory import News
from .standing import Standing, published_at

__all__ = ["Reported"]

_COMMON = 1.5
_ENOUGH = 0.25
_OPENING = 600
_WORD = re.compile(r"[^\W\d_]{4,}|\d+")


@dataclass(frozen=True, slots=True)
class Reported:
    """One event: the facts of its articles, and what was found when they were compared.

    `id` is the story's own, which lives on across days; empty, it is that of the leading article. `standing` says who
    stands behind the articles, None where no copies are known. `news` is what the story is held against earlier
    editions, None where there are none.
    """

    facts: tuple[ArticleFacts, ...]
    findings: tuple[Finding, ...] = ()
    id: str = ""
    standing: Standing | None = None
    news: News | None = None

    @property
    def newness(self) -> Newness | None:
        """What the story is, held against earlier editions."""
        return self.news.newness if self.news else None

    @property
    def told_in(self) -> int | None:
        """The number of the edition that told it last."""
        return self.news.told_in if self.news else None

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, in the order of `facts`."""
        return tuple(facts.article for facts in self.facts)

    @property
    def known(self) -> Standing:
        """The standing of the articles, plain where none is given."""
        return self.standing or Standing.plain(self.articles)

    @property
    def tlp(self) -> Tlp | None:
        """The strictest label of the articles, and of those whose words are told again since they changed."""
        return Tlp.highest(self.news.tlp if self.news else None, *(article.tlp for article in self.articles))

    def leading_first(self, language: str) -> tuple[ArticleFacts, ...]:
        """Return the facts with the article that leads first, the others in the order given.

        In the edition's language, if any article is, it is the one that tells many facts, is newest, and speaks most of
        what the others speak of: neither a brief nor a portrait beside the news leads.
        """
        native = [facts for facts in self.facts if facts.article.language == language] or list(self.facts)
        fullest = max(len(facts.facts) for facts in native)
        times = sorted({_time(facts.article) for facts in native})
        openings = {id(facts): _words(facts.article.text[:_OPENING]) for facts in native}

        def weight(facts: ArticleFacts) -> float:
            newness = times.index(_time(facts.article)) / max(1, len(times) - 1)
            told = math.log1p(len(facts.facts)) / (math.log1p(fullest) or 1.0)
            return told + newness + _COMMON * _central(facts, openings)

        lead = max((facts for facts in native if len(facts.facts) >= _ENOUGH * fullest), key=weight)
        return (lead, *(facts for facts in self.facts if facts is not lead))


def _central(facts: ArticleFacts, openings: Mapping[int, set[str]]) -> float:
    """Return how much of what an article's headline speaks of the others open with, from 0 to 1."""
    title = _words(facts.article.title)
    others = [words for key, words in openings.items() if key != id(facts)]
    if not others or not title:
        return 0.0
    return sum(len(title & words) for words in others) / (len(title) * len(others))


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def _time(article: Article) -> float:
    at = published_at(article)
    return at.timestamp() if at else 0.0
