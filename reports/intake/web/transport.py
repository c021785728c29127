"""Connections that go to an address which was checked, and to no other: a name is resolved once, here, by us.

Between the check and the connection there is no second look-up, so a name that changes its answers (DNS rebinding)
gains nothing. The certificate, SNI and Host remain those of the name.
"""

from __future__ import annotations

import functools
import socket
import ssl
import typing
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from ipaddress import ip_address

import certifi
import httpcore

from ...errors import ForbiddenError, SourceError
from .addresses import refusal
from .passing import PassingError
from .place import Place
from .resolver import Resolve
from .watch import Watch

__all__ = ["Connections", "Guard"]

_MOST_ADDRESSES = 4
_NO_SUCH = tuple(getattr(socket, name) for name in ("EAI_NONAME", "EAI_NODATA") if hasattr(socket, name))
_Options = typing.Iterable[httpcore.SOCKET_OPTION]


class Guard(httpcore.NetworkBackend):
    """Where TCP connections are made: each host resolved, each of its addresses checked, one of those connected to."""

    def __init__(self, resolve: Resolve, allow: Collection[str], watch: Watch) -> None:
        self._resolve, self._allow, self._watch = resolve, frozenset(allow), watch
        self._network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: _Options | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of a host's addresses that answers. Raises ForbiddenError if one must not be reached."""
        failure: Exception = PassingError(host, "has no address")
        for address in self._addresses(host)[:_MOST_ADDRESSES]:
            try:
                left = _shorter(timeout, self._watch.left())
                stream = self._network.connect_tcp(address, port, left, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
                continue
            return _Stream(stream, self._watch)
        raise failure

    def _addresses(self, host: str) -> list[str]:
        try:
            addresses = [str(ip_address(host))]
        except ValueError:
            try:
                addresses = list(self._resolve(host))
            except OSError as error:
                if error.errno in _NO_SUCH:
                    raise SourceError(host, "has a host that nobody knows; look at the spelling of its name") from error
                raise PassingError(host, f"has a host whose address can't be looked up: {error}") from error
        for address in addresses:
            if reason := refusal(address, allowed=host in self._allow):
                where = "leads to" if address == host else f"has a host, {host}, that leads to"
                raise ForbiddenError(
                    host, f"{where} {address}, {reason} (if that is meant, allow the host by its name)"
                )
        return addresses


class _Stream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, watch: Watch) -> None:
        self._stream, self._watch = stream, watch

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._stream.read(self._watch.ask(max_bytes), _shorter(timeout, self._watch.left()))
        self._watch.take(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _shorter(timeout, self._watch.left()))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = _shorter(timeout, self._watch.left())
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left), self._watch)

    def get_extra_info(self, info: str) -> typing.Any:
        return self._stream.get_extra_info(info)


class Connections:
    """Connections that a guard makes, kept for the next request to the same origin; `seconds` bounds each wait.

    No proxy, no redirect, no cookie, no netrc: httpcore knows none of them. (httpx's client does, and reads the
    Location of an answer even if told not to follow it.) `context` is who vouches for servers, None for certifi's and
    the system's authorities.
    """

    def __init__(self, guard: Guard, watch: Watch, *, seconds: float, context: ssl.SSLContext | None = None) -> None:
        self._watch = watch
        self._timeouts = dict.fromkeys(("connect", "read", "write", "pool"), seconds)
        self._pool = httpcore.ConnectionPool(
            ssl_context=context or _context(), network_backend=guard, max_connections=4, keepalive_expiry=15.0
        )

    @contextmanager
    def get(self, place: Place, head: Mapping[str, str]) -> Iterator[httpcore.Response]:
        """Ask for a place, and hold the answer open while its body is read; raises only errors of ours."""
        url = httpcore.URL(scheme=place.scheme, host=place.host, port=place.port, target=place.target)
        fields = {"Host": place.origin.partition("//")[2], "Connection": "keep-alive", **head}
        with (
            _told(place.url),
            self._pool.stream("GET", url, headers=[*fields.items()], extensions={"timeout": self._timeouts}) as answer,
        ):
            self._watch.end_head()
            yield answer

    def close(self) -> None:
        """Close them all."""
        self._pool.close()


@functools.cache
def _context() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _shorter(timeout: float | None, left: float) -> float:
    return left if timeout is None else min(timeout, left)


@contextmanager
def _told(place: str) -> Iterator[None]:
    """Turn what a connection does into our errors, with the URL as their place."""
    try:
        yield
    except SourceError as error:
        raise type(error)(place, error.reason, again=error.again) from error
    except httpcore.TimeoutException as error:
        raise PassingError(place, "doesn't answer in time") from error
    except httpcore.ConnectError as error:
        cause = error.args[0] if error.args else None
        if isinstance(cause, ssl.SSLError):
            reason = getattr(cause, "verify_message", "") or cause.reason or "TLS fails"
            raise SourceError(place, f"can't prove that it is what it says: {reason}") from error
        raise PassingError(place, f"can't be connected to: {error}") from error
    except httpcore.NetworkError as error:
        raise PassingError(place, "breaks off its connection") from error
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
        raise PassingError(place, f"doesn't speak HTTP as it should: {error}"[:200]) from error
