"""Errata in words: what an edition said, what it should have said, why, by whom and since when."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from zoneinfo import ZoneInfo

from .. import model
from ..prose import Wording
from .account import Erratum
from .lines import one_line
from .quoted import quoted

__all__ = ["errata", "errata_head", "errata_summary"]

_Marks = Callable[[tuple[model.Mark, ...]], tuple[model.Mark, ...]]


def errata(edition: model.Edition, *, say: Wording, marks: _Marks) -> tuple[Erratum, ...]:
    """Return what earlier editions said wrongly, in the order of the edition."""
    return tuple(
        Erratum(
            edition=say.edition_of(one.edition, one.at.astimezone(ZoneInfo(edition.timezone)).date()),
            headline=quoted(one.headline, say=say),
            said=quoted(one.said, say=say),
            right=quoted(one.right, say=say) if one.right is not None else None,
            why=one_line(one.why),
            by=one_line(one.by) if one.by else None,
            since=say.instant(one.since, edition.timezone) if one.since else None,
            marks=marks(one.marks),
        )
        for one in edition.errata
    )


def errata_head(edition: model.Edition, *, say: Wording) -> str:
    """Return "Correction" for one erratum, else "Corrections"."""
    return say.terms.one_erratum if len(edition.errata) == 1 else say.terms.errata


def errata_summary(found: Iterable[Erratum], head: str, say: Wording) -> str:
    """Return the first erratum in a line, for previews; empty where there is none."""
    first = next(iter(found), None)
    return f"{head}: {first.edition}, {first.headline}, {say.labels.erratum_said} {first.said}" if first else ""
