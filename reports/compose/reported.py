"""One event as it comes to be composed: its articles' facts, and what is known about them as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Article, ArticleFacts, Finding, Newness, Tlp
from .standing import Standing, published_at

__all__ = ["Reported"]

_FULL_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Reported:
    """One event: the facts of its articles, and what was found when they were compared.

    `id` is the story's own, which lives on across days; empty, it is that of the leading article. `standing` says who
    stands behind the articles, None where no copies are known. `newness` is what the story is held against earlier
    editions, `told_in` the last one that told it; None where there is none.
    """

    facts: tuple[ArticleFacts, ...]
    findings: tuple[Finding, ...] = ()
    id: str = ""
    standing: Standing | None = None
    newness: Newness | None = None
    told_in: int | None = None

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
        """The strictest label of the articles."""
        return Tlp.highest(*(article.tlp for article in self.articles))

    def leading_first(self, language: str) -> tuple[ArticleFacts, ...]:
        """Return the facts with the article that leads first, the others in the order given.

        Of those that tell at least half as many facts as the fullest, in the edition's language if there are any, the
        newest leads; of equally new ones, or where no time is stated, the fullest.
        """
        native = [facts for facts in self.facts if facts.article.language == language] or list(self.facts)
        fullest = max(len(facts.facts) for facts in native)
        fit = [facts for facts in native if len(facts.facts) >= _FULL_ENOUGH * fullest]
        lead = max(fit, key=lambda facts: (_time(facts.article), len(facts.facts)))
        return (lead, *(facts for facts in self.facts if facts is not lead))


def _time(article: Article) -> float:
    at = published_at(article)
    return at.timestamp() if at else 0.0
