"""From a message's bytes to what a source yields: its articles, and a fault for each that can't be one."""

from __future__ import annotations

import os
from collections.abc import Iterator

from ...errors import ArticleError, Fault
from ...model import Arrival
from ...settings import Source
from ..made import made
from .message import parse_message

__all__ = ["STRIDE", "arrivals", "shown_name"]

STRIDE = 20
"""After how many messages a mailbox yields a checkpoint."""


def arrivals(data: bytes, *, shown: str, source: Source) -> Iterator[Arrival | Fault]:
    """Yield the articles of a message, and a fault for whatever of it can't be one; nothing is raised."""
    try:
        mail = parse_message(data, shown=shown)
    except ArticleError as error:
        yield error.fault
        return
    except Exception as error:  # noqa: BLE001 - whatever one message does to a reader, the others go on
        yield Fault(shown, f"can't be read: {type(error).__name__}: {error}"[:300])
        return
    defaults = {"publisher": source.publisher, "language": source.language}
    for piece in mail.pieces:
        try:
            yield Arrival(made(piece.draft, shown=shown, defaults=defaults), piece.key)
        except ArticleError as error:
            yield error.fault
    yield from mail.faults


def shown_name(name: str) -> str:
    """Return a file's name as text that any encoding can hold."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
