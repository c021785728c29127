"""Figures as a table and a strip set them: digits aligned at the point, scale and unit beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..model import Certainty, KeyFigure, Passage, Segment
from ..prose import Wording
from .annex import pieces
from .backed import Backed
from .lines import one_line
from .news import Teller
from .page import Amount, Piece, Words
from .values import in_words, may_be_misread, written_in_digits

__all__ = ["amounts"]


def amounts(
    figures: Sequence[KeyFigure],
    *,
    words: Callable[[Passage], Words],
    teller: Teller,
    backed: Backed,
    short: bool = False,
    each: str | None = None,
) -> tuple[Amount, ...]:
    """Return figures ready to be set, as one table with one room for all fractions.

    `short` is for the strip: of a count that has moved, only the last step. `each` is what the table's head says of
    their backing.
    """
    say = teller.say
    shorts = [say.short_number(figure.value) for figure in figures]
    room = max((len(_fraction(digits, say.point)) for digits, _ in shorts), default=0)
    return tuple(
        Amount(
            shown=_shown(figure, say=say),
            bound=_bound(figure, say=say),
            whole=digits.removesuffix(_fraction(digits, say.point)),
            fraction=_fraction(digits, say.point),
            room=room,
            unit=say.scaled(scale, say.unit(figure.unit, figure.value)),
            counted=_counted(figure),
            likely=figure.certainty is Certainty.LIKELY,
            corrected=f"{say.labels.corrected} {one_line(figure.text)}" if figure.corrected else None,
            source=one_line(figure.source) if figure.source else None,
            words=words(figure.passage) if figure.passage else None,
            inside=_inside(figure),
            marks=teller.marks(figure.marks),
            moved=teller.moved(figure, _shown(figure, say=say)),
            others=teller.others(figure, short=short),
            support=backed.told(figure.support, each=each),
            news=teller.word(figure.newness),
        )
        for figure, (digits, scale) in zip(figures, shorts, strict=True)
    )


def _shown(figure: KeyFigure, *, say: Wording) -> str:
    """Return the article's writing where it is in digits, unless an editor corrected it or it would be misread."""
    kept = written_in_digits(figure.text) and not may_be_misread(figure.text, figure.value, say=say)
    if kept and not figure.corrected:
        return figure.text.strip()
    return in_words(figure.value, figure.unit, say=say)


def _counted(figure: KeyFigure) -> str | None:
    """Return what is counted, unless the clause that is printed with the figure says it already."""
    clause = figure.passage.text.casefold() if figure.passage else ""
    return None if figure.counted and figure.counted.casefold() in clause else figure.counted


def _inside(figure: KeyFigure) -> tuple[Piece, ...]:
    """Return the clause cut where the figure stands in it; empty where that isn't once, or an editor corrected it."""
    clause = figure.passage.text if figure.passage else ""
    if figure.corrected or clause.count(figure.text) != 1:
        return ()
    before, _, after = clause.partition(figure.text)
    parts = (Segment(before, marked=False), Segment(figure.text, marked=True), Segment(after, marked=False))
    return tuple(pieces(parts))


def _bound(figure: KeyFigure, *, say: Wording) -> str:
    """Return the bound in words, or nothing where the article's writing of the figure says it already."""
    worded = say.bound(figure.bound)
    return "" if worded in figure.text.casefold() else worded


def _fraction(digits: str, sign: str) -> str:
    _, point, rest = digits.partition(sign)
    return point + rest
