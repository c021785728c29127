"""An edition's facts as a table in CSV (RFC 4180, UTF-8), for whoever counts in a spreadsheet.

A cell that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP tells ("CSV injection"):
texts, names and addresses are strangers'. A plain number, such as -5 or +3.2, is a figure, and stays as it is.
"""

from __future__ import annotations

import csv
import io
import re

from ..model import ArticleFacts, Edition, Fact, Figure, Moment, Named, Quotation, Statement

__all__ = ["COLUMNS", "facts_table"]

COLUMNS = (
    "story", "kind", "value", "unit", "counted", "bound", "certainty", "ruling", "words",
    "title", "publisher", "url", "start", "end", "sentence",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*\Z")


def facts_table(edition: Edition) -> str:
    """Return the table of all facts that the edition's articles hold: one row each, in the order of `edition.json`.

    `story` is the id of the story that the article is in, empty where none printed it. `value` is a figure's decimal
    number, a moment's ISO 8601, a full name, or who says a quotation or statement. `start` and `end` are code points
    of the article's canonical text. What isn't stated is empty.
    """
    stories = {article: story.id for story in reversed(edition.stories) for article in story.articles}
    written = io.StringIO(newline="")
    rows = csv.writer(written, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for found in edition.facts:
        story = stories.get(found.article.id, "")
        rows.writerows([_guarded(cell) for cell in _row(story, found, fact)] for fact in found.facts)
    return written.getvalue()


def _row(story: str, found: ArticleFacts, fact: Fact) -> tuple[str, ...]:
    figure = fact if isinstance(fact, Figure) else None
    article = found.article
    return (
        story,
        fact.kind,
        _value(fact),
        (figure.unit or "") if figure else "",
        (figure.counted or "") if figure else "",
        figure.bound.value if figure else "",
        fact.certainty.value,
        fact.ruling.decision.value if fact.ruling else "",
        fact.text,
        article.title,
        article.publisher or "",
        article.url or "",
        str(fact.span.start),
        str(fact.span.end),
        fact.sentence.of(article.text),
    )


def _value(fact: Fact) -> str:
    match fact:
        case Figure():
            return format(fact.value, "f")
        case Moment():
            return fact.value or ""
        case Named():
            return fact.name
        case Quotation() if fact.speaker:
            return fact.speaker.name or fact.speaker.text
        case Statement():
            return fact.source.name or fact.source.text
    return ""


def _guarded(cell: str) -> str:
    return "'" + cell if cell.startswith(_FORMULA) and not _NUMBER.match(cell) else cell
