"""SMTP, step by step, so that at every step it is known what the server can have: connect, envelope, content, reply.

What a lost connection means: before the content has begun, nothing was sent (deferred); after it, nobody knows (in
doubt), because the server may have taken the message over and its reply may have been lost.
"""

from __future__ import annotations

import contextlib
import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from ..errors import DeliveryError
from ..model import DeliveryState
from .transport import Outcome

__all__ = ["SmtpTransport"]

_TIMEOUT = 60.0
_LOST = (smtplib.SMTPServerDisconnected, OSError)
_LOCAL = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, slots=True)
class SmtpTransport:
    """A server: `secure` means TLS from the first byte, else STARTTLS where it is offered, always before a login.

    `context` verifies certificates; by default those that the system trusts.
    """

    host: str
    port: int
    secure: bool = False
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    context: ssl.SSLContext | None = None

    @contextmanager
    def session(self) -> Iterator[SmtpSession]:
        """Keep one connection for all messages; it is opened when the first needs it."""
        session = SmtpSession(self)
        try:
            yield session
        finally:
            session.close()

    def connect(self) -> smtplib.SMTP:
        """Return a connection, secured and logged in. Raises OSError or SMTPException when it can't be had now.

        Raises DeliveryError when it could only be used by sending a password in the clear, or refuses it.
        """
        context = self.context or ssl.create_default_context()
        if self.secure:
            return self._login(smtplib.SMTP_SSL(self.host, self.port, timeout=_TIMEOUT, context=context))
        client = smtplib.SMTP(self.host, self.port, timeout=_TIMEOUT)
        client.ehlo()
        if client.has_extn("starttls"):
            client.starttls(context=context)
            client.ehlo()
        elif self.user and self.host not in _LOCAL:
            client.close()
            raise DeliveryError(
                f"{self.host} offers no STARTTLS, so no password is sent to it; use smtps:// or another port"
            )
        return self._login(client)

    def _login(self, client: smtplib.SMTP) -> smtplib.SMTP:
        if self.user:
            if self.password is None:
                client.close()
                raise DeliveryError(f"{self.host} wants a password for {self.user}; set DATELINE_MAIL_PASSWORD")
            try:
                client.login(self.user, self.password)
            except smtplib.SMTPAuthenticationError as error:
                client.close()
                raise DeliveryError(f"{self.host} refuses the login of {self.user}", code=error.smtp_code) from error
        return client


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
        """Send one message to one recipient."""
        try:
            client = self.client or self.transport.connect()
            self.client = client
        except (smtplib.SMTPException, OSError) as error:
            if isinstance(error, DeliveryError):
                raise
            return Outcome(DeliveryState.DEFERRED, f"{self.transport.host} can't be reached: {error}", reached=False)
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
                    DeliveryState.REFUSED, f"{self.transport.host} can't send to a non-ASCII address (SMTPUTF8)"
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
        before_content()
        try:
            client.send(_stuffed(message))
            code, reply = client.getreply()
        except (*_LOST, smtplib.SMTPException) as error:
            self.drop()
            return Outcome(DeliveryState.IN_DOUBT, f"the connection was lost before the server's reply: {error}")
        if code == 250:
            return Outcome(DeliveryState.ACCEPTED, _words(reply), code)
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
    return " ".join(reply.decode("utf-8", "replace").split())
