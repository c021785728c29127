"""Errata in words: what an edition said, what it should have said, why, by whom and since when."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from zoneinfo import ZoneInfo

from .. import model
from ..prose import Wording
from .account import Erratum
from .folded import folded, told_once
from .lines import one_line
from .marks import Mark
from .quoted import quoted

__all__ = ["errata", "errata_head", "errata_summary"]

_Marks = Callable[[tuple[model.Mark, ...]], tuple[Mark, ...]]


def errata(edition: model.Edition, *, say: Wording, marks: _Marks) -> tuple[Erratum, ...]:
    """Return what earlier editions said wrongly, in the order of the edition.

    What one story of one edition said is one entry, where nothing stands in its place and the reason is the same.
    """
    return tuple(_erratum(same, edition, say=say, marks=marks) for same in folded(edition.errata, _one_entry))


def _erratum(same: Sequence[model.Erratum], edition: model.Edition, *, say: Wording, marks: _Marks) -> Erratum:
    one = same[0]
    return Erratum(
        edition=say.edition_of(one.edition, one.at.astimezone(ZoneInfo(edition.timezone)).date()),
        headline=quoted(one.headline, say=say),
        said="; ".join(quoted(said, say=say) for said in told_once([it.said for it in same])),
        right=quoted(one.right, say=say) if one.right is not None else None,
        why=say.reason(one_line(one.why).removesuffix(".")),
        by=one_line(one.by) if one.by else None,
        since=say.instant(one.since, edition.timezone) if one.since else None,
        marks=marks(one.marks),
    )


def _one_entry(one: model.Erratum) -> Hashable | None:
    """Return what errata must share to be told as one; None where something stands in its place."""
    return (one.edition, one.headline, one.why, one.by, one.since) if one.right is None and not one.marks else None


def errata_head(edition: model.Edition, *, say: Wording) -> str:
    """Return "Correction" for one entry, else "Corrections"."""
    return say.terms.one_erratum if len(folded(edition.errata, _one_entry)) == 1 else say.terms.errata


def errata_summary(found: Iterable[Erratum], head: str, say: Wording) -> str:
    """Return the first erratum in a line, for previews; empty where there is none."""
    first = next(iter(found), None)
    return f"{head}: {first.edition}, {first.headline}, {say.labels.erratum_said} {first.said}" if first else ""
