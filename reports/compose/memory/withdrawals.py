"""What earlier editions told, and nobody stands by any more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Newness
from .gone import Gone
from .memory import Known, Memory
from .sameness import is_same
from .standing import Standing
from .turn import Turn

__all__ = ["withdrawals"]

_KINDS = ("figure", "quotation", "statement")
_MOST = 24


def withdrawals(memory: Memory, known: Sequence[Known], standing: Standing) -> tuple[Turn, ...]:
    """Return what was told and is withdrawn: figures, quotations and statements, at most 24.

    A thing stays as long as one article that told it stands by it, or has only left the period, and as long as an
    article of today tells it.
    """
    fates = [(one, standing.gone(one.telling, memory.article(one.telling.article))) for one in known]
    held = [one for one, gone in fates if gone is None]
    found: dict[tuple[str, str], Turn] = {}
    for one, gone in _gone(fates):
        told = one.telling
        if (told.kind, told.text) in found or standing.tellers(told):
            continue
        if any(other.telling.kind == told.kind and is_same(other.telling, told) for other in held):
            continue
        found[told.kind, told.text] = _turn(one, gone)
        if len(found) >= _MOST:
            break
    return tuple(found.values())


def _gone(fates: Sequence[tuple[Known, Gone | None]]) -> Iterator[tuple[Known, Gone]]:
    for one, gone in fates:
        if gone and one.is_own and not one.is_former and one.telling.kind in _KINDS:
            yield one, gone


def _turn(one: Known, gone: Gone) -> Turn:
    told = one.telling
    return Turn(Newness.WITHDRAWN, told.kind, told.text, None, told.counted, one.edition, why=gone.why)
