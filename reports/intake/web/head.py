"""What the head of an answer says, read tolerantly: servers write these fields in many ways."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

__all__ = ["charset_of", "location_of", "media_of", "retry_after", "validator"]

_MEDIA = re.compile(r"\s*([a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80})")
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?\s*([a-z0-9_.:+-]{1,40})", re.IGNORECASE)
_SECONDS = re.compile(r"\s*([0-9]{1,9})(?:\.[0-9]*)?\s*")
_LONGEST_VALIDATOR = 1000


def media_of(head: Mapping[str, str]) -> str:
    """Return the media type in lower case, without parameters; "" where none can be read."""
    found = _MEDIA.match(head.get("content-type", "").lower())
    return found[1] if found else ""


def charset_of(head: Mapping[str, str]) -> str | None:
    """Return the charset of the content type in lower case, None where none is stated."""
    found = _CHARSET.search(head.get("content-type", "")[:500])
    return found[1].lower() if found else None


def location_of(head: Mapping[str, str]) -> str | None:
    """Return where a redirect leads, its octets read as UTF-8 where they are, as browsers do; None where nowhere."""
    stated = head.get("location", "").strip()
    try:
        return stated.encode("latin-1").decode() or None
    except UnicodeError:
        return stated


def retry_after(head: Mapping[str, str], now: datetime) -> float | None:
    """Return the seconds that Retry-After asks to wait, from a number or a date (RFC 9110, 10.2.3), at least 0."""
    stated = head.get("retry-after", "")[:100]
    if found := _SECONDS.fullmatch(stated):
        return float(found[1])
    try:
        at = parsedate_to_datetime(stated)
    except (ValueError, TypeError, OverflowError):
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max(0.0, (at - now).total_seconds())


def validator(stated: str | None) -> str | None:
    """Return an ETag or Last-Modified value as it can be sent back; None where there is none that can."""
    stated = (stated or "").strip()
    return stated if 0 < len(stated) <= _LONGEST_VALIDATOR and stated.isascii() and stated.isprintable() else None
