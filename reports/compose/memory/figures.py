"""An article's figures as later days know them, by the words around them; parts and former values stand aside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...model import Article, ArticleFacts, Decision, Figure, Span
from .keys import key_of, value_of
from .quantity import quantity
from .telling import Telling, amount, telling
from .words import head_of, sense_in

__all__ = ["figures_of"]

_NEAR, _NEXT = 14, 4
_EARLIER = re.compile(
    r"\b(?:last|previous) (?:year|month|season|decade)|\bago\b|\b(?:year|month)s? earlier\b|\bsimilar\b|"
    r"\bVorjahr|\bvergangene[nsmr] (?:Jahr|Monat)|\bvor \w+ (?:Jahren|Monaten)\b",
    re.IGNORECASE,
)
_FORMERLY = re.compile(
    r"\bhad been\b[^.;]{0,40}\bby\b|\bhad (?:spoken of|put the)\b|"
    r"\b(?:zuvor|anfangs|zunächst) (?:waren|war|hatten?|hieß)\b",
    re.IGNORECASE,
)
"""What an article says of the count before: "nine people had been confirmed dead by Tuesday night"."""
_MOST_FIGURES = 600
_FROM = re.compile(r"\b(?:from|von|compared (?:with|to)|up on|down on|gegenüber)\s*\Z", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|auf)\s*\Z", re.IGNORECASE)
_PART_BEFORE = re.compile(
    r"\b(?:(?:of (?:those|these|them|whom|which)|davon|darunter|among them|von (?:ihnen|denen))\b[^.;]{0,80}|"
    r"(?:remaining|including|among|other|another|further|übrigen|restlichen|anderen|weiteren?)\s)\Z",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(r"\s(?:of (?:the|those|these|them)|others?|more|weitere[nr]?|andere[nr]?|davon)\b")


def figures_of(report: ArticleFacts) -> Iterator[tuple[Figure, Telling]]:
    """Yield an article's figures as later days know them; of very many, the first ones."""
    figures = [fact for fact in report.facts if isinstance(fact, Figure)][:_MOST_FIGURES]
    beside: dict[Span, list[Figure]] = {}
    for figure in figures:
        beside.setdefault(figure.sentence, []).append(figure)
    for figure in figures:
        yield figure, _figure(report.article, figure, beside[figure.sentence])


def _figure(article: Article, figure: Figure, beside: Sequence[Figure]) -> Telling:
    before, after = _around(article.text, figure, beside)
    aside = _is_aside(article.text, figure, before)
    if _TO.fullmatch(before) and (left := [f for f in beside if f.span.end <= figure.span.start]):
        # What the first of "from 12 to 15" counts, the second does.
        before = _around(article.text, left[-1], beside)[0]
    head = head_of(figure.counted, article.language)
    near = _NEAR if head in ("", "person") else _NEXT
    sense = "" if figure.unit else _sense(before, f"{figure.text} {figure.counted or ''}", after, near=near)
    key = key_of(figure.unit, head, sense=sense, aside=aside)
    told = telling(article, figure, str(key), value_of(figure.value, figure.bound))
    found = quantity((figure.value, figure.bound), key, told.sentence, figure.text)
    corrected = figure.ruling is not None and figure.ruling.decision is Decision.CORRECTED
    text = amount(figure.value, figure.unit, article.language) if corrected else figure.text
    return replace(told, text=text, counted=figure.noun, quantity=found)


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
        or _EARLIER.search(text, figure.sentence.start, figure.sentence.end)
        or _FORMERLY.search(text, figure.sentence.start, figure.sentence.end)
    )


def _sense(before: str, own: str, after: str, *, near: int) -> str:
    """Return what became of whom a figure counts, from the words around it; "" where nothing says so."""
    if own_sense := sense_in(own.casefold().split()):
        return own_sense[1]
    ahead = sense_in(re.findall(r"\w+", after.casefold())[:near])
    behind = sense_in(re.findall(r"\w+", before.casefold())[: -near - 1 : -1])
    found = min(filter(None, (ahead, behind)), default=None, key=lambda pair: pair[0])
    return found[1] if found else ""
