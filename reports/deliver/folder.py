"""A folder instead of a mail server: each message one file, whole or not at all."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..model import DeliveryState
from ..shelf import write_whole
from .transport import Outcome

__all__ = ["FolderTransport"]

_READABLE = 60


@dataclass(frozen=True, slots=True)
class FolderTransport:
    """Writes messages below `path`."""

    path: Path

    @contextmanager
    def session(self) -> Iterator[FolderTransport]:
        """Need nothing opened."""
        yield self

    def deliver(
        self,
        sender: str,
        recipient: str,
        message: bytes,
        *,
        folder: str,
        before_content: Callable[[], None],
    ) -> Outcome:
        """Write one message. Writing it again writes the same file, so a crash leaves nothing in doubt."""
        place = self.path / folder
        readable = re.sub(r"[^A-Za-z0-9.@+-]", "_", recipient)[:_READABLE].lstrip(".")
        name = f"{readable}-{hashlib.sha256(recipient.encode()).hexdigest()[:8]}.eml"
        try:
            place.mkdir(parents=True, exist_ok=True)
            write_whole(place / name, message)
        except OSError as error:
            return Outcome(DeliveryState.DEFERRED, f"{place / name} can't be written: {error.strerror or error}")
        return Outcome(DeliveryState.ACCEPTED, f"written to {folder}/{name}")
