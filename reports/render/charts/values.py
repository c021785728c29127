"""One quantity's values: as several sources tell it, and as it has grown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from ... import model
from ..direction import isolated
from ..lines import one_line
from .known import Known

__all__ = ["Told", "told_earlier", "told_elsewhere"]

_LEAST_SEEN = Decimal("0.05")
_MOST = 12
_STEPS = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A value, who tells it and when; `notes` are the numbers of the notes that it leads to."""

    text: str
    value: Decimal
    unit: str | None
    bound: model.Bound
    outlets: tuple[str, ...]
    at: datetime | date
    notes: tuple[int, ...]

    def shown(self, known: Known) -> str:
        """Return the value with its bound: "at least 12"."""
        bound = known.say.bound(self.bound)
        return " ".join(filter(None, (bound, known.value(self.text, self.value, self.unit))))

    def by(self, known: Known) -> str:
        """Return who tells it and when: "A and B, 09:10"."""
        names = known.say.first_of([isolated(one_line(name)) for name in self.outlets])
        return f"{names}, {known.time(self.at)}" if names else known.time(self.at)


def told_elsewhere(figure: model.KeyFigure, known: Known) -> tuple[Told, ...] | None:
    """Return a figure's values as its sources tell them, where each has a value of its own; else None.

    None too where bars would look alike: a twentieth is the least that is seen.
    """
    values = _all(figure, known, model.Relation.DIFFERS)
    if len(values) != len(figure.others) + 1 or not 1 < len(values) <= _MOST:
        return None
    names = [name for value in values for name in value.outlets]
    own = all(value.outlets for value in values) and len(set(names)) == len(names)
    sizes = [value.value for value in values]
    largest = max(map(abs, sizes))
    return tuple(values) if own and max(sizes) - min(sizes) >= _LEAST_SEEN * largest else None


def told_earlier(figure: model.KeyFigure, known: Known) -> tuple[Told, ...] | None:
    """Return a count's values in the order of their times, where there are three or more; else None.

    Values of which the day alone is known stand on no line of hours, and are left out.
    """
    values = sorted(
        (v for v in _all(figure, known, model.Relation.EARLIER) if isinstance(v.at, datetime)),
        key=lambda v: (v.at, v.value),
    )
    times = {value.at for value in values}
    grown = values and values[-1].text == figure.text and values[-1].value == figure.value
    return tuple(values[-_MOST:]) if grown and len(times) == len(values) >= _STEPS else None


def _all(figure: model.KeyFigure, known: Known, relation: model.Relation) -> Sequence[Told]:
    """Return a figure and its others of one relation, none of which is uncertain, corrected or of another unit."""
    words = figure.passage.corrections if figure.passage else ()
    at = known.published(figure.marks)
    if figure.certainty is not model.Certainty.CERTAIN or figure.corrected or words or at is None:
        return ()
    outlets = figure.support.outlets if figure.support else ()
    own = Told(figure.text, figure.value, figure.unit, figure.bound, outlets, at, _notes(figure.marks))
    return (own, *_others(figure, relation))


def _others(figure: model.KeyFigure, relation: model.Relation) -> Iterator[Told]:
    for other in figure.others:
        if other.relation is relation and other.unit == figure.unit and other.at is not None:
            yield Told(other.text, other.value, other.unit, other.bound, other.outlets, other.at, _notes(other.marks))


def _notes(marks: tuple[model.Mark, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(mark.note for mark in marks))
