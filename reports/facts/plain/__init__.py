"""Languages without rules of their own: what stands between quotation marks, ISO dates and digits, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from ...model import Block, Certainty, Fact, Figure, Moment, Quotation, Span
from ..language import Language
from ..quotations import quoted_spans
from ..sentences import Stops, sentence_around, sentences_of

__all__ = ["PLAIN"]

_ISO = re.compile(r"(?<![\w-])\d{4}-[01]\d-[0-3]\d(?![\w-])")
_DIGITS = re.compile(r"(?<![\w.,:/–-])\d{1,9}(?![\w:/–-]|[.,]\d)")
_YEARS = range(1500, 2200)
_STOPS = Stops(ordinals=True)


def _sentences(text: str, blocks: Sequence[Block]) -> tuple[Span, ...]:
    return sentences_of(text, blocks, stops=_STOPS)


def _read(text: str, blocks: Sequence[Block], sentences: Sequence[Span], _: date | None) -> list[Fact]:
    found: list[Fact] = []
    for sentence in sentences:
        found += _dates(text, sentence)
        found += _figures(text, sentence)
    for span in quoted_spans(text, blocks):
        frame = sentence_around(span, sentences)
        frame = Span(min(frame.start, span.start), max(frame.end, span.end))
        found.append(Quotation(text=span.of(text), span=span, sentence=frame))
    return found


def _dates(text: str, sentence: Span) -> list[Moment]:
    found = []
    for match in _ISO.finditer(text, sentence.start, sentence.end):
        try:
            value = date.fromisoformat(match[0]).isoformat()
        except ValueError:
            continue
        found.append(Moment(text=match[0], span=Span(*match.span()), sentence=sentence, value=value))
    return found


def _figures(text: str, sentence: Span) -> list[Figure]:
    return [figure for figure in _numbers(text, sentence) if int(figure.value) not in _YEARS]


def _numbers(text: str, sentence: Span) -> list[Figure]:
    """Read whole numbers that can be nothing else: a point or comma in digits means different things elsewhere."""
    return [
        Figure(
            text=match[0],
            span=Span(*match.span()),
            sentence=sentence,
            value=Decimal(match[0]),
            certainty=Certainty.LIKELY,
        )
        for match in _DIGITS.finditer(text, sentence.start, sentence.end)
    ]


PLAIN = Language(
    name="",
    sentences=_sentences,
    read=_read,
    head=lambda counted: counted,
    unread=("names", "roles", "speakers", "statements", "dates and numbers in words", "what numbers count"),
    numbers=_numbers,
)
