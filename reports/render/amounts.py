"""Figures as a table and a strip set them: digits aligned at the point, scale and unit beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from ..model import Certainty, KeyFigure, Mark, Passage
from ..prose import Wording
from .lines import one_line
from .page import Amount, Words

__all__ = ["amounts", "in_words"]

_SIGNS = "+-−$€£¥₩₹₽₴"


def amounts(
    figures: Sequence[KeyFigure],
    *,
    say: Wording,
    words: Callable[[Passage], Words],
    marks: Callable[[tuple[Mark, ...]], tuple[Mark, ...]],
) -> tuple[Amount, ...]:
    """Return figures ready to be set, as one table with one room for all fractions."""
    shorts = [say.short_number(figure.value) for figure in figures]
    room = max((len(_fraction(digits)) for digits, _ in shorts), default=0)
    return tuple(
        Amount(
            shown=_shown(figure, say=say),
            bound=_bound(figure, say=say),
            whole=digits.removesuffix(_fraction(digits)),
            fraction=_fraction(digits),
            room=room,
            unit=" ".join(filter(None, (scale, say.unit(figure.unit)))),
            counted=_counted(figure),
            likely=figure.certainty is Certainty.LIKELY,
            corrected=f"{say.labels.corrected} {one_line(figure.text)}" if figure.corrected else None,
            source=one_line(figure.source) if figure.source else None,
            words=words(figure.passage) if figure.passage else None,
            marks=marks(figure.marks),
        )
        for figure, (digits, scale) in zip(figures, shorts, strict=True)
    )


def _shown(figure: KeyFigure, *, say: Wording) -> str:
    """Return the article's writing where it is in digits: "nine" set large reads like a word, "9" like a figure."""
    written = figure.text.strip()
    if not figure.corrected and written.lstrip(_SIGNS)[:1].isdigit():
        return written
    return in_words(figure.value, figure.unit, say=say)


def in_words(value: Decimal, unit: str | None, *, say: Wording) -> str:
    """Return a value as a line of text has it: "4.5 million US dollars"."""
    return " ".join(filter(None, (*say.short_number(value), say.unit(unit))))


def _counted(figure: KeyFigure) -> str | None:
    """Return what is counted, unless the clause that is printed with the figure says it already."""
    clause = figure.passage.text.casefold() if figure.passage else ""
    return None if figure.counted and figure.counted.casefold() in clause else figure.counted


def _bound(figure: KeyFigure, *, say: Wording) -> str:
    """Return the bound in words, or nothing where the article's writing of the figure says it already."""
    worded = say.bound(figure.bound)
    return "" if worded in figure.text.casefold() else worded


def _fraction(digits: str) -> str:
    _, point, rest = digits.partition(".")
    return point + rest
