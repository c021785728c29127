"""What a briefing's earlier editions told, read from the shelf: only editions that were sent count, drafts don't."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

from ..model import Format
from ..shelf import Shelf

__all__ = ["earlier_editions", "earlier_files"]

_LOG = logging.getLogger("dateline.build")
_MOST = 60


def earlier_files(shelf: Shelf, *, before: int | None = None) -> list[Path]:
    """Return where the JSON of those editions lies, whether it is there or not."""
    latest = shelf.latest() or 0
    numbers = [n for n in range(1, before or latest + 1) if shelf.is_published(n)][-_MOST:]
    return [shelf.path(number) / Format.JSON.filename for number in numbers]


def earlier_editions(shelf: Shelf, *, before: int | None = None) -> list[dict[str, Any]]:
    """Return the parsed `edition.json` of the published editions, at most the last 60, the oldest first.

    `before` is the number of the edition that asks; by default the one that would be built next. One that lies on the
    shelf without its JSON, or can't be read, is passed over: it is told in the log.
    """
    found = []
    for path in earlier_files(shelf, before=before):
        try:
            edition = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError) as error:
            _LOG.warning("%s can't be read, so nothing is held against it: %s", path, error)
            continue
        if isinstance(edition, dict):
            found.append(edition)
    return found
