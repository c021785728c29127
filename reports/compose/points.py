"""The sentences that are printed as they are: the standfirst, and the key points."""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import timedelta

from ..model import (
    Article,
    ArticleFacts,
    BlockKind,
    Figure,
    Moment,
    Person,
    Span,
    Statement,
)
from .clauses import Clause, is_cut_quotation, lead_of, words_in
from .dossier import Dossier
from .quantities import alike
from .standing import published_at
from .words import words_of

__all__ = ["is_older", "points_of", "standfirst_of"]

_READ = 200
_OVERTAKEN = timedelta(hours=3)
_STANDFIRST_WORDS = 40
_LEAST_LEAD = 11
_LOOKED_THROUGH = 6
_POINT_WORDS = 45
_LEAST_SCORE = 2
_LEAST_LEAD_SCORE = 3
_NUMBER = r"(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d+)"
_PART = re.compile(
    rf"(?:(?:{_NUMBER}|Some|Most|Many|All|None|Both|Neither|Each|Another|Several|Half) of (?:them|those|these)\b"
    rf"|Of (?:them|those|these|the {_NUMBER})\b|(?:All|Both|The|These|Those) {_NUMBER} (?:are|were|is|was|have|had)\b"
    r"|The (?:other|others|rest|latter|former|second|third)\b|(?:One|Another|Others|Both) )"
)
_LEANING = re.compile(r"(?:This|That|These|Those|It|He|She|They|His|Her|Their|Its|Such|Er|Sie|Es|Dies\w*|Sein\w*)\b")
_LINKED = re.compile(
    r"(?:Until then|Then|Also|But|And|However|Meanwhile|Later|Afterwards|Still|Instead|Aber|Doch|Dann|Auch)\b"
)


def _running(lead: ArticleFacts) -> list[Span]:
    """Return the sentences of the running text, without title and headings."""
    blocks = [block.span for block in lead.article.blocks if block.kind is BlockKind.PARAGRAPH]
    return [s for s in lead.sentences[:_READ] if any(block.covers(s) for block in blocks)]


def standfirst_of(lead: ArticleFacts, taken: Set[tuple[str, Span]]) -> Span | None:
    """Return the first sentence that is short enough; a scene in a few words gives way to what tells more."""
    text = lead.article.text
    first = [s for s in _running(lead)[:_LOOKED_THROUGH] if (lead.article.id, s) not in taken]
    leads = [(s, lead_of(text, s, most=_STANDFIRST_WORDS)) for s in first]
    whole = [(s, cut) for s, cut in leads if cut and not _loses_a_source(lead, s, cut)]
    found = next((cut for s, cut in whole if s in first[:3]), None)
    if found is None or words_in(found.of(text)) >= _LEAST_LEAD:
        return found
    fuller = (cut for s, cut in whole if words_in(cut.of(text)) >= _LEAST_LEAD and _score(lead, s) >= _LEAST_LEAD_SCORE)
    return next(fuller, found)


def _loses_a_source(lead: ArticleFacts, sentence: Span, cut: Span) -> bool:
    """Say whether a cut would print what somebody states without who states it."""
    stated = [f for f in lead.facts if isinstance(f, Statement) and sentence.covers(f.span) and f.span.overlaps(cut)]
    return any(not cut.covers(f.source.span) for f in stated)


def points_of(
    dossier: Dossier, taken: set[tuple[str, Span]], past: Set[tuple[str, Span]], *, most: int
) -> tuple[Clause, ...]:
    """Choose the sentences that hold most facts, the leading article's first; none that says what another does."""
    told = [span.of(_text(dossier, article)) for article, span in taken]
    chosen: list[tuple[int, Clause]] = []
    for _, order, sentence in _candidates(dossier, taken):
        if any(article == dossier.reports[order].article.id and sentence.covers(span) for article, span in past):
            continue
        article = dossier.reports[order].article
        text = sentence.of(article.text)
        if (order and any(alike(text, other) for other in told)) or words_of(text) in map(words_of, told):
            continue
        chosen.append((order, Clause(article, sentence)))
        told.append(text)
        if len(chosen) == most:
            break
    return tuple(clause for _, clause in sorted(chosen, key=lambda point: (point[0], point[1].span)))


def _candidates(dossier: Dossier, taken: set[tuple[str, Span]]) -> list[tuple[int, int, Span]]:
    """Return sentences that are worth a point, the best first: (minus their score, number of the article, sentence)."""
    found = []
    lead = dossier.reports[0].article
    for order, report in enumerate(dossier.reports):
        if report.article.language != lead.language or is_older(report.article, lead):
            continue
        for sentence in _running(report):
            score = _score(report, sentence) - (2 if order else 0)
            if score >= _LEAST_SCORE and (report.article.id, sentence) not in taken:
                found.append((-score, order, sentence))
    return sorted(found)


def is_older(article: Article, lead: Article) -> bool:
    """Say whether an article was overtaken by the leading one: what it says in passing may not hold any more."""
    one, other = published_at(article), published_at(lead)
    return one is not None and other is not None and other - one > _OVERTAKEN


def _text(dossier: Dossier, article: str) -> str:
    return dossier.standing.articles[article].text


def _score(lead: ArticleFacts, sentence: Span) -> int:
    """Weigh a sentence by its facts; one that leans on the sentence before it, or is too long to be a point, loses."""
    text = sentence.of(lead.article.text)
    if words_in(text) > _POINT_WORDS or _PART.match(text) or is_cut_quotation(text):
        return 0
    inside = [fact for fact in lead.facts if sentence.covers(fact.span)]
    weights = {Figure: 3, Moment: 2, Person: 1}
    named = sum(sentence.covers(m.span) for fact in lead.facts if isinstance(fact, Person) for m in fact.mentions)
    score = sum(weights.get(type(fact), 0) for fact in inside if not isinstance(fact, Person)) + min(named, 2)
    return score - (4 if _LEANING.match(text) else 2 if _LINKED.match(text) else 0)
