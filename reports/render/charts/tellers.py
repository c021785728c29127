"""One quantity as several sources tell it: a bar for each."""

from __future__ import annotations

from ... import model
from ..lines import one_line
from .bars import Bar, bars
from .chart import Chart, Datum
from .known import Known
from .values import told_elsewhere
from .words import short

__all__ = ["tellers_of"]


def tellers_of(story: model.Story, known: Known, anchor: str) -> tuple[Chart, model.KeyFigure] | None:
    """Return the chart of the first figure that sources tell differently, and the figure; None where none does."""
    for figure in (*story.strip, *story.figures):
        values = told_elsewhere(figure, known) if figure.others else None
        if not values:
            continue
        data = tuple(
            Datum(shown=v.shown(known), label=v.by(known), notes=v.notes, joint="/" if n else "")
            for n, v in enumerate(values)
        )
        shapes, height = bars(
            [
                Bar(value=value.value, shown=datum.shown, label=datum.label, bound=value.bound)
                for value, datum in zip(values, data, strict=True)
            ]
        )
        counted = one_line(figure.counted) if figure.counted else None
        told = " / ".join(f"{datum.shown} ({short(datum.label)})" for datum in data)
        chart = Chart(
            kind="tellers",
            id=anchor,
            title=f"{short(counted)}: {told}" if counted else told,
            drawn=known.say.terms.drawn_as_bars,
            data=data,
            about=counted,
            height=height,
            shapes=shapes,
        )
        return chart, figure
    return None
