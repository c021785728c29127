"""Findings as a page tells them: what is only promised in one line, and dates in the edition's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date

from .. import model
from ..prose import Wording
from . import page
from .folded import folded
from .lines import one_line

__all__ = ["checks"]

_PROMISED = "promised"
_OTHERS_OR_DATE = re.compile(r"“[^”]*”|„[^“]*“|«[^»]*»|\b(?P<day>\d{4}-\d\d-\d\d)(?P<time> \d\d:\d\d)?\b")
_Marks = Callable[[tuple[model.Mark, ...]], tuple[page.Mark, ...]]


def checks(
    findings: Iterable[model.Warned],
    *,
    say: Wording,
    near: date,
    timezone: str,
    marks: _Marks,
    charted: model.Warned | None = None,
) -> tuple[page.Check, ...]:
    """Return findings in words; those that are told as doubtful first. `charted` is the one that a chart tells."""
    told = tuple(
        _check(same, say=say, near=near, timezone=timezone, marks=marks, charted=charted)
        for same in folded(findings, _promise)
    )
    return tuple(sorted(told, key=lambda check: not check.doubtful))


def _promise(warned: model.Warned) -> Hashable | None:
    finding = warned.finding
    plain = finding.check == _PROMISED and finding.severity is model.Severity.NOTE
    return finding.message.partition(": ")[0] if plain else None


def _check(
    same: Sequence[model.Warned],
    *,
    say: Wording,
    near: date,
    timezone: str,
    marks: _Marks,
    charted: model.Warned | None,
) -> page.Check:
    finding = same[0].finding
    first, *others = (one_line(warned.finding.message) for warned in same)
    whole = "; ".join((first, *(message.partition(": ")[2] for message in others)))
    told = say.finding(finding.check, whole)
    message = _OTHERS_OR_DATE.sub(lambda found: _in_words(found, say, near, timezone), whole if told is None else told)
    doubtful = finding.severity is model.Severity.WARNING
    return page.Check(
        message=message if doubtful else message[:1].upper() + message[1:],
        language="en" if told is None else None,
        doubtful=doubtful,
        charted=same[0] is charted,
        marks=marks(tuple(mark for warned in same for mark in warned.marks)),
    )


def _in_words(found: re.Match[str], say: Wording, near: date, timezone: str) -> str:
    """Return a date in words, and quoted words and what is no date as they are."""
    try:
        day = date.fromisoformat(found["day"] or "")
    except ValueError:
        return found[0]
    if not found["time"]:
        return say.brief_instant(day, near, timezone)
    return f"{say.brief_instant(day, near, timezone)}\N{NO-BREAK SPACE}{found['time'].strip()}"
