"""Facts of several articles on one event, each told once with all the places that tell it."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..model import (
    Article,
    ArticleFacts,
    Evidence,
    Fact,
    Figure,
    Moment,
    Organisation,
    Person,
    Place,
    Quotation,
    Statement,
)

__all__ = ["F", "Merged", "facts_in", "figure_key", "merged", "words_of"]

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Merged(Generic[F]):
    """One fact as several articles tell it: `fact` and `article` are the first telling, `evidence` all of them."""

    fact: F
    article: Article
    all: tuple[F, ...]
    evidence: tuple[Evidence, ...]

    @property
    def text(self) -> str:
        """The canonical text of the first telling."""
        return self.article.text


def facts_in(reports: Sequence[ArticleFacts], kind: type[F]) -> tuple[Merged[F], ...]:
    """Return the facts of one kind, merged, in the order of the articles and their texts."""
    return merged(reports, kind, _KEYS[kind])


def merged(reports: Sequence[ArticleFacts], kind: type[F], key: Callable[[F], Hashable]) -> tuple[Merged[F], ...]:
    """Return the facts of one kind; those with equal keys become one."""
    found: dict[Hashable, list[tuple[Article, F]]] = {}
    for report in reports:
        for fact in report.facts:
            if isinstance(fact, kind):
                found.setdefault(key(fact), []).append((report.article, fact))
    return tuple(_merge(tellings) for tellings in found.values())


def words_of(text: str) -> str:
    """Return the words alone, in small letters: two quotations that differ only in their marks are equal."""
    return " ".join(re.findall(r"\w+", text.lower()))


def figure_key(figure: Figure) -> Hashable:
    """Return what makes two figures the same: value, unit, bound, and the last word of what is counted."""
    counted = (figure.counted or "").lower().split()
    return (figure.value, figure.unit, figure.bound, counted[-1] if counted else None)


def _merge(tellings: Iterable[tuple[Article, F]]) -> Merged[F]:
    """Take the first telling of each article; one in running text is better than one in a headline."""
    first: dict[str, tuple[Article, F]] = {}
    for article, fact in tellings:
        kept = first.get(article.id)
        if kept is None or (_in_headline(*kept) and not _in_headline(article, fact)):
            first[article.id] = (article, fact)
    facts = tuple(fact for _, fact in first.values())
    article, fact = next(iter(first.values()))
    return Merged(fact, article, facts, tuple(Evidence(a.id, f.span) for a, f in first.values()))


def _in_headline(article: Article, fact: Fact) -> bool:
    return fact.span.end <= len(article.title)


def _name(fact: Person | Organisation | Place) -> Hashable:
    return fact.name.lower()


_KEYS: dict[type[Fact], Callable[..., Hashable]] = {
    Figure: figure_key,
    Moment: lambda fact: fact.value or fact.text.lower(),
    Person: _name,
    Organisation: _name,
    Place: _name,
    Quotation: lambda fact: words_of(fact.text),
    Statement: lambda fact: words_of(fact.text),
}
