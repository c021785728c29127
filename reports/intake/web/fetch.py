"""The only way out to the network for what is collected."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from .answer import Answer

__all__ = ["MOST", "Web"]

MOST = 10 * 1024 * 1024

Resolve = Callable[[str], Sequence[str]]


class Web:
    """A guarded way out: one for a source, with the hosts that it allows; close it, or use it in a `with`."""

    def __init__(
        self,
        *,
        allow: Iterable[str] = (),
        robots: bool = True,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._allow, self._robots, self._clock, self._sleep, self._now = frozenset(allow), robots, clock, sleep, now

    def get(
        self, url: str, *, etag: str | None = None, modified: str | None = None, most: int = MOST, accept: str = "*/*"
    ) -> Answer:
        """Return the answer to a GET of `url`, after redirects.

        `etag` and `modified` are those of an earlier answer: then the answer may be 304. `most` bytes at most are
        taken, on the wire and decompressed. Raises ForbiddenError for an address that must not be reached, ExcessError
        for what is larger, slower or deeper than a limit, SourceError for every other failure.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Close what is open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
