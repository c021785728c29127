"""One request and its answer, on a guarded connection and within bounds; what it means is for others to say."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...errors import ExcessError
from .inflate import ACCEPTED, unpacked
from .limits import Limits
from .place import Place
from .resolver import Resolve
from .watch import Watch

if TYPE_CHECKING:
    import httpcore

    from .transport import Connections

__all__ = ["Line", "Reply", "Wish"]

_MOST_FIELDS = 200
_WITH_CONTENT = (200, 203)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is sent along, and how many bytes are taken; `cuts` says that the rest is left, and is no error."""

    head: Mapping[str, str]
    most: int
    cuts: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """A status, the fields of the head by their lower-case names, and the content, empty unless the status is 200."""

    status: int
    head: Mapping[str, str]
    content: bytes


class Line:
    """The connections of one `Web`: opened at the first request, kept for the next one to the same host."""

    def __init__(
        self,
        *,
        resolve: Resolve,
        allow: Collection[str],
        limits: Limits,
        clock: Callable[[], float],
        context: ssl.SSLContext | None,
    ) -> None:
        self._resolve, self._allow, self._limits, self._context = resolve, allow, limits, context
        self._watch = Watch(clock)
        self._connections: Connections | None = None

    def ask(self, place: Place, wish: Wish, *, seconds: float) -> Reply:
        """Return the reply to one GET, read within `seconds`.

        Raises ForbiddenError for an address that must not be reached, ExcessError for an answer beyond a bound,
        PassingError for what another attempt may mend, SourceError for the rest.
        """
        self._watch.begin(place.url, seconds=seconds, most=wish.most)
        head = {"Accept-Encoding": ACCEPTED, **wish.head}
        with self._opened().get(place, head) as answer:
            if len(answer.headers) > _MOST_FIELDS:
                raise ExcessError(place.url, f"answers with more than {_MOST_FIELDS} fields in its head")
            fields = _fields(answer.headers)
            status = 200 if answer.status in _WITH_CONTENT else answer.status
            content = _content(answer, fields, wish, place.url) if answer.status in _WITH_CONTENT else b""
            return Reply(status, fields, content)

    def close(self) -> None:
        """Close all connections."""
        if self._connections is not None:
            self._connections.close()
            self._connections = None

    def _opened(self) -> Connections:
        if self._connections is None:
            from .transport import Connections, Guard  # noqa: PLC0415 - httpcore, only for who collects

            guard = Guard(self._resolve, self._allow, self._watch)
            seconds = self._limits.silence
            self._connections = Connections(guard, self._watch, seconds=seconds, context=self._context)
        return self._connections


def _fields(head: Sequence[tuple[bytes, bytes]]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, value in head:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        found[key] = f"{found[key]}, {text}" if key in found else text
    return found


def _content(answer: httpcore.Response, fields: Mapping[str, str], wish: Wish, shown: str) -> bytes:
    stated = fields.get("content-length", "")
    if not wish.cuts and stated.isascii() and stated.isdigit() and int(stated[:18]) > wish.most:
        raise ExcessError(shown, f"sends more than {wish.most // 1024:,} KB")
    content = bytearray()
    for piece in unpacked(answer.iter_stream(), fields.get("content-encoding", ""), most=wish.most, shown=shown):
        content += piece
        if len(content) > wish.most:
            if wish.cuts:
                break
            raise ExcessError(shown, f"holds more than {wish.most // 1024:,} KB")
    return bytes(content[: wish.most])
