"""Corrections in words: "460, not 640", with who decided and why."""

from __future__ import annotations

from collections.abc import Iterable

from .. import model
from ..prose import Wording, is_iso
from . import page
from .direction import isolated
from .lines import one_line
from .values import in_words

__all__ = ["corrected"]


def corrected(corrections: Iterable[model.Correction], *, say: Wording) -> tuple[page.Correction, ...]:
    """Return what was corrected in some words, the same only once."""
    told = (_correction(correction, say) for correction in corrections)
    return tuple({(one.told, one.by, one.why): one for one in told}.values())


def _correction(correction: model.Correction, say: Wording) -> page.Correction:
    return page.Correction(
        told=say.correction(_now(correction, say), isolated(one_line(correction.text), say.direction)),
        by=one_line(correction.by),
        why=one_line(correction.why),
    )


def _now(correction: model.Correction, say: Wording) -> str:
    value = correction.value
    if isinstance(value, str):
        return say.moment(value) if is_iso(value) else one_line(value)
    return in_words(value, correction.unit, say=say)
