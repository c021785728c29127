"""Which told figures the new articles have another value for, and how that is told."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Evidence, Newness
from .keys import Key
from .memory import Known, Memory
from .moves import Move, is_update, moves, stamp
from .quantity import TOLLS
from .standing import Standing
from .telling import Telling
from .turn import Turn

__all__ = ["turn_of", "updates"]


def updates(memory: Memory, known: Sequence[Known], fresh: Sequence[Telling], standing: Standing) -> tuple[Move, ...]:
    """Return the told figures that have moved; a new version of an article always comes after the one before."""
    editions = {id(k.telling): k.at for k in known}
    succeeded: dict[str, str] = {}
    for name in {k.telling.article for k in known}:
        past = memory.article(name)
        if past and (changed := standing.next_version(past)):
            succeeded[name] = changed.id

    def is_newer(new: Telling, old: Telling) -> bool:
        return succeeded.get(old.article) == new.article or is_update(new, old, since=editions[id(old)])

    own = any(k.is_own for k in known)
    told = [k.telling for k in known if not k.is_former and (k.is_own or not own)]
    return moves(_without_former_tolls(told), fresh, is_newer=is_newer)


def _without_former_tolls(told: Sequence[Telling]) -> list[Telling]:
    """Leave out all but the newest tolls of each kind that an edition told: of one event, the others led up to them.

    Several of one time stay, since nobody knows which of them holds.
    """
    newest: dict[Key, str] = {}
    for telling in told:
        if key := _toll(telling):
            newest[key] = max(newest.get(key, ""), stamp(telling.at))
    return [t for t in told if (key := _toll(t)) is None or stamp(t.at) == newest[key]]


def _toll(telling: Telling) -> Key | None:
    quantity = telling.quantity
    return quantity.key if quantity and quantity.key.sense in TOLLS and not quantity.key.aside else None


def turn_of(move: Move, known: Sequence[Known], memory: Memory, standing: Standing) -> Turn:
    """Return a move as a change, with the new words' places."""
    # A headline is short; the running text says it better.
    before, after = (max(found, key=lambda t: len(t.sentence)) for found in (move.before, move.after))
    edition = max(k.edition for k in known if any(k.telling is t for t in move.before))
    evidence = {t.article: Evidence(t.article, t.span) for t in reversed(move.after)}
    counted = after.counted or before.counted
    return Turn(
        Newness.UPDATED, "figure", before.text, after.text, counted, edition,
        why=_why(move, memory, standing), evidence=tuple(evidence.values())[::-1],
    )  # fmt: skip


def _why(move: Move, memory: Memory, standing: Standing) -> str | None:
    """Say that an article changed, where all that told the old value did."""
    pasts = [memory.article(t.article) for t in move.before]
    changed = [standing.next_version(past) if past else None for past in pasts]
    new = {t.article for t in move.after}
    if changed and changed[0] and all(a and a.id in new for a in changed):
        return f"{changed[0].publisher or changed[0].title} changed its article"
    return None
