"""Why each story is in an edition, where, or out: told from the edition itself, or from what would be built now."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..errors import EditionError, Fault
from ..model import Format, Score, Verdict
from ..workspace import Workspace
from .making import edition_of
from .planning import plan, shelf_of

__all__ = ["Reasons", "reasons_now", "reasons_of"]


@dataclass(frozen=True, slots=True)
class Reasons:
    """The verdicts of an edition, those that are in first; `edition` is its number, None for one that isn't built."""

    briefing: str
    edition: int | None
    verdicts: tuple[Verdict, ...]
    faults: tuple[Fault, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return what `dateline why --json` prints."""
        stories = [
            {
                "story": v.story,
                "title": v.title,
                "articles": list(v.articles),
                "place": v.place,
                "section": v.section,
                "reason": v.reason,
                "points": v.points,
                "scores": [{"part": s.part, "points": s.points, "reason": s.reason} for s in v.scores],
            }
            for v in self.verdicts
        ]
        faults = [fault.as_dict() for fault in self.faults]
        return {"briefing": self.briefing, "edition": self.edition, "stories": stories, "faults": faults}


def reasons_now(workspace: Workspace, key: str, *, at: datetime) -> Reasons:
    """Return why each story would be in or out, if an edition of this instant were built now; nothing is written.

    Raises what `plan` raises.
    """
    made_of = plan(workspace, key, at=at)
    edition = edition_of(workspace, key, made_of, number=shelf_of(workspace, key).next_number(), events=made_of.events)
    return Reasons(key, None, edition.verdicts, made_of.faults)


def reasons_of(workspace: Workspace, key: str, number: int) -> Reasons:
    """Return why each story is in an edition that lies on the shelf, or out of it.

    Raises EditionError when there is no such edition, or it has no JSON to tell it from.
    """
    workspace.briefing(key)
    number, folder = shelf_of(workspace, key).existing(number)
    path = folder / Format.JSON.filename
    try:
        told = json.loads(path.read_text(encoding="utf-8"))["edition"]["verdicts"]
        return Reasons(key, number, tuple(_verdict(one) for one in told))
    except FileNotFoundError:
        raise EditionError(f"edition {number} of {key} has no {path.name}; build it with the format `json`") from None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise EditionError(f"{path} can't be read: {type(error).__name__}: {error}") from error


def _verdict(told: dict[str, Any]) -> Verdict:
    scores = tuple(Score(str(s["part"]), float(s["points"]), str(s["reason"])) for s in told["scores"])
    return Verdict(
        story=str(told["story"]),
        title=str(told["title"]),
        articles=tuple(map(str, told["articles"])),
        place=told["place"],
        section=told["section"],
        reason=str(told["reason"]),
        scores=scores,
    )
