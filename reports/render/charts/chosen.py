"""Chooses the charts of a story: only where its facts support one, and few, since a page is to be read too."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from ... import model
from ..marks import Numbering
from .chart import Chart
from .known import Known
from .places import map_of
from .steps import steps_of
from .sums import sum_of
from .tellers import tellers_of
from .times import times_of
from .words import LEAST, is_joined, width

__all__ = ["Chosen", "charts_of", "numbered"]

_PART = 0.7


@dataclass(frozen=True, slots=True)
class Chosen:
    """A story's charts, and what they show so that it need not stand on the page again.

    `rows` are figures that are told whole; of the figure `moved` the other values are.
    """

    figures: Chart | None = None
    times: Chart | None = None
    places: Chart | None = None
    rows: frozenset[model.KeyFigure] = frozenset()
    moved: model.KeyFigure | None = None
    checked: model.Warned | None = None


def charts_of(
    story: model.Story, known: Known, anchor: str, *, kinds: Collection[model.ChartKind], leads: bool
) -> Chosen:
    """Return a story's charts of some kinds; `anchor` names it on the page.

    A count that has grown comes before one that sources tell differently, and that before a sum: one chart of figures
    is enough. Only the story that leads has a map.
    """
    times = times_of(story, known, f"{anchor}-times") if model.ChartKind.TIMELINE in kinds else None
    places = map_of(story, known, f"{anchor}-map") if leads and model.ChartKind.MAP in kinds else None
    found = _figures(story, known, f"{anchor}-figures") if model.ChartKind.FIGURES in kinds else Chosen()
    return replace(found, figures=_noted(found.figures), times=_noted(times), places=_noted(places))


def numbered(chosen: Chosen, numbering: Numbering) -> Chosen:
    """Return charts that lead to the notes by the numbers and anchors that these have on the page."""

    def of(chart: Chart | None) -> Chart | None:
        if chart is None:
            return None
        told = [tuple(numbering.number(n) for n in datum.notes if numbering.holds(n)) for datum in chart.data]
        data = tuple(replace(datum, notes=notes) for datum, notes in zip(chart.data, told, strict=True))
        return replace(chart, key=numbering.key, data=data)

    return replace(chosen, figures=of(chosen.figures), times=of(chosen.times), places=of(chosen.places))


def _figures(story: model.Story, known: Known, anchor: str) -> Chosen:
    for make in (steps_of, tellers_of):
        made = make(story, known, anchor)
        if made and _fits(made[0]):
            return Chosen(made[0], moved=made[1])
    summed = sum_of(story, known, anchor)
    if summed and _fits(summed[0]):
        return Chosen(summed[0], rows=summed[1], checked=summed[2])
    return Chosen()


def _noted(chart: Chart | None) -> Chart | None:
    """Note in a chart whether its letters join."""
    joined = chart is not None and any(is_joined(run.text) for shape in chart.shapes for run in shape.runs)
    return replace(chart, joined=True) if chart and joined else chart


def _fits(chart: Chart) -> bool:
    """Say whether a chart's figures leave room for their words on a phone: one of a hundred digits doesn't."""
    return all(width(datum.shown, strong=True) <= LEAST * _PART for datum in chart.data)
