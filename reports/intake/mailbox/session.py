"""One IMAP connection that takes no more from a server than it should: in bytes, in time, and in encryption.

imaplib speaks the protocol. Around it: the address is checked before it is reached; certificates are checked; no
password goes over an open line but to a host that is allowed by name; a literal larger than a message may be is not
taken in; and a clock shuts the line however slowly the server drips.
"""

from __future__ import annotations

import imaplib
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from ...errors import ExcessError, ForbiddenError, SourceError
from ...settings import Source
from ..web.addresses import refusal
from ..web.place import host_of
from ..web.resolver import Resolve, resolve
from .message import LARGEST_MESSAGE

__all__ = ["Account", "Connect", "Session", "account_of", "connected"]

Connect = Callable[[str, int, bool], socket.socket]
"""Opens a line to a host and port; the last says that its address may be private. Raises SourceError or OSError."""

_PORTS = (143, 993)
_WAIT = 30.0
_LINES = 64 * 1024 * 1024
_LITERAL = LARGEST_MESSAGE + 64 * 1024


@dataclass(frozen=True, slots=True)
class Account:
    """Where a source's mail lies: `shown` is its URL without the user; `folder` is as the user writes it."""

    host: str
    port: int
    user: str
    folder: str
    shown: str
    encrypted: bool
    allowed: bool


def account_of(source: Source) -> Account:
    """Return the account that a source's URL names. Raises SourceError when it names none."""
    parts = urlsplit(source.url or "")
    host = host_of(parts.hostname or "")
    user, folder = unquote(parts.username or ""), unquote(parts.path.strip("/")) or "INBOX"
    encrypted = parts.scheme == "imaps"
    shown = f"{parts.scheme}://{parts.hostname}/{folder}"
    if not user or not (user + folder).isprintable():
        raise SourceError(shown, "names no user; write imaps://user@host/INBOX (an @ in the user as %40)")
    port = parts.port or (_PORTS[encrypted])
    return Account(host, port, user, folder, shown, encrypted, host in {host_of(name) for name in source.allow})


def connected(host: str, port: int, allowed: bool, *, resolving: Resolve = resolve) -> socket.socket:  # noqa: FBT001 - the shape of Connect
    """Open a line to the first address of a host that answers; each is checked before it is reached.

    Raises ForbiddenError when an address is private and the host isn't allowed by name, OSError when none answers.
    """
    failure: OSError = OSError("it has no address")
    for address in resolving(host):
        if reason := refusal(address, allowed=allowed):
            raise ForbiddenError(
                host, f"has the address {address}, {reason}; name the host in `allow` if that is meant"
            )
        try:
            return socket.create_connection((address, port), timeout=_WAIT)
        except OSError as error:
            failure = error
    raise failure


class Session(imaplib.IMAP4):
    """A connection, encrypted where it must be. `seconds` is how long it may last in all."""

    def __init__(self, account: Account, *, connect: Connect, context: ssl.SSLContext, seconds: float) -> None:
        self._account, self._opening, self._trust = account, connect, context
        self._left = _LINES
        self._clock = threading.Timer(seconds, self._cut)
        self._clock.daemon = True
        self._clock.start()
        try:
            super().__init__(account.host, account.port, _WAIT)
            if not account.encrypted:
                self._secure()
        except BaseException:
            self.end()
            raise

    def _create_socket(self, timeout: float | None) -> socket.socket:
        line = self._opening(self._account.host, self._account.port, self._account.allowed)
        line.settimeout(timeout)
        if not self._account.encrypted:
            return line
        try:
            return self._trust.wrap_socket(line, server_hostname=self._account.host)
        except BaseException:
            line.close()
            raise

    def _secure(self) -> None:
        if "STARTTLS" in self.capabilities:
            self.starttls(self._trust)
        elif not self._account.allowed:
            raise ForbiddenError(self._account.shown, "offers no encryption; use imaps://")

    def read(self, size: int) -> bytes:
        """Take a literal in. Raises ExcessError when it is larger than a message may be."""
        if size > _LITERAL:
            raise ExcessError(self._account.shown, f"sends more than {LARGEST_MESSAGE // 1024 // 1024} MB at once")
        return super().read(size)

    def readline(self) -> bytes:
        """Take a line in. Raises ExcessError when lines alone have become more than any mailbox needs."""
        line = super().readline()
        self._left -= len(line) + 100
        if self._left < 0:
            raise ExcessError(self._account.shown, "sends line after line without an end")
        return line

    def enter(self, password: str) -> None:
        """Log in and open the folder for reading only. Raises SourceError when the server refuses either."""
        shown = self._account.shown
        if "LOGINDISABLED" in self.capabilities:
            raise SourceError(shown, "accepts no password over this line; use imaps://")
        try:
            if "AUTH=PLAIN" in self.capabilities:
                reply = f"\0{self._account.user}\0{password}".encode()
                self.authenticate("PLAIN", lambda _: reply)
            else:
                self.login(_quoted(self._account.user), password)
        except imaplib.IMAP4.abort:
            raise
        except (imaplib.IMAP4.error, UnicodeError) as error:
            # What the server says is left out: it may repeat what it was told.
            raise SourceError(shown, f"refuses the login of {self._account.user}") from error
        status, _ = self.select(_quoted(_utf7(self._account.folder)), readonly=True)
        if status != "OK":
            raise SourceError(shown, f"has no folder {self._account.folder!r} that may be read")

    def end(self) -> None:
        """Hang up, whatever state the line is in."""
        self._clock.cancel()
        line = getattr(self, "sock", None)
        try:
            if line is not None and self.state in ("AUTH", "SELECTED"):
                line.settimeout(2)
                self.logout()
        except Exception:  # noqa: BLE001, S110 - nobody is told of a farewell that failed
            pass
        finally:
            if line is not None:
                self._cut()
                self.file.close()
                line.close()

    def _cut(self) -> None:
        line = getattr(self, "sock", None)
        try:
            if line is not None:
                line.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # it was cut already


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _utf7(name: str) -> str:
    """Return a folder's name in IMAP's modified UTF-7 (RFC 3501, 5.1.3)."""
    out, wide = "", ""
    for char in f"{name}\0":
        if char.isascii():
            if wide:
                coded = wide.encode("utf-7").decode("ascii").strip("+-").replace("/", ",")
                out, wide = f"{out}&{coded}-", ""
            out += "&-" if char == "&" else char
        else:
            wide += char
    return out.removesuffix("\0")
