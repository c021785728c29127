"""What a briefing's earlier editions told, read from the shelf: only editions that were sent count, drafts don't."""

from __future__ import annotations

import json
import logging
from typing import Any

from ..model import Format
from ..shelf import Shelf

__all__ = ["earlier_editions"]

_LOG = logging.getLogger("dateline.build")
_MOST = 60


def earlier_editions(shelf: Shelf, *, before: int | None = None) -> list[dict[str, Any]]:
    """Return the parsed `edition.json` of the published editions, at most the last 60, the oldest first.

    `before` is the number of the edition that asks; by default the one that would be built next. One that lies on the
    shelf without its JSON, or can't be read, is passed over: it is told in the log.
    """
    latest = shelf.latest() or 0
    numbers = [n for n in range(1, before or latest + 1) if shelf.is_published(n)][-_MOST:]
    found = []
    for number in numbers:
        path = shelf.path(number) / Format.JSON.filename
        try:
            edition = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError) as error:
            _LOG.warning("%s can't be read, so nothing is held against it: %s", path, error)
            continue
        if isinstance(edition, dict):
            found.append(edition)
    return found
