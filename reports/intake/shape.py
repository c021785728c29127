"""The one shape of what collects: each kind of source is a function of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Protocol

from ..errors import Fault
from ..model import Arrival, Checkpoint, SourceRecord
from ..settings import Source
from .web import Web

__all__ = ["Collect", "Yielded"]

Yielded = Arrival | Checkpoint | Fault


class Collect(Protocol):
    """Brings what a source has, its checkpoints after all that they stand for."""

    def __call__(
        self, name: str, source: Source, *, record: SourceRecord, root: Path, web: Web, now: datetime
    ) -> Iterator[Yielded]:
        """Yield what the source has; raises SourceError when it fails as a whole."""
