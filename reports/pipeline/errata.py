"""What earlier editions said wrongly: listed for an editor, and made into an edition of corrections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from ..compose.errata import Due
from ..errors import EditionError, Fault
from ..workspace import Workspace
from .build import Built, put_edition
from .correcting import is_sure
from .planning import plan

__all__ = ["Errata", "draft_errata", "due_errata"]


@dataclass(frozen=True, slots=True)
class Errata:
    """What is to be corrected in a briefing's earlier editions, the oldest edition first."""

    briefing: str
    due: tuple[Due, ...]
    faults: tuple[Fault, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return what `dateline errata --json` prints."""
        return {
            "briefing": self.briefing,
            "errata": [
                {
                    "edition": due.edition,
                    "at": due.at.isoformat(),
                    "story": due.story,
                    "headline": due.headline,
                    "kind": due.kind,
                    "said": due.said,
                    "right": due.right,
                    "cause": due.cause.value,
                    "why": due.why,
                    "by": due.by,
                    "since": due.since.isoformat() if due.since else None,
                    "article": due.article,
                    "span": due.span.as_list(),
                }
                for due in self.due
            ],
            "faults": [fault.as_dict() for fault in self.faults],
        }


def due_errata(workspace: Workspace, key: str, *, at: datetime) -> Errata:
    """Return what is to be corrected, whatever made it wrong; nothing is written. Raises what `plan` raises."""
    made_of = plan(workspace, key, at=at)
    return Errata(key, made_of.due, made_of.faults)


def draft_errata(
    workspace: Workspace,
    key: str,
    *,
    at: datetime,
    changed: bool = False,
    step: Callable[[str], None] = lambda _: None,
) -> Built:
    """Put an edition of corrections on the shelf, as a draft that `send` sends.

    It tells what an editor ruled and what was retracted; with `changed` also what articles that changed at their source
    don't say any more, which may only be news. Raises EditionError when nothing is due, and what `build` raises.
    """
    made_of = plan(workspace, key, at=at, step=step)
    due: Sequence[Due] = [one for one in made_of.due if changed or is_sure(one)]
    if not due:
        raise EditionError(
            f"nothing is to be corrected in the editions of {key}; `dateline errata {key}` lists what may be"
        )
    # It covers no period: what has come since the last edition is the next one's.
    return put_edition(workspace, key, replace(made_of, looked=None), events=(), due=tuple(due), step=step)
