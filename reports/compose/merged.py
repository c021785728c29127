"""Facts of several articles on one event, each told once with all the places that tell it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
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
    correction_of,
)
from .names import Names
from .words import words_of

__all__ = ["F", "Merged", "facts_in", "figure_key", "together"]

F = TypeVar("F", bound=Fact)
_LEAST_WORDS = 5
_ALIKE = 0.6
_MOST = 200


@dataclass(frozen=True, slots=True)
class Merged(Generic[F]):
    """One fact as several articles tell it: `fact` and `article` are the leading telling.

    `all`, `evidence` and `articles` are all tellings, one of each article, the leading one first.
    """

    fact: F
    article: Article
    all: tuple[F, ...]
    evidence: tuple[Evidence, ...]
    articles: tuple[Article, ...]

    @property
    def text(self) -> str:
        """The canonical text of the first telling."""
        return self.article.text


def facts_in(reports: Sequence[ArticleFacts], kind: type[F], *, names: Names | None = None) -> tuple[Merged[F], ...]:
    """Return the facts of one kind, merged, in the order of the articles and their texts.

    `names` join variants of a name, and so who speaks; without it names are compared as they are written.
    """
    known = Names(reports) if names is None else names
    found: dict[Hashable, list[tuple[Article, F]]] = {}
    for report in reports:
        for fact in report.facts:
            if isinstance(fact, kind):
                found.setdefault(_key(fact, known), []).append((report.article, fact))
    return _folded([_merge(tellings, known) for tellings in found.values()], known)


def together(same: Sequence[Merged[F]]) -> Merged[F]:
    """Return tellings of one fact as one, the first telling of each article, those in running text first."""
    told = [(a, f) for merged in same for a, f in zip(merged.articles, merged.all, strict=True)]
    once = {article.id: (article, fact) for article, fact in reversed(told)}
    ordered = [once[article] for article in dict.fromkeys(article.id for article, _ in told)]
    return _merged(sorted(ordered, key=lambda one: _rank(*one)))


def _rank(article: Article, fact: Fact) -> tuple[bool, bool]:
    """Put a telling that an editor corrected first, since that must be told, and one in a headline last."""
    return correction_of(fact) is None, _in_headline(article, fact)


def figure_key(figure: Figure) -> Hashable:
    """Return what makes two figures the same: value, unit, bound, and the last word of what is counted."""
    counted = (figure.counted or "").lower().split()
    return (figure.value, figure.unit, figure.bound, counted[-1] if counted else None)


def _key(fact: Fact, names: Names) -> Hashable:
    """Return what makes two facts of one kind the same."""
    match fact:
        case Figure():
            return figure_key(fact)
        case Moment():
            return fact.value or fact.text.lower()
        case Person() | Organisation() | Place():
            return names.of(fact).casefold()
        case _:
            return words_of(fact.text)


def _merge(tellings: Sequence[tuple[Article, F]], names: Names) -> Merged[F]:
    """Take the first telling of each article; one in running text is better than one in a headline.

    Of a name, the telling with its fullest form goes first.
    """
    first: dict[str, tuple[Article, F]] = {}
    for article, fact in tellings:
        kept = first.get(article.id)
        if kept is None or (_in_headline(*kept) and not _in_headline(article, fact)):
            first[article.id] = (article, fact)
    return _merged(sorted(first.values(), key=lambda told: (not _is_fullest(told[1], names), *_rank(*told))))


def _is_fullest(fact: Fact, names: Names) -> bool:
    return not isinstance(fact, Person | Organisation) or fact.name == names.of(fact)


def _merged(tellings: Sequence[tuple[Article, F]]) -> Merged[F]:
    article, fact = tellings[0]
    evidence = tuple(Evidence(a.id, f.span) for a, f in tellings)
    return Merged(fact, article, tuple(fact for _, fact in tellings), evidence, tuple(a for a, _ in tellings))


def _folded(found: Sequence[Merged[F]], names: Names) -> tuple[Merged[F], ...]:
    """Fold what other articles tell in part, or in nearly the same words, into the fullest telling of it."""
    kept: list[Merged[F]] = []
    probes: list[_Probe | None] = []
    for one in found:
        probe = _Probe.of(one, names)
        near = range(max(0, len(kept) - _MOST), len(kept)) if probe else ()
        at = next((i for i in near if probe and (other := probes[i]) and probe.is_same(other)), None)
        if at is None:
            kept.append(one)
            probes.append(probe)
            continue
        kept[at] = together((one, kept[at]) if len(one.fact.text) > len(kept[at].fact.text) else (kept[at], one))
        probes[at] = _Probe.of(kept[at], names)
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class _Probe:
    """What tells whether two tellings are one quotation, cut, or one statement, reworded: nothing else is folded."""

    articles: frozenset[str]
    words: str
    speaker: str | None
    told: frozenset[str]
    numbers: frozenset[str]

    @classmethod
    def of(cls, merged: Merged[F], names: Names) -> _Probe | None:
        fact = merged.fact
        if not isinstance(fact, Quotation | Statement):
            return None
        words = words_of(fact.text)
        told = frozenset(w for w in words.split() if len(w) > 2 or w.isdigit())
        by = names.speaker(fact.source.name or fact.source.text).casefold() if isinstance(fact, Statement) else None
        numbers = frozenset(w for w in told if w.isdigit())
        return cls(frozenset(a.id for a in merged.articles), words, by, told, numbers)

    def is_same(self, other: _Probe) -> bool:
        """Say so; two tellings of one article never are."""
        if self.speaker != other.speaker or self.articles & other.articles:
            return False
        if self.speaker is None:
            short, long = sorted((self.words, other.words), key=len)
            return short.count(" ") + 1 >= _LEAST_WORDS and f" {short} " in f" {long} "
        alike = len(self.told & other.told) >= _ALIKE * max(1, len(self.told | other.told))
        return alike and self.numbers == other.numbers


def _in_headline(article: Article, fact: Fact) -> bool:
    return fact.span.end <= len(article.title)
