"""SMTP, step by step, so that at every step it is known what the server can have: connect, envelope, content, reply.

What a lost connection means: before the content has begun, nothing was sent (deferred); after it, nobody knows (in
doubt), because the server may have taken the message over and its reply may have been lost.
"""

from __future__ import annotations

import contextlib
import re
import smtplib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from ..errors import DeliveryError
from ..model import DeliveryState
from .connection import TIMEOUT, Login, connect
from .transport import Outcome

__all__ = ["SmtpTransport"]

_REPLY_TIMEOUT = 600.0  # RFC 5321, 4.5.3.2.6: a server may take ten minutes to answer the final dot
_LOST = (smtplib.SMTPServerDisconnected, OSError)


@dataclass(frozen=True, slots=True)
class SmtpTransport:
    """A way out through one server."""

    login: Login

    @contextmanager
    def session(self) -> Iterator[SmtpSession]:
        """Keep one connection for all messages; it is opened when the first needs it."""
        session = SmtpSession(self)
        try:
            yield session
        finally:
            session.close()


@dataclass(slots=True)
class SmtpSession:
    """One kept connection; a lost one is opened anew for the next message."""

    transport: SmtpTransport
    client: smtplib.SMTP | None = None

    def deliver(
        self,
        sender: str,
        recipient: str,
        message: bytes,
        *,
        folder: str,
        before_content: Callable[[], None],
    ) -> Outcome:
        """Send one message to one recipient; a kept connection that is lost before the content is opened anew once."""
        kept = self.client is not None
        outcome = self._deliver(sender, recipient, message, before_content)
        if kept and self.client is None and outcome.state is DeliveryState.DEFERRED:
            outcome = self._deliver(sender, recipient, message, before_content)
        return outcome

    def _deliver(self, sender: str, recipient: str, message: bytes, before_content: Callable[[], None]) -> Outcome:
        try:
            client = self.client or connect(self.transport.login)
            self.client = client
        except (smtplib.SMTPException, OSError) as error:
            if isinstance(error, DeliveryError):
                raise
            return Outcome(
                DeliveryState.DEFERRED, f"{self.transport.login.host} can't be reached: {error}", reached=False
            )
        try:
            refused = self._envelope(client, sender, recipient)
        except (*_LOST, smtplib.SMTPException) as error:
            self.drop()
            return Outcome(DeliveryState.DEFERRED, f"the connection was lost before the message: {error}")
        return refused or self._content(client, message, before_content)

    def close(self) -> None:
        """Say goodbye, if anybody listens."""
        if self.client is not None:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                self.client.quit()
        self.drop()

    def drop(self) -> None:
        """Forget a connection that can't be used any more."""
        if self.client is not None:
            self.client.close()
        self.client = None

    def _envelope(self, client: smtplib.SMTP, sender: str, recipient: str) -> Outcome | None:
        options = []
        if not (sender + recipient).isascii():
            if not client.has_extn("smtputf8"):
                return Outcome(
                    DeliveryState.REFUSED, f"{self.transport.login.host} can't send to a non-ASCII address (SMTPUTF8)"
                )
            options = ["SMTPUTF8", "BODY=8BITMIME"]
            client.command_encoding = "utf-8"
        steps: tuple[Callable[[], tuple[int, bytes]], ...] = (
            lambda: client.mail(sender, options),
            lambda: client.rcpt(recipient),
            lambda: client.docmd("DATA"),
        )
        for step in steps:
            code, reply = step()
            if code not in (250, 251, 354):
                return self._refused(client, code, reply)
        return None

    def _content(self, client: smtplib.SMTP, message: bytes, before_content: Callable[[], None]) -> Outcome:
        try:
            before_content()
        except BaseException:
            # The server waits for content: saying goodbye now would be taken for it.
            self.drop()
            raise
        try:
            client.send(_stuffed(message))
            if client.sock is not None:
                client.sock.settimeout(_REPLY_TIMEOUT)
            code, reply = client.getreply()
            if client.sock is not None:
                client.sock.settimeout(TIMEOUT)
        except (*_LOST, smtplib.SMTPException) as error:
            self.drop()
            return Outcome(DeliveryState.IN_DOUBT, f"the connection was lost before the server's reply: {error}")
        if 200 <= code < 300:
            return Outcome(DeliveryState.ACCEPTED, _words(reply), code)
        if not 400 <= code < 600:
            # A reply that broke off or is none says nothing, and the content is there.
            self.drop()
            return Outcome(DeliveryState.IN_DOUBT, f"the server's reply can't be read: {_words(reply)!r}")
        return self._refused(client, code, reply)

    def _refused(self, client: smtplib.SMTP, code: int, reply: bytes) -> Outcome:
        """Turn a refusal into what it means: 4xx later, 5xx never; 421 and -1 end the connection."""
        if code in (421, -1):
            self.drop()
        else:
            try:
                client.rset()
            except (*_LOST, smtplib.SMTPException):
                self.drop()
        state = DeliveryState.REFUSED if 500 <= code < 600 else DeliveryState.DEFERRED
        return Outcome(state, _words(reply), code)


def _stuffed(message: bytes) -> bytes:
    """Return a message as DATA sends it: CRLF line ends, leading dots doubled, a lone dot last (RFC 5321, 4.5.2)."""
    lines = re.sub(rb"\r\n|\r|\n", b"\r\n", message)
    lines = re.sub(rb"(?m)^\.", b"..", lines)
    return (lines if lines.endswith(b"\r\n") else lines + b"\r\n") + b".\r\n"


def _words(reply: bytes) -> str:
    text = reply.decode("utf-8", "replace")
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
