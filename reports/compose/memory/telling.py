"""One thing as one article tells it: what a fact of today and one of an earlier edition have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from ...model import (
    Article,
    ArticleFacts,
    Decision,
    Fact,
    Figure,
    Moment,
    Person,
    Quotation,
    Span,
    Statement,
    digest,
)
from ...prose import wording
from .quantity import Quantity, is_earlier, is_figure_key, key_of, parse_key, parse_value, quantity, sense_of, value_of
from .words import content, head_of, words_of

__all__ = ["KINDS", "Telling", "amount", "figure_telling", "figures_of", "speech_key", "telling_of", "when"]

KINDS = ("figure", "quotation", "statement", "person", "moment")
"""The kinds of facts that a later edition is held against, in their order of weight."""
_MOST_FIGURES = 600
_FROM = re.compile(r"\b(?:from|von|compared (?:with|to)|up on|down on|gegenüber)\s*\Z", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|auf)\s*\Z", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"\b(?:(?:of (?:those|these|them|whom)|davon|darunter|among them|von (?:ihnen|denen))\b[^.;]{0,80}|"
    r"(?:remaining|including|among|other|another|further|übrigen|restlichen|anderen|weiteren?)\s)\Z",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(r"\s(?:of (?:the|those|these|them)|others?|more|weitere[nr]?|andere[nr]?|davon)\b")


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
    return _telling(report.article, fact, key, value)


def figures_of(report: ArticleFacts) -> Iterator[tuple[Figure, Telling]]:
    """Yield an article's figures as later days know them; of very many, the first ones."""
    figures = [fact for fact in report.facts if isinstance(fact, Figure)][:_MOST_FIGURES]
    beside: dict[Span, list[Figure]] = {}
    for figure in figures:
        beside.setdefault(figure.sentence, []).append(figure)
    for figure in figures:
        yield figure, _figure(report.article, figure, beside[figure.sentence])


def figure_telling(telling: Telling, unit: str | None, counted: str | None, *, sense: str = "") -> Telling | None:
    """Return the telling of a figure with its quantity, from its key, or from what is known without its sentence."""
    key = telling.key
    if not is_figure_key(key):
        key = key_of(unit, head_of(counted), sense=sense, aside=not telling.sentence)
    value = parse_value(telling.value)
    if value is None:
        return None
    found = quantity(value, parse_key(key), telling.sentence, telling.text)
    return Telling(
        telling.kind, key, telling.value, telling.text, telling.article, telling.span, telling.sentence,
        telling.at, telling.publisher, counted or parse_key(key)[1] or None, found,
    )  # fmt: skip


def speech_key(kind: str, text: str, source: str) -> str:
    """Return what makes a quotation or statement the same on another day: its source, and a hash of its words."""
    words = words_of(text) if kind == "quotation" else " ".join(sorted(content(text)))
    return "|".join((kind, source.casefold().replace("|", ""), digest(words)[:16]))


def amount(value: Decimal, unit: str | None, language: str) -> str:
    """Return a number as a line of text has it."""
    say = wording(language)
    return " ".join(filter(None, (*say.short_number(value), say.unit(unit))))


def when(article: Article) -> datetime | date | None:
    """Return when an article was published, or else when it was first collected."""
    return article.published or article.seen


def _telling(article: Article, fact: Fact, key: str, value: str) -> Telling:
    sentence = fact.sentence.of(article.text)
    return Telling(
        fact.kind, key, value, fact.text, article.id, fact.span, sentence, when(article), article.publisher
    )  # fmt: skip


def _figure(article: Article, figure: Figure, beside: Sequence[Figure]) -> Telling:
    before, after = _around(article.text, figure, beside)
    aside = _is_aside(article.text, figure, before)
    if _TO.fullmatch(before) and (left := [f for f in beside if f.span.end <= figure.span.start]):
        # What the first of "from 12 to 15" counts, the second does.
        before = _around(article.text, left[-1], beside)[0]
    head = head_of(figure.counted, article.language)
    sense = sense_of(before, f"{figure.text} {figure.counted or ''}", after) if not figure.unit else ""
    key = key_of(figure.unit, head, sense=sense, aside=aside)
    telling = _telling(article, figure, key, value_of(figure.value, figure.bound))
    found = quantity((figure.value, figure.bound), parse_key(key), telling.sentence, figure.text)
    corrected = figure.ruling is not None and figure.ruling.decision is Decision.CORRECTED
    text = amount(figure.value, figure.unit, article.language) if corrected else figure.text
    return Telling(
        telling.kind, key, telling.value, text, telling.article, telling.span, telling.sentence,
        telling.at, telling.publisher, figure.noun, found,
    )  # fmt: skip


def _around(text: str, figure: Figure, beside: Sequence[Figure]) -> tuple[str, str]:
    """Return the words on both sides of a figure, as far as the sentence's other figures."""
    start = max((f.span.end for f in beside if f.span.end <= figure.span.start), default=figure.sentence.start)
    end = min((f.span.start for f in beside if f.span.start >= figure.span.end), default=figure.sentence.end)
    return text[max(start, figure.span.start - 300) : figure.span.start], text[figure.span.end : end][:300]


def _is_aside(text: str, figure: Figure, before: str) -> bool:
    """Say whether a figure is a part of a whole, or what was before."""
    lead = text[max(figure.sentence.start, figure.span.start - 200) : figure.span.start]
    return bool(
        _FROM.search(before)
        or _PART_BEFORE.search(lead)
        or _PART_AFTER.match(text, figure.span.end)
        or is_earlier(figure.sentence.of(text))
    )


def _name(fact: Quotation | Statement) -> str | None:
    said_by = fact.source if isinstance(fact, Statement) else fact.speaker
    return (said_by.name or said_by.text) if said_by else None
