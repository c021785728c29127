"""One thing as one article tells it: what a fact of today and one of an earlier edition have in common."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from ...model import (
    Article,
    ArticleFacts,
    Fact,
    Moment,
    Person,
    Quotation,
    Span,
    Statement,
    digest,
)
from ...prose import wording
from ..words import words_of
from .keys import Key, parse_value
from .quantity import Quantity, quantity
from .words import content

__all__ = ["Telling", "amount", "figure_telling", "speech_key", "telling", "telling_of", "when"]


@dataclass(frozen=True, slots=True)
class Telling:
    """A fact with what later days know it by; `key`, `value` and `text` are those of `Told`.

    `at` is when its article was published, None where that isn't known; `publisher` is its article's. `counted` is what
    a figure counts, as written. `quantity` is None for all that is no figure.
    """

    kind: str
    key: str
    value: str
    text: str
    article: str
    span: Span
    sentence: str
    at: datetime | date | None = None
    publisher: str | None = None
    counted: str | None = None
    quantity: Quantity | None = None


def telling(article: Article, fact: Fact, key: str, value: str) -> Telling:
    """Return a fact with its key and value."""
    sentence = fact.sentence.of(article.text)
    return Telling(
        fact.kind, key, value, fact.text, article.id, fact.span, sentence, when(article), article.publisher
    )  # fmt: skip


def telling_of(report: ArticleFacts, fact: Fact) -> Telling | None:
    """Return a fact as later days know it; None for places, bodies, people without a role, and unresolved dates.

    Figures need their neighbours: `figures_of` tells them.
    """
    match fact:
        case Quotation():
            key, value = speech_key(fact.kind, fact.text, ""), (_name(fact) or "")
        case Statement():
            key, value = speech_key(fact.kind, fact.text, _name(fact) or ""), fact.text
        case Person() if fact.roles:
            key, value = f"person|{fact.name.casefold()}", "; ".join(role.text for role in fact.roles)
        case Moment() if fact.value:
            key, value = f"moment|{fact.value}", fact.value
        case _:
            return None
    return telling(report.article, fact, key, value)


def figure_telling(told: Telling, key: Key, counted: str | None = None) -> Telling | None:
    """Return the telling of a figure with its key and quantity, None where its value is none."""
    value = parse_value(told.value)
    if value is None:
        return None
    found = quantity(value, key, told.sentence, told.text)
    return replace(told, key=str(key), counted=counted, quantity=found)


def speech_key(kind: str, text: str, source: str) -> str:
    """Return what makes a quotation or statement the same on another day: its source, and a hash of its words."""
    words = words_of(text) if kind == "quotation" else " ".join(sorted(content(text)))
    return "|".join((kind, source.casefold().replace("|", ""), digest(words)[:16]))


def amount(value: Decimal, unit: str | None, language: str) -> str:
    """Return a number as a line of text has it."""
    say = wording(language)
    digits, scale = say.short_number(value)
    return " ".join(filter(None, (digits, say.scaled(scale, say.unit(unit)))))


def when(article: Article) -> datetime | date | None:
    """Return when an article was published, or else when it was first collected."""
    return article.published or article.seen


def _name(fact: Quotation | Statement) -> str | None:
    said_by = fact.source if isinstance(fact, Statement) else fact.speaker
    return (said_by.name or said_by.text) if said_by else None
