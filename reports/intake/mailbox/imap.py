"""IMAP (RFC 3501): new messages of one folder, which is opened for reading only and keeps its marks as they are.

What was read is known by UIDVALIDITY and the last UID. A server may lie about sizes and numbers: a message is asked for
by its UID, believed by its own Message-ID, and bounded by what arrives.
"""

from __future__ import annotations

import imaplib
import re
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from ...errors import ExcessError, Fault, SourceError
from ...model import Arrival, Checkpoint, SourceRecord
from ...settings import Source, environment_name
from .arriving import STRIDE, arrivals
from .message import LARGEST_MESSAGE
from .session import Account, Connect, Session, account_of, connected

__all__ = ["collect_imap"]

_SECONDS = 900.0
_HIGHEST = 2**32 - 1
_UID = re.compile(rb"\bUID (\d{1,10})\b", re.IGNORECASE)
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d{1,18})\b", re.IGNORECASE)


@dataclass(slots=True)
class _Progress:
    """What was read so far."""

    validity: str
    uid: int
    count: int = field(default=0)

    def checkpoint(self) -> Checkpoint:
        return Checkpoint({"uidvalidity": self.validity, "uid": str(self.uid)})


def collect_imap(
    name: str,
    source: Source,
    *,
    record: SourceRecord,
    root: Path,  # noqa: ARG001 - the shape that all kinds of source have
    web: object = None,  # noqa: ARG001 - the same
    now: datetime,  # noqa: ARG001 - the same
    connect: Connect = connected,
    context: ssl.SSLContext | None = None,
    seconds: float = _SECONDS,
) -> Iterator[Arrival | Checkpoint | Fault]:
    """Yield the articles of the messages that came since the record's checkpoint.

    `context` is who vouches for servers, None for the system's authorities; `seconds` is how long it may take in all.
    State: `uidvalidity` and `uid`. Raises ForbiddenError for an address that must not be reached or a line that isn't
    encrypted, SourceError when the server can't be reached, refuses, or breaks off; what was yielded stays right.
    """
    account = account_of(source)
    if source.password is None:
        variable = environment_name(("sources", name, "password"))
        raise SourceError(account.shown, f"needs its password in {variable}")
    try:
        context = context or ssl.create_default_context()
        session = Session(account, connect=connect, context=context, seconds=seconds)
        try:
            session.enter(source.password.get_secret_value())
            yield from _collected(session, account, source, record)
        finally:
            session.end()
    except SourceError:
        raise
    except ssl.SSLCertVerificationError as error:
        raise SourceError(account.shown, f"has a certificate that can't be trusted: {error.verify_message}") from error
    except (OSError, imaplib.IMAP4.error, ValueError, LookupError, TypeError, AttributeError) as error:
        raise SourceError(account.shown, f"broke off: {_reason(error)}") from error


def _collected(
    session: Session, account: Account, source: Source, record: SourceRecord
) -> Iterator[Arrival | Checkpoint | Fault]:
    validity = _number(session.response("UIDVALIDITY")[1])
    same = validity is not None and record.state.get("uidvalidity") == validity
    last = record.state.get("uid", "")
    progress = _Progress(validity or "", int(last) if same and last.isdecimal() and len(last) < 11 else 0)
    listed = _listed(session, progress.uid, source.most, newest=not same)
    try:
        for uid, size in listed:
            shown = f"{account.shown};UIDVALIDITY={progress.validity}/;UID={uid}"
            yield from _message(session, uid, size, shown=shown, source=source)
            progress.uid, progress.count = max(progress.uid, uid), progress.count + 1
            if progress.count % STRIDE == 0:
                yield progress.checkpoint()
    except ExcessError as error:
        # The next collection must not fail at the same message again.
        yield Fault(error.place, error.reason)
        progress.uid = next((uid for uid, _ in listed if uid > progress.uid), progress.uid)
        yield progress.checkpoint()
        raise
    except (OSError, imaplib.IMAP4.error):
        if progress.count:
            yield progress.checkpoint()
        raise
    yield progress.checkpoint()


def _listed(session: Session, last: int, most: int, *, newest: bool) -> list[tuple[int, int]]:
    """Return UIDs and sizes in order: of the newest `most` messages, or of the first `most` after the last UID."""
    if newest:
        total = int(_number(session.untagged_responses.get("EXISTS", [b"0"])) or 0)
        if not total:
            return []
        status, found = session.fetch(f"{max(1, total - most + 1)}:{total}", "(UID RFC822.SIZE)")
    else:
        status, found = session.uid("FETCH", f"{last + 1}:*", "(UID RFC822.SIZE)")
    if status != "OK":
        raise imaplib.IMAP4.error("the server doesn't list its messages")
    listed: dict[int, int] = {}
    for line in found:
        if isinstance(line, bytes) and (uid := _UID.search(line)):
            size = _SIZE.search(line)
            listed[int(uid[1])] = int(size[1]) if size else 0
    fresh = sorted((uid, size) for uid, size in listed.items() if last < uid <= _HIGHEST)
    return fresh[-most:] if newest else fresh[:most]


def _message(session: Session, uid: int, size: int, *, shown: str, source: Source) -> Iterator[Arrival | Fault]:
    if size > LARGEST_MESSAGE:
        yield Fault(shown, f"is larger than {LARGEST_MESSAGE // 1024 // 1024} MB")
        return
    status, found = session.uid("FETCH", str(uid), "(UID BODY.PEEK[])")
    literal = next((item for item in found or () if isinstance(item, tuple) and len(item) == 2), None)
    if status != "OK":
        yield Fault(shown, "is not given out by the server")
    elif literal is not None:
        told = _UID.search(bytes(literal[0]))
        if told and int(told[1]) != uid:
            yield Fault(shown, "is answered with another message")
        else:
            yield from arrivals(bytes(literal[1]), shown=shown, source=source)


def _number(found: object) -> str | None:
    first = found[0] if isinstance(found, list) and found else None
    return first.decode("ascii") if isinstance(first, bytes) and first.isdigit() and len(first) < 20 else None


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "no answer came in time"
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return "".join(char if char.isprintable() else "?" for char in str(reason)[:200])
