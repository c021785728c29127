"""A connection to a mail server: secured, greeted and logged in, or closed again."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from ..errors import DeliveryError

__all__ = ["TIMEOUT", "Login", "connect"]

TIMEOUT = 60.0
"""Seconds that a server may take to answer a command; the final dot has its own, longer one."""
_LOCAL = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, slots=True)
class Login:
    """A server and who logs in: `secure` means TLS from the first byte, else STARTTLS where it is offered.

    `context` verifies certificates; by default those that the system trusts. Without `user` nobody logs in.
    """

    host: str
    port: int
    secure: bool = False
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    context: ssl.SSLContext | None = None


def connect(login: Login) -> smtplib.SMTP:
    """Return a connection, secured and logged in. Raises OSError or SMTPException when it can't be had now.

    Raises DeliveryError when it could only be used by sending a password in the clear, lacks one, or refuses it.
    """
    context = login.context or ssl.create_default_context()
    client: smtplib.SMTP
    if login.secure:
        client = smtplib.SMTP_SSL(login.host, login.port, timeout=TIMEOUT, context=context)
    else:
        client = smtplib.SMTP(login.host, login.port, timeout=TIMEOUT)
    with _closed_on_error(client):
        client.ehlo_or_helo_if_needed()
        if not login.secure and client.has_extn("starttls"):
            client.starttls(context=context)
            client.ehlo()
            _log_in(client, login, encrypted=True)
        else:
            _log_in(client, login, encrypted=login.secure or login.host in _LOCAL)
    return client


def _log_in(client: smtplib.SMTP, login: Login, *, encrypted: bool) -> None:
    if not login.user:
        return
    if not encrypted:
        raise DeliveryError(
            f"{login.host} offers no STARTTLS, so no password is sent to it; use smtps:// or another port"
        )
    if login.password is None:
        raise DeliveryError(f"{login.host} wants a password for {login.user}; set DATELINE_MAIL_PASSWORD")
    try:
        client.login(login.user, login.password)
    except smtplib.SMTPAuthenticationError as error:
        if 400 <= error.smtp_code < 500:
            raise  # not now; a later message may try again
        raise DeliveryError(f"{login.host} refuses the login of {login.user}", code=error.smtp_code) from error


@contextmanager
def _closed_on_error(client: smtplib.SMTP) -> Iterator[None]:
    try:
        yield
    except BaseException:
        client.close()
        raise
