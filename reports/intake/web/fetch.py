"""The only way out to the network for what is collected: guarded, bounded, polite, and honest about what it is."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from types import TracebackType
from typing import Self

from ...errors import ExcessError, SourceError
from ...version import __version__
from .answer import Answer
from .doors import AGENT, Doors
from .head import charset_of, location_of, media_of, retry_after, validator
from .limits import Limits
from .line import Line, Reply, Wish
from .pace import Pace
from .passing import PassingError, SpentError
from .place import Place, host_of, place_of, shown_url
from .resolver import Resolve, resolve
from .robots import LARGEST as LARGEST_ROBOTS

__all__ = ["MOST", "Web"]

MOST = 10 * 1024 * 1024
_REDIRECTS = (301, 302, 303, 307, 308)
_PASSING = (429, 502, 503, 504)
_ANSWERS = (200, 304, 404, 410)


class Web:
    """A guarded way out for one source and one thread; close it, or use it in a `with`.

    `allow` are the hosts that may be reached though their addresses are private; there is no pause between requests to
    them. `robots=False` leaves robots.txt aside. `pace` is shared by those who collect side by side. `context` is who
    vouches for TLS servers, None for the public authorities. Clock, sleep, the time of day (for dates in Retry-After)
    and the resolver can be given.
    """

    def __init__(
        self,
        *,
        allow: Iterable[str] = (),
        robots: bool = True,
        limits: Limits | None = None,
        pace: Pace | None = None,
        resolve: Resolve = resolve,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        context: ssl.SSLContext | None = None,
    ) -> None:
        self._allow = frozenset(host_of(name) for name in allow)
        self._limits = limits or Limits()
        self._clock, self._sleep, self._now = clock, sleep, now
        self._ends = clock() + self._limits.source
        self._pace = pace or Pace(clock, sleep)
        self._doors = Doors() if robots else None
        self._line = Line(resolve=resolve, allow=self._allow, limits=self._limits, clock=clock, context=context)

    def get(
        self, url: str, *, etag: str | None = None, modified: str | None = None, most: int = MOST, accept: str = "*/*"
    ) -> Answer:
        """Return the answer to a GET of `url`, after at most 5 redirects, each checked like the first address.

        A redirect from https to http is followed, as browsers and feed readers do; the answer's `url` tells it. `etag`
        and `modified` are those of an earlier answer: then the answer may be 304. `most` bytes at most are taken, on
        the wire and unpacked. Raises ForbiddenError for what must not be reached or robots.txt closes, ExcessError for
        what is larger, slower or deeper than a limit, SpentError when the time of all that this `Web` does is over,
        SourceError for every other failure; `again` is what the server says of when to come back.
        """
        until = min(self._clock() + self._limits.whole, self._ends)
        if self._clock() >= self._ends:
            minutes = f"{self._limits.source / 60:g} minutes"
            raise SpentError(shown_url(url), f"is left for the next time: its source has taken {minutes} already")
        etag, modified = validator(etag), validator(modified)
        head = {"User-Agent": f"{AGENT}/{__version__}", "Accept": accept}
        head |= {"If-None-Match": etag} if etag else {}
        head |= {"If-Modified-Since": modified} if modified else {}
        answer = self._follow(url, Wish(head, most), until, knocks=True)
        if answer.status not in _ANSWERS:
            raise SourceError(shown_url(url), f"answers HTTP {_named(answer.status)}", again=answer.again)
        if answer.status == HTTPStatus.NOT_MODIFIED and not (etag or modified):
            raise SourceError(shown_url(url), "answers HTTP 304, “not modified”, to somebody who knew nothing of it")
        if answer.is_unchanged:
            return replace(answer, etag=answer.etag or etag, modified=answer.modified or modified)
        return answer

    def close(self) -> None:
        """Close the connections; the next request opens new ones."""
        self._line.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _follow(self, url: str, wish: Wish, until: float, *, knocks: bool) -> Answer:
        """Return the first answer that is no redirect, of whatever status."""
        place = place_of(url)
        reply = self._visit(place, wish, until, knocks=knocks)
        seen = {place.url}
        while reply.status in _REDIRECTS and (link := location_of(reply.head)):
            if len(seen) > self._limits.redirects:
                raise ExcessError(shown_url(url), f"redirects more than {self._limits.redirects} times")
            try:
                place = place.to(link)
                link = place.url
                if place.url in seen:
                    raise ExcessError(place.url, "was asked already: they go in a circle")
                reply = self._visit(place, wish, until, knocks=knocks)
            except SourceError as error:
                reason = f"redirects to {shown_url(link)}, which {error.reason}"
                raise type(error)(shown_url(url), reason, again=error.again) from error
            seen.add(place.url)
        return self._answer(place, reply)

    def _visit(self, place: Place, wish: Wish, until: float, *, knocks: bool) -> Reply:
        """Ask at one address, with robots.txt first, until there is a reply or there have been enough attempts."""
        pause = 0.0 if place.host in self._allow else self._limits.pause
        if knocks and self._doors is not None:
            plain = Wish({"User-Agent": wish.head["User-Agent"], "Accept": "text/plain"}, LARGEST_ROBOTS, cuts=True)
            asked = self._doors.admit(place, lambda url: self._follow(url, plain, until, knocks=False))
            pause = max(pause, asked)
        for attempt in range(self._limits.retries + 1):
            outcome = self._attempt(place, wish, until, pause)
            if isinstance(outcome, Reply):
                return outcome
            wait = 2.0**attempt if outcome.again is None else outcome.again
            late = wait > self._limits.longest_wait or self._clock() + wait >= until
            if late or attempt == self._limits.retries:
                raise outcome
            self._sleep(wait)
        raise AssertionError("the last attempt returns or raises")

    def _attempt(self, place: Place, wish: Wish, until: float, pause: float) -> Reply | SourceError:
        """Return a reply, or the failure that another attempt may mend."""
        try:
            with self._pace.turn(place.host, pause):
                left = until - self._clock()
                if left <= 0:
                    raise ExcessError(place.url, f"takes longer than {self._limits.whole:g} seconds in all")
                reply = self._line.ask(place, wish, seconds=min(self._limits.request, left))
        except PassingError as error:
            return error
        if reply.status not in _PASSING:
            return reply
        again = retry_after(reply.head, self._now())
        return SourceError(place.url, f"answers HTTP {_named(reply.status)}", again=again)

    def _answer(self, place: Place, reply: Reply) -> Answer:
        return Answer(
            place.url,
            reply.status,
            reply.content,
            media=media_of(reply.head),
            charset=charset_of(reply.head),
            etag=validator(reply.head.get("etag")),
            modified=validator(reply.head.get("last-modified")),
            again=retry_after(reply.head, self._now()),
        )


def _named(status: int) -> str:
    try:
        return f"{status}, “{HTTPStatus(status).phrase}”"
    except ValueError:
        return str(status)
