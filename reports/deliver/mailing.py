"""An edition's message, made once: a body for all readers, and a head for each."""

from __future__ import annotations

import email
import email.policy
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from email.message import EmailMessage
from urllib.parse import quote

from ..errors import DeliveryError
from ..model import Reader
from .copies import Copies
from .head import encoded, field, mailbox

__all__ = ["Mailing"]

_MIME = ("mime-version", "content-type", "content-transfer-encoding")
_ID_DIGITS = 40


@dataclass(frozen=True, slots=True)
class Mailing:
    """What is common to every reader's message: sender, subject, date, the MIME fields as bytes, and the body.

    `copies` make the bodies of readers whose PDF is stamped for them; None where nobody's is.
    """

    sender_name: str | None
    sender: str
    subject: str
    date: str
    mime: bytes
    body: bytes
    copies: Copies | None = None

    @classmethod
    def of(cls, message: bytes) -> Mailing:
        """Take a complete message apart at its first empty line. Raises DeliveryError if it isn't one."""
        head, separator, body = message.partition(b"\r\n\r\n")
        parsed = email.message_from_bytes(head + b"\r\n\r\n", policy=email.policy.default)
        if not separator or not isinstance(parsed, EmailMessage) or not parsed["From"] or not parsed["From"].addresses:
            raise DeliveryError("message.eml is no complete message; build the edition again")
        sender = parsed["From"].addresses[0]
        return cls(
            sender.display_name or None,
            sender.addr_spec,
            " ".join(str(parsed["Subject"] or "").split()),
            str(parsed["Date"]),
            b"".join(line for line in _fields(head) if line.partition(b":")[0].decode("ascii").lower() in _MIME),
            body,
        )

    def stamped(self, stamps: Mapping[str, str]) -> Mailing:
        """Return the mailing with the PDF stamped for these addresses (case folded), each with its text.

        A message without a PDF stays as it is. Raises RenderError when the PDF can't be stamped.
        """
        return replace(self, copies=Copies.of(self.body, stamps))

    @property
    def size(self) -> int:
        """The size of a message in bytes, without the reader's own head."""
        return len(self.mime) + len(self.body)

    def message_id(self, briefing: str, edition: int, address: str) -> str:
        """Return the Message-ID of this edition to this reader: the same whenever it is sent."""
        identity = f"{briefing}\n{edition}\n{address}".encode()
        return f"<{hashlib.sha256(identity).hexdigest()[:_ID_DIGITS]}@{self.sender.rpartition('@')[2]}>"

    def for_reader(self, reader: Reader, *, briefing: str, edition: int, test: bool = False) -> bytes:
        """Return the whole message for one reader. Raises HeadError for a control character in its head."""
        domain = self.sender.rpartition("@")[2]
        copy = self.copies.body_for(reader.address) if self.copies else None
        unsubscribe = f"<mailto:{quote(self.sender, safe='@')}?subject={quote(f'unsubscribe {briefing}')}>"
        return b"".join(
            (
                field("From", mailbox(self.sender_name, self.sender)),
                field("To", mailbox(reader.name, reader.address)),
                field("Subject", encoded(f"[TEST] {self.subject}" if test else self.subject)),
                field("Date", self.date),
                field("Message-ID", self.message_id(briefing, edition, reader.address)),
                field("List-Id", f"<{briefing}.{domain}>"),
                field("List-Unsubscribe", unsubscribe),
                field("Auto-Submitted", "auto-generated"),
                field("Precedence", "bulk"),
                self.mime,
                b"\r\n",
                *(copy or (self.body,)),
            )
        )


def _fields(head: bytes) -> list[bytes]:
    """Return the fields of a head, continuation lines kept, each with its line end."""
    fields: list[bytes] = []
    for line in head.split(b"\r\n"):
        if line[:1] in (b" ", b"\t") and fields:
            fields[-1] += line + b"\r\n"
        elif line:
            fields.append(line + b"\r\n")
    return fields
