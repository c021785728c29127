"""What comes back from the network, as a record: nothing of a connection is in it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Answer"]

_GONE = (404, 410)


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of a server: 200 with its content, 304 for "as you know it", 404 and 410 for what isn't there.

    `url` is the address after all redirects. `content` is decompressed, and empty unless the status is 200. `media` is
    the media type in lower case without its parameters, "" where none is stated. `charset` is what the head states.
    `etag` and `modified` are to be given with the next request, as they are. `again` is how many seconds the server
    asks to wait before it (Retry-After). None means not stated.
    """

    url: str
    status: int
    content: bytes = b""
    media: str = ""
    charset: str | None = None
    etag: str | None = None
    modified: str | None = None
    again: float | None = None

    @property
    def is_unchanged(self) -> bool:
        """Whether the content is still that of the `etag` or `modified` that was given."""
        return self.status == 304

    @property
    def is_gone(self) -> bool:
        """Whether there is nothing at the address, or nothing any more (404, 410)."""
        return self.status in _GONE
