"""A message's header fields as what they say of an article (RFC 5322, 2047, 2369, 5064)."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, date, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from ..canonical import one_line

__all__ = ["day_of", "is_bulk", "key_of", "raw", "sender_of", "subject_of", "was_forwarded", "web_address", "words_of"]

_LONGEST = 2_000
_PREFIX = re.compile(
    r"\s*(?:\[(?:external|extern|ext)\]|(?:fwd?|wg|re|aw|tr|rv|sv|vb|antw)\s?(?:\[\d{1,3}\])?\s?:)", re.I
)
_FORWARD = re.compile(r"\s*(?:(?:re|aw|\[ext\w{0,5}\])\s?:?\s?){0,3}(?:fwd?|wg|tr|rv|vb)\s?(?:\[\d{1,3}\])?\s?:", re.I)
_VIA = re.compile(r"\s+(?:via|über)\s+\S.{0,100}$", re.I)
_ID = re.compile(r"<([^<>\s]{3,250})>")
_URL = re.compile(r"https?://[^\s\x00-\x1f\x7f\"<>\\^`{|}]{1,2000}")
_FIRST_YEAR, _LAST_YEAR = 1971, 2999
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mar mär", "apr", "may mai", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec dez"), 1
    )
    for name in names.split()
}
_DAY_FIRST = re.compile(r"\b(\d{1,2})\.?\s{1,2}([A-Za-zä]{3})[a-zä]{0,7}\.?,?\s{1,2}(\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Za-zä]{3})[a-zä]{0,7}\.?\s{1,2}(\d{1,2}),?\s{1,2}(\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def raw(message: Message, name: str) -> str:
    """Return a field as it came, on one line and at most 2,000 characters; "" where there is none."""
    value = next((str(value) for field, value in message.raw_items() if field.lower() == name), "")
    return " ".join(value[:_LONGEST].split())


def words_of(value: str) -> str:
    """Return a field's words with encoded words decoded, and bare 8-bit bytes read as UTF-8, else as Windows-1252."""
    data = value.encode("utf-8", "surrogateescape")
    try:
        value = data.decode("utf-8")
    except UnicodeError:
        value = data.decode("windows-1252", "replace")
    try:
        pieces = decode_header(value) if "=?" in value else [(value, None)]
    except (HeaderParseError, ValueError):
        return one_line(value)
    return one_line("".join(piece if isinstance(piece, str) else _piece(piece, charset) for piece, charset in pieces))


def _piece(piece: bytes, charset: str | None) -> str:
    for name in (charset or "utf-8", "utf-8", "windows-1252"):
        try:
            return piece.decode(name)
        except (UnicodeError, LookupError):
            continue
    return piece.decode("utf-8", "replace")


def subject_of(value: str) -> str | None:
    """Return a decoded subject without what forwarding and answering put before it; None where nothing is left."""
    while found := _PREFIX.match(value):
        value = value[found.end() :]
    return value.strip()[:300].strip() or None


def was_forwarded(subject: str) -> bool:
    """Say whether a decoded subject says that its message was forwarded."""
    return bool(_FORWARD.match(subject))


def sender_of(value: str) -> str | None:
    """Return the name that a From field shows; None where it shows an address alone."""
    name, address = parseaddr(value)
    shown = _VIA.sub("", words_of(name)).strip("\"' *")
    return shown[:300] if shown and "@" not in shown and shown != address else None


def day_of(value: str) -> datetime | date | None:
    """Return when a message was sent: the instant where the zone is told, else the day; None where it can't be told.

    A zone of -0000 is UTC (RFC 5322, 3.3). A line of a forwarded message has its date as its program wrote it: in
    English or German with the month's name, or in ISO 8601; days in digits alone are ambiguous, and unknown.
    """
    if found := _instant(value):
        return found
    for pattern, order in ((_DAY_FIRST, (3, 2, 1)), (_MONTH_FIRST, (3, 1, 2)), (_ISO, (1, 2, 3))):
        if found_day := pattern.search(value):
            year, month, day = (found_day[number] for number in order)
            try:
                return date(int(year), int(month) if month.isdigit() else _MONTHS.get(month.lower(), 0), int(day))
            except ValueError:
                continue
    return None


def _instant(value: str) -> datetime | None:
    if not re.search(r"(?:[+-]\d{4}|\b(?:GMT|UTC?|[ECMP][SD]T))\s{0,2}(?:\(.{0,40}\))?$", value):
        return None
    try:
        found = parsedate_to_datetime(value)
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found
        found.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def is_bulk(message: Message) -> bool:
    """Say whether a message went to a list: a newsletter, not a letter."""
    listed = any(raw(message, name) for name in ("list-unsubscribe", "list-id", "list-post"))
    return listed or raw(message, "precedence").lower() in ("bulk", "list")


def web_address(message: Message) -> str | None:
    """Return where the message stands in the web, as Archived-At says; a list's archive isn't the message's address."""
    found = _URL.search(raw(message, "archived-at"))
    return found[0] if found else None


def key_of(message: Message, body: bytes) -> str:
    """Return what names the message wherever it lies: its Message-ID, else a hash of who, when, what and its body."""
    if found := _ID.search(raw(message, "message-id")):
        return f"mid:{found[1]}"
    head = "\n".join(raw(message, name) for name in ("from", "date", "subject"))
    return "sha256:" + hashlib.sha256(head.encode("utf-8", "surrogateescape") + b"\n" + body).hexdigest()
