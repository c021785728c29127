"""A URL taken apart once, strictly: what is checked, what is asked for and what is connected to are the same words."""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from ipaddress import IPv6Address
from urllib.parse import quote, urljoin, urlsplit

from ...errors import ForbiddenError, SourceError
from .addresses import is_open_port

__all__ = ["Place", "host_of", "is_host_of", "place_of", "shown_url"]

_LONGEST = 2000
_PORTS = {"http": 80, "https": 443}
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_KEPT = "!$&'()*+,;=:@/?%-._~[]"
_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
_DOT = re.compile(r"%2e", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a request goes: all ASCII, the host in lower case and without brackets, `target` from its first slash."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """Scheme, host and port; the port is left out where it is the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")

    @property
    def url(self) -> str:
        """The whole address, without a fragment."""
        return self.origin + self.target

    def to(self, link: str) -> Place:
        """Return where a link from here leads. Raises as `place_of` does."""
        if _CONTROL.search(link):
            raise SourceError(shown_url(link), "is no address: it holds control characters")
        try:
            return place_of(urljoin(self.url, link.strip()))
        except ValueError as error:
            raise SourceError(shown_url(link), f"is no address: {error}") from error


def place_of(url: str) -> Place:
    """Take a URL apart; dot segments are resolved, the fragment is dropped, the host is IDNA.

    Raises ForbiddenError for another scheme than http and https, a user name, or a port of another protocol, and
    SourceError for what is no address. IPv4 addresses are seen in every form that a system's own reading takes
    (`127.1`, `0x7f.1`, `2130706433`).
    """
    shown = shown_url(url)
    url = url.strip()
    if len(url) > _LONGEST or _CONTROL.search(url):
        raise SourceError(shown, f"is no address: it is longer than {_LONGEST} characters or holds control characters")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise SourceError(shown, f"is no address: {error}") from error
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        raise ForbiddenError(shown, f"is reached by {scheme or 'nothing'}:, and only http: and https: are open")
    if "@" in parts.netloc or "\\" in parts.netloc:
        raise ForbiddenError(shown, "names a user before its host, which no address of news needs")
    port = _PORTS[scheme] if port is None else port
    if not is_open_port(port):
        raise ForbiddenError(shown, f"leads to port {port}, where other things than web pages are")
    host = parts.hostname or ""
    host = host_of(f"[{host}]" if "[" in parts.netloc else host, shown=shown)
    return Place(scheme, host, port, _target(parts.path, parts.query))


def host_of(name: str, *, shown: str | None = None) -> str:
    """Return a host's name or address in its one form: lower-case ASCII, IPv4 with four numbers, IPv6 compressed.

    Raises SourceError, which names `shown`, when it is none.
    """
    name, shown = name.strip().lower(), shown or name
    try:
        if ":" in name or name.startswith("["):
            return IPv6Address(name.removeprefix("[").removesuffix("]").replace("%", " ")).compressed
        ascii_name = (name if name.isascii() else _idna(name)).removesuffix(".")
        labels = ascii_name.split(".")
        if _NUMBER.fullmatch(labels[-1]) and re.fullmatch(r"[0-9a-fx.]+", ascii_name):
            return socket.inet_ntoa(socket.inet_aton(ascii_name))
    except (OSError, ValueError) as error:
        raise SourceError(shown, f"names no host that can be reached: {error}") from error
    if _NUMBER.fullmatch(labels[-1]) or len(ascii_name) > 253 or not all(map(_LABEL.fullmatch, labels)):
        raise SourceError(shown, "names no host that can be reached: no name looks like that")
    return ascii_name


def is_host_of(name: str, url: str) -> bool:
    """Say whether a host is the one that a URL names; False where either is none."""
    try:
        return host_of(name) == place_of(url).host
    except SourceError:
        return False


def shown_url(url: str) -> str:
    """Return a stranger's URL as a message may hold it: printable, at most 200 characters, without a user's name."""
    url = re.sub(r"//[^/?#@]*@", "//…@", url[:_LONGEST])
    url = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in url)
    return url if len(url) <= 200 else url[:199] + "…"


def _idna(name: str) -> str:
    import idna  # noqa: PLC0415 - large tables, only for names that need them

    return idna.encode(name, uts46=True).decode("ascii")


def _target(path: str, query: str) -> str:
    path = _quoted(_without_dots(_DOT.sub(".", path)) or "/")
    return f"{path}?{_quoted(query)}" if query else path


def _quoted(text: str) -> str:
    return quote(_ESCAPE.sub("%25", text), safe=_KEPT)


def _without_dots(path: str) -> str:
    """Resolve `.` and `..` (RFC 3986, 5.2.4), so that no way around leads past a closed folder."""
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments[1:]:
        if segment == "..":
            kept[-1:] = []
        elif segment != ".":
            kept.append(segment)
    return "/" + "/".join(kept) + ("/" if kept and segments[-1] in (".", "..") else "")
