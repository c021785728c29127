"""What sending needs of a way out, and which way a URL names."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from ..errors import DeliveryError
from ..model import DeliveryState

__all__ = ["Outcome", "Session", "Transport", "transport_for"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one message: `code` is the server's (None: none heard); `reached` is False if nobody was."""

    state: DeliveryState
    reply: str
    code: int | None = None
    reached: bool = True


class Session(Protocol):
    """An open way out."""

    def deliver(
        self, sender: str, recipient: str, message: bytes, *, folder: str, before_content: Callable[[], None]
    ) -> Outcome:
        """Send one message to one recipient.

        `before_content` is called right before anything can arrive that doing it again would double; what it raises
        passes through, and nothing has arrived then.
        """


class Transport(Protocol):
    """A way out."""

    def session(self) -> AbstractContextManager[Session]:
        """Open the way, and close it afterwards."""


def transport_for(url: str, *, root: Path, password: str | None) -> Transport:
    """Return the transport of `folder:PATH`, `smtp://…` or `smtps://…`. Raises DeliveryError for another URL."""
    if url.startswith("folder:"):
        from .folder import FolderTransport  # noqa: PLC0415 - only the one that is used

        return FolderTransport(root / Path(url.removeprefix("folder:")).expanduser())
    parts = urlsplit(url)
    if parts.scheme in ("smtp", "smtps") and parts.hostname:
        from .connection import Login  # noqa: PLC0415
        from .smtp import SmtpTransport  # noqa: PLC0415

        secure = parts.scheme == "smtps"
        user = unquote(parts.username) if parts.username else None
        port = parts.port or (465 if secure else 587)
        return SmtpTransport(Login(parts.hostname, port, secure, user, password))
    raise DeliveryError(f"{url.rpartition('@')[2]!r} is no way to send mail; write folder:PATH, smtp:// or smtps://")
