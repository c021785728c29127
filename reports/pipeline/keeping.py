"""From arrivals to the archive: what is new is read for facts, and both are kept together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from ..errors import Fault
from ..facts import read_facts, written
from ..model import Arrival, Article, Checkpoint, Kept

if TYPE_CHECKING:
    from ..store import Archive

__all__ = ["keep"]


def keep(
    archive: Archive,
    arrivals: Sequence[Arrival],
    *,
    source: str,
    now: datetime,
    checkpoint: Checkpoint | None = None,
) -> tuple[tuple[Kept, ...], tuple[Fault, ...]]:
    """Keep arrivals with their facts and the checkpoint after them; say what became of each, and what was at fault.

    A text that breaks a rule is kept without facts. One that no database holds is a fault and left out.
    """
    from ..store import unstorable  # noqa: PLC0415 - the database library

    faults = [Fault(_place(a.article), why) for a in arrivals if (why := unstorable(a.article))]
    sound = [a for a in arrivals if not unstorable(a.article)] if faults else arrivals
    wanted = archive.wanting(sound, source=source)
    read = [_read(arrival.article, faults) if wants else None for arrival, wants in zip(sound, wanted, strict=True)]
    pairs = list(zip(sound, read, strict=True))
    kept = archive.keep(pairs, source=source, now=now, checkpoint=checkpoint)
    return kept, tuple(faults)


def _read(article: Article, faults: list[Fault]) -> str | None:
    try:
        return written(read_facts(article))
    except Exception as error:  # noqa: BLE001 - whatever a stranger's text breaks, the others go on
        told = f"could not be read for facts and is kept without ({type(error).__name__}: {error}); please report it"
        faults.append(Fault(_place(article), told))
        return None


def _place(article: Article) -> str:
    return article.origin or article.title
