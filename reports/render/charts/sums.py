"""Parts and their whole, where a check found that they add up: 114 + 9 = 123."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ... import model
from ..lines import one_line
from .bars import Bar, bars
from .chart import Chart, Datum
from .known import Known
from .words import short

__all__ = ["sum_of"]

_CHECK = "sum"
_JOINTS = ("", "+", "=")
_PARTS = 3


def sum_of(
    story: model.Story, known: Known, anchor: str
) -> tuple[Chart, frozenset[model.KeyFigure], model.Warned] | None:
    """Return the chart of a story's first sum that holds, the figures it shows and its finding; None without one."""
    for warned in story.findings:
        finding = warned.finding
        told = [known.figure(evidence) for evidence in finding.evidence]
        facts = [fact for fact in told if fact is not None]
        if finding.check != _CHECK or finding.severity is not model.Severity.OK or len(facts) != _PARTS:
            continue
        if _adds_up(facts) and (sides := _sides(story, known, finding, facts)) is not None:
            return _chart(sides, known, anchor), frozenset(side.figure for side in sides if side.figure), warned
    return None


def _adds_up(facts: list[model.Figure]) -> bool:
    """Say whether these are two parts and their whole, none of them likely only or changed by an editor."""
    first, second, whole = facts
    sure = all(f.certainty is model.Certainty.CERTAIN and f.ruling is None for f in facts)
    alike = first.unit == second.unit == whole.unit and all(f.bound is model.Bound.EXACT for f in facts)
    return sure and alike and first.value + second.value == whole.value and min(first.value, second.value) > 0


@dataclass(frozen=True, slots=True)
class _Side:
    """One figure of a sum: as the page prints it, if it does, and as the chart tells it."""

    figure: model.KeyFigure | None
    fact: model.Figure
    datum: Datum


def _sides(
    story: model.Story, known: Known, finding: model.Finding, facts: Sequence[model.Figure]
) -> tuple[_Side, ...] | None:
    """Return both parts and the whole; None where one leads to no note, or an editor corrected its words."""
    found = []
    for evidence, fact, joint in zip(finding.evidence, facts, _JOINTS, strict=True):
        note = known.note(evidence)
        if note is None:
            return None
        figure = next(_printed(story, known, evidence.article, note, fact.value), None)
        if figure and (figure.corrected or (figure.passage and figure.passage.corrections)):
            return None
        datum = Datum(
            shown=known.value(fact.text, fact.value, fact.unit),
            label=_label(figure, fact),
            notes=(note,),
            joint=joint,
            language=known.languages.get(evidence.article),
        )
        found.append(_Side(figure, fact, datum))
    return tuple(found)


def _printed(story: model.Story, known: Known, article: str, note: int, value: Decimal) -> Iterator[model.KeyFigure]:
    """Yield the figures of a page that have a value from one note, those with a clause first."""
    for figure in (*story.figures, *story.strip):
        if figure.value == value and any(mark.note == note for mark in figure.marks):
            own = figure.passage is None or figure.passage.article == article
            if own and known.article(figure.marks) == article:
                yield figure


def _label(figure: model.KeyFigure | None, fact: model.Figure) -> str:
    """Return the words for a figure: its clause, without the figure where it begins with that; else what it counts."""
    if figure is None or figure.passage is None:
        return one_line(fact.counted or "")
    return one_line(figure.passage.text).removeprefix(one_line(fact.text)).lstrip()


def _chart(sides: Sequence[_Side], known: Known, anchor: str) -> Chart:
    first, second, whole = sides
    starts = (Decimal(0), first.fact.value, Decimal(0))
    made = [
        Bar(
            value=side.fact.value,
            shown=side.datum.shown,
            label=side.datum.label,
            look="whole" if side is whole else "part",
            start=start,
            language=side.datum.language,
        )
        for side, start in zip(sides, starts, strict=True)
    ]
    shapes, height = bars((made[2], made[0], made[1]))
    told = "; ".join(" ".join(filter(None, (s.datum.shown, short(s.datum.label)))) for s in (whole, first, second))
    total = f"{first.datum.shown} + {second.datum.shown} = {whole.datum.shown}"
    return Chart(
        kind="sum",
        id=anchor,
        title=f"{total}: {told}",
        drawn=known.say.terms.drawn_as_bars,
        data=tuple(side.datum for side in sides),
        about=one_line(whole.fact.counted) if whole.fact.counted else None,
        height=height,
        shapes=shapes,
    )
