"""What is printed of a story, and where: each sentence in one place, the strongest place first.

The order in which places take their sentences:
1. the standfirst: the first sentence of the leading article that is short enough;
2. statements, with the quotations inside them; then quotations;
3. the strip: figures that a clause explains;
4. key points: the sentences left that hold most facts and stand on their own feet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from ..model import (
    Article,
    ArticleFacts,
    BlockKind,
    Certainty,
    Figure,
    Moment,
    Person,
    Quotation,
    Span,
    Statement,
)
from .clauses import clause_around, lead_of, words_in
from .frames import Frames
from .merged import F, Merged, facts_in

__all__ = ["MOST", "MOST_ROWS", "Choice", "Clause", "choose", "worth_a_list"]

MOST = 24
"""How many statements, quotations, dates and findings of one story are printed; the data holds all."""
MOST_ROWS = 48
"""How many rows the table of figures has at most."""
_READ = 200

_STANDFIRST_WORDS = 40
_STRIP = 4
_STRIP_WORDS = 14
_POINTS = 5
_POINT_WORDS = 45
_LEAST_SCORE = 2
_SMALL = 8
_LEAST_ROWS = 3
_QUOTATION_WORDS = 4
_DANGLING = re.compile(
    r"(?:This|That|These|Those|It|He|She|They|His|Her|Their|Its|Such|Both|Of (?:those|them)|Until then|Then|Also|But|"
    r"And|However|Meanwhile|Later|Afterwards|Still|Instead|Another|Others)\b"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of one article that will be printed."""

    article: Article
    span: Span


@dataclass(frozen=True, slots=True)
class Choice:
    """What is printed of a story: clauses and merged facts. `strip` pairs a figure with its clause, or with None.

    `printed` are the sentences that are told in full: (article id, sentence). `more` is how many statements, quotations
    and figures are left out because there are too many for a page.
    """

    standfirst: Clause | None
    points: tuple[Clause, ...]
    strip: tuple[tuple[Merged[Figure], Clause | None], ...]
    rows: tuple[Merged[Figure], ...]
    statements: tuple[Merged[Statement], ...]
    quotations: tuple[Merged[Quotation], ...]
    printed: frozenset[tuple[str, Span]]
    more: int = 0


def choose(reports: Sequence[ArticleFacts], frames: Frames) -> Choice:
    """Choose what is printed of the articles on one event, the leading article first."""
    lead = reports[0]
    standfirst = _standfirst(lead)
    taken = {(lead.article.id, sentence) for sentence in lead.sentences if standfirst and sentence.overlaps(standfirst)}
    stated = [s for s in facts_in(reports, Statement) if not _sentences(s) <= taken]
    statements = tuple(stated[:MOST])
    taken |= {sentence for s in statements for sentence in _sentences(s)}
    quoted = [q for q in facts_in(reports, Quotation) if _worth_printing(q, statements)]
    quotations = tuple(quoted[:MOST])
    taken |= {sentence for q in quotations for sentence in _sentences(q)}
    titles = {report.article.id: len(report.article.title) for report in reports}
    figures = _ranked([f for f in facts_in(reports, Figure) if not _in_headlines(f, titles)])
    strip = _strip(figures, taken, frames)
    taken |= {sentence for figure, clause in strip if clause for sentence in _sentences(figure)}
    points = _points(lead, taken)
    printed = frozenset(taken | {(lead.article.id, sentence) for sentence in points})
    rows = worth_a_list([f for f in figures if all(f is not led for led, _ in strip)], printed)
    return Choice(
        standfirst=Clause(lead.article, standfirst) if standfirst else None,
        points=tuple(Clause(lead.article, span) for span in points),
        strip=strip,
        rows=rows[:MOST_ROWS],
        statements=statements,
        quotations=quotations,
        printed=printed,
        more=len(stated[MOST:]) + len(quoted[MOST:]) + len(rows[MOST_ROWS:]),
    )


def worth_a_list(facts: Sequence[Merged[F]], printed: Set[tuple[str, Span]]) -> tuple[Merged[F], ...]:
    """Return facts for a table or timeline; one or two alone aren't told again if their sentence is printed in full."""
    if len(facts) >= _LEAST_ROWS:
        return tuple(facts)
    return tuple(fact for fact in facts if not _sentences(fact) <= printed)


def _sentences(fact: Merged[F]) -> set[tuple[str, Span]]:
    return {(e.article, f.sentence) for e, f in zip(fact.evidence, fact.all, strict=True)}


def _running(lead: ArticleFacts) -> list[Span]:
    """Return the sentences of the running text, without title and headings."""
    blocks = [block.span for block in lead.article.blocks if block.kind is BlockKind.PARAGRAPH]
    return [s for s in lead.sentences[:_READ] if any(block.covers(s) for block in blocks)]


def _standfirst(lead: ArticleFacts) -> Span | None:
    leads = [(s, lead_of(lead.article.text, s, most=_STANDFIRST_WORDS)) for s in _running(lead)[:3]]
    return next((cut for sentence, cut in leads if cut and not _loses_a_source(lead, sentence, cut)), None)


def _loses_a_source(lead: ArticleFacts, sentence: Span, cut: Span) -> bool:
    """Say whether a cut would print what somebody states without who states it."""
    stated = [f for f in lead.facts if isinstance(f, Statement) and sentence.covers(f.span) and f.span.overlaps(cut)]
    return any(not cut.covers(f.source.span) for f in stated)


def _worth_printing(quotation: Merged[Quotation], statements: Sequence[Merged[Statement]]) -> bool:
    """Leave out a quotation that a printed statement holds, and a few words in quotation marks that nobody says."""
    inside = any(s.article.id == quotation.article.id and s.fact.span.covers(quotation.fact.span) for s in statements)
    return not inside and (quotation.fact.speaker is not None or words_in(quotation.fact.text) >= _QUOTATION_WORDS)


def _in_headlines(figure: Merged[Figure], titles: Mapping[str, int]) -> bool:
    """Say whether a figure stands in headlines alone, which are printed or repeat the one that is.

    `titles` are the lengths of the articles' titles.
    """
    return all(evidence.span.end <= titles[evidence.article] for evidence in figure.evidence)


def _ranked(figures: Sequence[Merged[Figure]]) -> tuple[Merged[Figure], ...]:
    """Put the sure figures first, then those that say what they count, small words last, then by their sources."""

    def rank(figure: Merged[Figure]) -> tuple[bool, bool, bool, bool]:
        fact = figure.fact
        small = fact.unit is None and fact.value <= _SMALL and not fact.text[0].isdigit() and fact.noun is not None
        return (fact.certainty is not Certainty.CERTAIN, fact.noun is None, small, len(figure.evidence) < 2)

    return tuple(sorted(figures, key=rank))


def _strip(
    figures: Sequence[Merged[Figure]], taken: set[tuple[str, Span]], frames: Frames
) -> tuple[tuple[Merged[Figure], Clause | None], ...]:
    """Choose the figures to lead: each says what it counts, by a noun or by a clause that no other one has taken."""
    led: list[tuple[Merged[Figure], Clause | None]] = []
    for figure in figures[:_READ]:
        clause = _explained(figure, taken, frames)
        if clause is not None and any(clause == other for _, other in led):
            continue
        if len(led) < _STRIP and (clause is not None or figure.fact.noun is not None):
            led.append((figure, clause))
    return tuple(led)


def _explained(figure: Merged[Figure], taken: set[tuple[str, Span]], frames: Frames) -> Clause | None:
    if _sentences(figure) & taken:
        return None
    frame = frames.of(figure.article.id, figure.fact)
    clause = clause_around(figure.text, frame.bounds, figure.fact.span, whole=frame.whole)
    return Clause(figure.article, clause) if words_in(clause.of(figure.text)) <= _STRIP_WORDS else None


def _points(lead: ArticleFacts, taken: set[tuple[str, Span]]) -> list[Span]:
    scores = {s: _score(lead, s) for s in _running(lead) if (lead.article.id, s) not in taken}
    best = sorted((s for s in scores if scores[s] >= _LEAST_SCORE), key=lambda s: (-scores[s], s))[:_POINTS]
    return sorted(best)


def _score(lead: ArticleFacts, sentence: Span) -> int:
    """Weigh a sentence by its facts; one that leans on the sentence before it, or is too long to be a point, loses."""
    text = sentence.of(lead.article.text)
    if words_in(text) > _POINT_WORDS:
        return 0
    inside = [fact for fact in lead.facts if sentence.covers(fact.span)]
    weights = {Figure: 3, Moment: 2, Person: 1}
    named = sum(sentence.covers(m.span) for fact in lead.facts if isinstance(fact, Person) for m in fact.mentions)
    score = sum(weights.get(type(fact), 0) for fact in inside if not isinstance(fact, Person)) + min(named, 2)
    return score - (2 if _DANGLING.match(text) else 0)
