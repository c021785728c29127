"""An article read by the rules of its language, ruled on by its editors, and then checked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ..model import (
    Article,
    ArticleFacts,
    BlockKind,
    Fact,
    Figure,
    Finding,
    Quotation,
    Ruling,
    Severity,
    Span,
    blocks_of,
    digest,
)
from .checks import check
from .language import Language
from .languages import language_of
from .offices import Office, office_conflicts
from .rulings import binding, rule_facts, rule_findings, unmet

__all__ = ["MOST_READ", "Reading", "extract", "facts_of", "read_facts", "settle"]

MOST_READ = 1_000_000
"""How many code points of a text are read for facts: fifty times what a long feature has."""
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
    return settle(read_facts(article), offices=offices, rulings=rulings)


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as the rules of its language read it: nobody has ruled on its facts, nothing is checked.

    `findings` say what was not read.
    """

    article: Article
    language: Language
    sentences: tuple[Span, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...] = ()

    def quoted(self) -> Sequence[Span]:
        """Return what stands between paired quotation marks, marks included."""
        return [fact.span for fact in self.facts if isinstance(fact, Quotation)]

    def numbers(self, sentence: Span) -> Sequence[Figure]:
        """Return every number of a sentence as a figure, whether it counts something or not."""
        return self.language.numbers(self.article.text, sentence)


def read_facts(article: Article) -> Reading:
    """Return what the rules read in an article; a text of no end is read up to its `MOST_READ`th character."""
    text = article.text
    blocks = [block for block in article.blocks if block.span.start < MOST_READ]
    language = language_of(article.language)
    everywhere = language.sentences(text, blocks)
    sentences = tuple(sentence for sentence in everywhere if sentence.end <= MOST_READ)
    day = article.published.date() if isinstance(article.published, datetime) else article.published
    findings = [_not_read(article, language)] if language.unread else []
    if len(sentences) < len(everywhere) or len(blocks) < len(article.blocks):
        findings.append(_cut_short(article))
    facts = language.read(text, blocks, sentences, day)
    return Reading(article, language, sentences, tuple(facts), tuple(findings))


def settle(
    reading: Reading,
    *,
    more: Iterable[Fact] = (),
    findings: Iterable[Finding] = (),
    offices: Sequence[Office] = (),
    rulings: Iterable[Ruling] = (),
    on: date | None = None,
) -> ArticleFacts:
    """Return a reading's facts as ruled on, and what the checks found.

    `more` are facts, and `findings` what there is to say of them, that somebody else than the rules read in this text.
    `on` is the day of the edition that prints it, None where none does.
    """
    article, language, sentences = reading.article, reading.language, reading.sentences
    binding_here = binding(rulings, article)
    read = sorted((*reading.facts, *more), key=lambda fact: (fact.span, fact.kind))
    facts = rule_facts(read, binding_here)
    conflicts = office_conflicts(article, facts, offices, language)
    lost = unmet(read, binding_here, article)
    found = (*reading.findings, *lost, *conflicts, *check(article, sentences, facts, language, on=on), *findings)
    return ArticleFacts(article, sentences, facts, rule_findings(found, binding_here, article))


def _cut_short(article: Article) -> Finding:
    message = f"only the first {MOST_READ:,} of {len(article.text):,} characters were read for facts"
    return Finding("length", Severity.WARNING, message)


def _not_read(article: Article, language: Language) -> Finding:
    *most, last = language.unread
    unread = f"{', '.join(most)} and {last}" if most else last
    message = f"the text is in a language ({article.language}) without full rules: not read were {unread}"
    return Finding("language", Severity.NOTE, message)
