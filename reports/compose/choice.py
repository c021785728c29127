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
from datetime import timedelta
from decimal import Decimal

from ..model import (
    Article,
    ArticleFacts,
    BlockKind,
    Certainty,
    Evidence,
    Figure,
    Moment,
    Person,
    Quotation,
    Relation,
    Span,
    Statement,
)
from .clauses import clause_around, is_cut_quotation, lead_of, phrase_around, words_in
from .dossier import Dossier
from .merged import F, Merged, words_of
from .once import Once
from .quantities import Quantity, alike
from .room import Room
from .standing import published_at

__all__ = ["Choice", "Clause", "choose", "worth_a_list"]

_ALL_ROOM = Room()
_READ = 200
_OVERTAKEN = timedelta(hours=3)

_STANDFIRST_WORDS = 40
_STRIP = 4
_STRIP_WORDS = 14
_MOVED_WORDS = 18
_LEAST_LEAD = 11
_LOOKED_THROUGH = 6
_POINT_WORDS = 45
_LEAST_SCORE = 2
_LEAST_LEAD_SCORE = 3
_SMALL = 8
_IN_WORDS = 12
_LEAST_ROWS = 3
_QUOTATION_WORDS = 4
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
_ANYBODY = frozenset(
    ["he", "she", "it", "they", "we", "i", "you", "one", "who", "er", "sie", "es", "man", "wir", "ich"]
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of one article that will be printed."""

    article: Article
    span: Span

    @property
    def words(self) -> str:
        """The words alone, by which two clauses are told to be the same."""
        return words_of(self.span.of(self.article.text))


@dataclass(frozen=True, slots=True)
class Choice:
    """What is printed of a story: clauses and merged facts. `strip` pairs a figure with its clause, or with None.

    Figures come with the same quantity's other values. `printed` are the sentences that are told in full: (article id,
    sentence). `moved` pairs the places of an earlier value with those of the newer one. `more` is how many statements,
    quotations and figures are left out because there are too many for a page.
    """

    standfirst: Clause | None
    points: tuple[Clause, ...]
    strip: tuple[tuple[Quantity, Clause | None], ...]
    rows: tuple[Quantity, ...]
    statements: tuple[Merged[Statement], ...]
    quotations: tuple[Merged[Quotation], ...]
    printed: frozenset[tuple[str, Span]]
    moved: frozenset[frozenset[Evidence]] = frozenset()
    more: int = 0
    room: Room = _ALL_ROOM


def choose(dossier: Dossier, once: Once, room: Room) -> Choice:
    """Choose what is printed of the articles on one event, the leading article first, as far as there is room.

    `once` knows the sentences that stories before this one have printed. What holds a value that a newer one has
    overtaken is left to the data.
    """
    lead = dossier.reports[0]
    taken = {told for report in dossier.reports for told in once.told_in(report)}
    standfirst = _standfirst(lead, taken)
    opened = {(lead.article.id, s) for s in lead.sentences if standfirst and s.overlaps(standfirst)}
    taken |= dossier.with_twins(opened)
    known = _figures(dossier)
    past = dossier.overtaken
    figures = [q for q in known if not _is_stale(q, past, known) and not (past and _is_behind(q, lead.article))]
    stated = [
        s for s in dossier.facts(Statement) if _worth_stating(s, dossier, room) and not dossier.sentences(s) & taken
    ]
    standing = _native_first([s for s in stated if not _is_overtaken(s, past)], lead)
    statements = tuple(standing[: room.statements])
    taken |= {sentence for s in statements for sentence in dossier.sentences(s)}
    quoted = _native_first(
        [q for q in dossier.facts(Quotation) if _worth_printing(q, stated) and not _told(q, once)], lead
    )
    quotations = tuple(quoted[: room.quotations])
    taken |= {sentence for q in quotations for sentence in dossier.sentences(q)}
    strip = _strip(figures, taken, dossier, room)
    taken |= {sentence for quantity, clause in strip if clause for sentence in dossier.sentences(quantity.figure)}
    points = _points(dossier, taken, past, most=room.points)
    printed = frozenset(taken | dossier.with_twins({(clause.article.id, clause.span) for clause in points}))
    left = [q for q in figures if all(q is not led for led, _ in strip)]
    listed = room.again and len(left) >= _LEAST_ROWS
    rows = [q for q in left if q.others or listed or not dossier.sentences(q.figure) <= printed]
    rows = rows if room.again else [q for q in rows if not _is_in_passing(q)]
    return Choice(
        standfirst=Clause(lead.article, standfirst) if standfirst else None,
        points=points,
        strip=strip,
        rows=tuple(rows[: room.rows]),
        statements=statements,
        quotations=quotations,
        printed=printed,
        moved=_moved(known),
        more=len(stated) - len(statements) + len(quoted[room.quotations :]) + len(rows[room.rows :]),
        room=room,
    )


def worth_a_list(facts: Sequence[Merged[F]], printed: Set[tuple[str, Span]], dossier: Dossier) -> tuple[Merged[F], ...]:
    """Return facts for a timeline; one or two alone aren't told again if their sentence is printed in full."""
    if len(facts) >= _LEAST_ROWS:
        return tuple(facts)
    return tuple(fact for fact in facts if not dossier.sentences(fact) <= printed)


def _figures(dossier: Dossier) -> tuple[Quantity, ...]:
    titles = {report.article.id: len(report.article.title) for report in dossier.reports}
    lead = dossier.reports[0].article
    language = lead.language
    ranked = _ranked([q for q in dossier.quantities if not _in_headlines(q.figure, titles)], lead)
    told = {(q.figure.fact.value, q.figure.fact.unit) for q in ranked if q.figure.article.language == language}
    return tuple(q for q in ranked if q.figure.article.language == language or not _is_echo(q, told))


def _is_echo(quantity: Quantity, told: Set[tuple[Decimal, str | None]]) -> bool:
    """Say whether a figure of an article in another language has a value that is told in the lead's language."""
    fact = quantity.figure.fact
    return not quantity.others and (fact.value, fact.unit) in told


def _is_stale(quantity: Quantity, past: Set[tuple[str, Span]], known: Sequence[Quantity]) -> bool:
    """Say whether a figure stands beside a value that was overtaken, in a sentence that doesn't tell the newer one."""
    sentence, article = quantity.figure.fact.sentence, quantity.figure.article.id
    if quantity.others or not any(name == article and sentence.covers(span) for name, span in past):
        return False
    newer = (e for q in known if q.others for e in q.figure.evidence)
    return not any(e.article == article and sentence.covers(e.span) for e in newer)


def _is_behind(quantity: Quantity, lead: Article) -> bool:
    """Say whether a figure stands only in articles that the leading one has overtaken, as its counts may have been."""
    return not quantity.others and all(_is_older(article, lead) for article in quantity.figure.articles)


def _is_in_passing(quantity: Quantity) -> bool:
    """Say whether a figure is a small number in words that one article tells: "two brothers", "five passengers"."""
    fact = quantity.figure.fact
    alone = not quantity.others and len(quantity.figure.evidence) == 1
    return alone and fact.unit is None and fact.value <= _IN_WORDS and not any(c.isdigit() for c in fact.text)


def _native_first(facts: Sequence[Merged[F]], lead: ArticleFacts) -> list[Merged[F]]:
    return sorted(facts, key=lambda fact: fact.article.language != lead.article.language)


def _running(lead: ArticleFacts) -> list[Span]:
    """Return the sentences of the running text, without title and headings."""
    blocks = [block.span for block in lead.article.blocks if block.kind is BlockKind.PARAGRAPH]
    return [s for s in lead.sentences[:_READ] if any(block.covers(s) for block in blocks)]


def _moved(figures: Sequence[Quantity]) -> frozenset[frozenset[Evidence]]:
    """Return the pairs of places that tell two values of one quantity, where the newer has overtaken the older."""
    return frozenset(
        frozenset((now, before))
        for quantity in figures
        for other, how in quantity.others
        if how is Relation.EARLIER
        for now in quantity.figure.evidence
        for before in other.evidence
    )


def _worth_stating(statement: Merged[Statement], dossier: Dossier, room: Room) -> bool:
    """Leave out what headlines alone state, since one of them is printed, and what is stated by a mere "he"."""
    source = statement.fact.source
    if source.text.casefold() in _ANYBODY and (source.name is None or not room.again):
        return False
    titles = {report.article.id: len(report.article.title) for report in dossier.reports}
    return any(evidence.span.end > titles[evidence.article] for evidence in statement.evidence)


def _is_overtaken(statement: Merged[Statement], past: Set[tuple[str, Span]]) -> bool:
    """Say whether a statement, wherever it is told, holds a value that a newer one has overtaken."""
    return any(e.article == article and e.span.covers(span) for e in statement.evidence for article, span in past)


def _told(quotation: Merged[Quotation], once: Once) -> bool:
    return once.is_told(quotation.fact.text)


def _standfirst(lead: ArticleFacts, taken: Set[tuple[str, Span]]) -> Span | None:
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


def _worth_printing(quotation: Merged[Quotation], statements: Sequence[Merged[Statement]]) -> bool:
    """Leave out a quotation that a statement holds, what a mere "she" says, and a few words that nobody does."""
    inside = any(s.article.id == quotation.article.id and s.fact.span.covers(quotation.fact.span) for s in statements)
    speaker = quotation.fact.speaker
    if speaker is None:
        return not inside and words_in(quotation.fact.text) >= _QUOTATION_WORDS
    return not inside and (speaker.name is not None or speaker.text.casefold() not in _ANYBODY)


def _in_headlines(figure: Merged[Figure], titles: Mapping[str, int]) -> bool:
    """Say whether a figure stands in headlines alone, which are printed or repeat the one that is.

    `titles` are the lengths of the articles' titles.
    """
    return all(evidence.span.end <= titles[evidence.article] for evidence in figure.evidence)


def _ranked(figures: Sequence[Quantity], lead: Article) -> tuple[Quantity, ...]:
    """Put the sure figures in the lead's language first, older articles' later, and small words last.

    Of these, counts that have moved go first, then what says what it counts, then what several sources tell.
    """

    def rank(quantity: Quantity) -> tuple[bool, ...]:
        fact = quantity.figure.fact
        small = fact.unit is None and fact.value <= _SMALL and not fact.text[0].isdigit() and fact.noun is not None
        told = len(quantity.figure.evidence) + len(quantity.others)
        foreign = quantity.figure.article.language != lead.language
        still = all(how is not Relation.EARLIER for _, how in quantity.others)
        older = still and _is_older(quantity.figure.article, lead)
        return (foreign, fact.certainty is not Certainty.CERTAIN, still, older, fact.noun is None, small, told < 2)

    return tuple(sorted(figures, key=rank))


def _strip(
    figures: Sequence[Quantity], taken: set[tuple[str, Span]], dossier: Dossier, room: Room
) -> tuple[tuple[Quantity, Clause | None], ...]:
    """Choose the figures to lead: each says what it counts, by a clause that no other one has taken.

    Where there is room for bare ones, a noun alone will do; where there is little, its sentence must be printed.
    """
    led: list[tuple[Quantity, Clause | None]] = []
    for quantity in figures[:_READ]:
        if (quantity.figure.article.id, quantity.figure.fact.span) in dossier.asides:
            continue
        clause = _explained(quantity, taken, dossier)
        if clause is not None and any(other is not None and other.words == clause.words for _, other in led):
            continue
        stands = room.again or bool(quantity.others) or bool(dossier.sentences(quantity.figure) & taken)
        bare = room.bare and stands and quantity.figure.fact.noun is not None
        if len(led) < _STRIP and (clause is not None or bare):
            led.append((quantity, clause))
    return tuple(led)


def _explained(quantity: Quantity, taken: set[tuple[str, Span]], dossier: Dossier) -> Clause | None:
    """Return the clause that says what a figure counts, None where it is long; of a moved count, a phrase of it."""
    figure = quantity.figure
    if dossier.sentences(figure) & taken:
        return None
    frame = dossier.frames.of(figure.article.id, figure.fact)
    clause = clause_around(figure.text, frame.bounds, figure.fact.span, whole=frame.whole)
    if words_in(clause.of(figure.text)) <= _STRIP_WORDS:
        return Clause(figure.article, clause)
    phrase = phrase_around(figure.text, frame.bounds, figure.fact.span, whole=frame.whole)
    moved = any(how is Relation.EARLIER for _, how in quantity.others)
    return Clause(figure.article, phrase) if moved and words_in(phrase.of(figure.text)) <= _MOVED_WORDS else None


def _points(
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
        if report.article.language != lead.language or _is_older(report.article, lead):
            continue
        for sentence in _running(report):
            score = _score(report, sentence) - (2 if order else 0)
            if score >= _LEAST_SCORE and (report.article.id, sentence) not in taken:
                found.append((-score, order, sentence))
    return sorted(found)


def _is_older(article: Article, lead: Article) -> bool:
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
