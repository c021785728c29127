"""Articles to prove: a small one with every kind of fact, ruled on, and the worst."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from reports.facts import extract, facts_of
from reports.model import (
    ArticleFacts,
    Attribution,
    Decision,
    Evidence,
    Figure,
    Finding,
    Mention,
    Person,
    Ruling,
    Severity,
    Span,
    Statement,
    blocks_of,
    digest,
)
from tests.render.worst import HOSTILE, LONG_NAME

SMALL = (
    "Storm in Orvik moves 640 people\n\n"
    "The storm drove 640 people from Orvik on May 3, 2025. Of those, 600 people slept in schools, while the remaining "
    "50 stayed at sea.\n\n"
    "What comes next\n\n"
    "Ada Renn, the mayor of Orvik, said that “9 boats” sank. Observers said that the quay will be mended. The Orvik "
    "Port Authority closed the harbour."
)
AT = datetime(2025, 5, 3, 20, tzinfo=UTC)


def ruling(words: str, decision: Decision, *, text: str = SMALL, value: str | None = None) -> Ruling:
    """Return a ruling on the figure at the last place where some words stand."""
    start = text.rindex(words)
    return Ruling(
        article=extract(text).article.sha256,
        span=Span(start, start + len(words)),
        text=words,
        decision=decision,
        by="A. Okafor",
        why="The port's own count",
        kind="figure",
        value=value,
        at=AT,
    )


def small() -> ArticleFacts:
    """Return the small article's facts, one corrected and one confirmed."""
    rulings = (
        ruling("640", Decision.CORRECTED, value="650"),
        ruling("9", Decision.CONFIRMED),
    )
    return facts_of(extract(SMALL).article, rulings=rulings)


def worst() -> ArticleFacts:
    """Return an article whose every text is written to break out, with facts and findings over all of it."""
    text = f"{HOSTILE}\n\nBody {HOSTILE} paid 12 crowns, {LONG_NAME} said.\n\nقال رئيس الميناء 12 راكبا."
    found = extract(text)
    article = replace(
        found.article, publisher=HOSTILE, author="\x00\x1b[31m", url="javascript:alert(1)", origin="../../etc/<passwd>"
    )
    at = text.index(HOSTILE, 1)
    body, name = Span(at, at + len(HOSTILE)), Span(text.index(LONG_NAME), text.index(LONG_NAME) + len(LONG_NAME))
    hostile = ruling("12", Decision.CORRECTED, text=text, value="13")
    said_by = Attribution(HOSTILE, body, HOSTILE)
    facts = (
        Statement(text=HOSTILE, span=body, sentence=body, source=said_by),
        Person(text=LONG_NAME, span=name, sentence=name, name=LONG_NAME, mentions=(Mention(LONG_NAME, name),)),
        Person(text=HOSTILE, span=body, sentence=body, name=HOSTILE, mentions=(Mention(HOSTILE, body),)),
        Figure(
            text="12", span=hostile.span, sentence=hostile.span, value=Decimal(13), unit="<b>", counted=HOSTILE,
            ruling=replace(hostile, by=HOSTILE, why=HOSTILE),
        ),
    )  # fmt: skip
    finding = Finding("x", Severity.WARNING, HOSTILE, (Evidence(article.id, body),))
    return ArticleFacts(article, (), (*found.facts, *facts), (finding, replace(finding, evidence=())))


def large(count: int) -> ArticleFacts:
    """Return an article with so many facts, half of them statements that cross one another."""
    text = "Boats\n\n" + "\n\n".join("7 boats " * 50 + "." for _ in range(count // 100))
    article = replace(extract("x").article, text=text, title="Boats", sha256=digest(text), blocks=blocks_of(text))
    spans = [Span(at, at + 1) for at, character in enumerate(text) if character == "7"]
    figures = [Figure(text="7", span=s, sentence=s, value=Decimal(7), counted="boats") for s in spans]
    wide = [Span(s.start, min(s.start + 20, len(text))) for s in spans]
    said = [
        Statement(text=w.of(text), span=w, sentence=w, source=Attribution("7", s))
        for s, w in zip(spans, wide, strict=True)
    ]
    findings = [Finding("x", Severity.NOTE, "m", (Evidence(article.id, s),)) for s in spans[::10]]
    return ArticleFacts(article, (), (*figures, *said), tuple(findings))
