"""The rules in their order: sentences, moments, figures, names, speech, and then what can be checked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from ..model import Article, ArticleFacts, BlockKind, Fact, Finding, Ruling, Severity, blocks_of, digest
from .checks import check
from .figures import figures_in
from .moments import moments_in
from .names import runs_in
from .offices import Office, office_conflicts
from .organisations import organisations_in
from .people import people_in
from .places import places_in
from .quotations import quotations_in
from .rulings import binding, rule_facts, rule_findings
from .sentences import sentences_of
from .statements import statements_in

__all__ = ["MOST_READ", "extract", "facts_of"]

MOST_READ = 200_000
"""How many code points of a text are read for facts: ten times what a long feature has."""
_ID_DIGITS = 16


def extract(text: str, *, published: date | datetime | str | None = None, language: str = "en") -> ArticleFacts:
    """Return the facts of a text, whose offsets count in exactly this text.

    `published` resolves relative dates; a string is read as ISO 8601 (ValueError if it isn't).
    """
    if isinstance(published, str):
        published = datetime.fromisoformat(published) if len(published) > 10 else date.fromisoformat(published)
    sha256, blocks = digest(text), blocks_of(text)
    title = next((block.span.of(text) for block in blocks if block.kind is BlockKind.TITLE), "")
    return facts_of(Article(sha256[:_ID_DIGITS], title, text, sha256, blocks, language=language, published=published))


def facts_of(article: Article, *, offices: Sequence[Office] = (), rulings: Iterable[Ruling] = ()) -> ArticleFacts:
    """Return the facts of an article in the order of its text, and what the checks found.

    `offices` is the desk's table of who held which office when; of `rulings` those count that were made on this text.
    """
    text = article.text
    blocks = [block for block in article.blocks if block.span.start < MOST_READ]
    everywhere = sentences_of(text, blocks)
    sentences = tuple(sentence for sentence in everywhere if sentence.end <= MOST_READ)
    day = article.published.date() if isinstance(article.published, datetime) else article.published
    moments = moments_in(text, sentences, published=day)
    figures = figures_in(text, sentences, dates=[m.span for m in moments])
    runs = runs_in(text, sentences)
    bodies = organisations_in(text, runs, sentences)
    body_spans = [m.span for body in bodies for m in body.mentions]
    people = people_in(text, runs, sentences, taken=body_spans)
    names = [*body_spans, *(m.span for person in people for m in person.mentions)]
    places = places_in(text, runs, sentences, taken=names)
    quotations = quotations_in(text, blocks, sentences, people)
    statements = statements_in(text, sentences, people, quoted=[q.span for q in quotations])
    everything: list[Fact] = [*moments, *figures, *bodies, *people, *places, *quotations, *statements]
    binding_here = binding(rulings, article)
    facts = rule_facts(sorted(everything, key=lambda fact: (fact.span, fact.kind)), binding_here)
    findings = (*office_conflicts(article, facts, offices), *check(article, sentences, facts))
    if len(sentences) < len(everywhere) or len(blocks) < len(article.blocks):
        findings = (_cut_short(article), *findings)
    findings = rule_findings(findings, binding_here, article)
    return ArticleFacts(article, sentences, facts, findings)


def _cut_short(article: Article) -> Finding:
    message = f"only the first {MOST_READ:,} of {len(article.text):,} characters were read for facts"
    return Finding("length", Severity.WARNING, message)
