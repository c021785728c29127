"""An edition on the shelf as its own files record it: what it was made of, and what only its own time could observe."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from ..errors import EditionError
from ..model import Format, Watch, Watched
from .manifest import MANIFEST
from .planning import Again

__all__ = ["Recorded", "recorded"]


@dataclass(frozen=True, slots=True)
class Recorded:
    """A manifest, as it was written (`raw`) and read (`record`), its instant and files with their SHA-256.

    `corrections` counts the errata of an edition that is made of nothing else; 0 for any other. `again` says how to
    make it a second time.
    """

    raw: bytes
    record: dict[str, Any]
    at: datetime
    files: dict[str, str]
    corrections: int
    again: Again


def recorded(folder: Path, number: int) -> Recorded:
    """Read the records of an edition in its folder. Raises EditionError when its manifest can't be read."""
    path = folder / MANIFEST
    try:
        raw = path.read_bytes()
        record = json.loads(raw)
        at = datetime.fromisoformat(record["at"])
        files = {str(name): str(value) for name, value in record["files"].items()}
        if at.tzinfo is None or not set(files) <= {form.filename for form in Format}:
            raise ValueError("its instant has no zone, or it names a file that no edition has")  # noqa: TRY301 - told once
        corrections = record.get("corrections") or 0
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        reason = getattr(error, "strerror", None) or f"{type(error).__name__}: {error}"
        raise EditionError(f"{path} can't be read: {reason}; nothing says what this edition was made of") from error
    return Recorded(raw, record, at, files, corrections, _again(folder / Format.JSON.filename, number))


def _again(path: Path, number: int) -> Again:
    """Read what an edition observed from its JSON; where that is missing or spoilt, it is looked at anew."""
    try:
        looked = json.loads(path.read_text(encoding="utf-8"))["edition"]["looked"]
        return Again(number, frozenset(map(str, looked["articles"])), tuple(map(_watched, looked["sources"])))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Again(number)


def _watched(told: dict[str, Any]) -> Watched:
    last = told["last"]
    return Watched(
        name=told["name"],
        watch=Watch(told["watch"]),
        articles=told["articles"],
        last=datetime.fromisoformat(last) if last else None,
        expected=told["expected"],
        reason=told["reason"],
    )
