"""Facts for a reader at a terminal: each sentence with its facts in bold, and under it what was read from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from ..model import ArticleFacts, Fact, Span

__all__ = ["plain", "told"]

_SHOWN = 72
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


def told(found: ArticleFacts, *, highlighted: bool) -> str:
    """Return the sentences that hold facts, their facts with places and values, and the findings.

    What could steer a terminal or turn its lines is left out. `highlighted` sets facts in bold.
    """
    groups: dict[Span, list[Fact]] = {}
    for fact in found.facts:
        groups.setdefault(fact.sentence, []).append(fact)
    lines = []
    for sentence, facts in sorted(groups.items(), key=lambda group: group[0]):
        lines.append("".join(_pieces(found.article.text, sentence, facts, highlighted=highlighted)))
        lines += [f"    {_line(fact)}" for fact in facts]
        lines.append("")
    lines += [f"{finding.severity.value}: {plain(finding.message)}" for finding in found.findings]
    return "\n".join(lines)


def _pieces(text: str, sentence: Span, facts: Sequence[Fact], *, highlighted: bool) -> Iterator[str]:
    at = sentence.start
    for fact in sorted(facts, key=lambda fact: fact.span):
        if fact.span.start < at or fact.kind == "statement":
            continue
        yield plain(text[at : fact.span.start])
        words = plain(fact.span.of(text))
        yield typer.style(words, bold=True, underline=True) if highlighted else words
        at = fact.span.end
    yield plain(text[at : sentence.end])


def _line(fact: Fact) -> str:
    details = fact.as_dict()
    value = details.get("value") or details.get("name") or ""
    said_by = details.get("speaker") or details.get("source")
    notes = [f"= {value}" if value else "", details.get("unit") or "", details.get("counted") or ""]
    notes += [", ".join(role["text"] for role in details.get("roles", ()))]
    notes += [f"by {said_by['name'] or said_by['text']}" if said_by else "", "(likely)" * (fact.certainty == "likely")]
    notes += [f"(read by {fact.reader})" if fact.reader else ""]
    notes += [f"({fact.ruling.decision} by {fact.ruling.by})" if fact.ruling else ""]
    words = " ".join(plain(fact.text).split())
    shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
    place = f"{fact.span.start}–{fact.span.end}"
    return f"{fact.kind:<13}{place:<12} {shown}  {plain(' '.join(filter(None, notes)))}".rstrip()


def plain(text: str) -> str:
    """Return a text without what could steer a terminal or turn its lines."""
    return _UNPRINTABLE.sub(" ", text)
