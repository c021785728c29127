"""An article read by the rules of its language, ruled on by its editors, and then checked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from ..model import Article, ArticleFacts, BlockKind, Finding, Ruling, Severity, blocks_of, digest
from .checks import check
from .language import Language
from .languages import language_of
from .offices import Office, office_conflicts
from .rulings import binding, rule_facts, rule_findings

__all__ = ["MOST_READ", "extract", "facts_of"]

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
    text = article.text
    blocks = [block for block in article.blocks if block.span.start < MOST_READ]
    language = language_of(article.language)
    everywhere = language.sentences(text, blocks)
    sentences = tuple(sentence for sentence in everywhere if sentence.end <= MOST_READ)
    day = article.published.date() if isinstance(article.published, datetime) else article.published
    binding_here = binding(rulings, article)
    read = language.read(text, blocks, sentences, day)
    facts = rule_facts(sorted(read, key=lambda fact: (fact.span, fact.kind)), binding_here)
    findings = (*office_conflicts(article, facts, offices, language), *check(article, sentences, facts, language))
    if len(sentences) < len(everywhere) or len(blocks) < len(article.blocks):
        findings = (_cut_short(article), *findings)
    if language.unread:
        findings = (_not_read(article, language), *findings)
    findings = rule_findings(findings, binding_here, article)
    return ArticleFacts(article, sentences, facts, findings)


def _cut_short(article: Article) -> Finding:
    message = f"only the first {MOST_READ:,} of {len(article.text):,} characters were read for facts"
    return Finding("length", Severity.WARNING, message)


def _not_read(article: Article, language: Language) -> Finding:
    *most, last = language.unread
    unread = f"{', '.join(most)} and {last}" if most else last
    message = f"the text is in a language ({article.language}) without full rules: not read were {unread}"
    return Finding("language", Severity.WARNING, message)
