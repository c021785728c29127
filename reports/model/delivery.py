"""Readers, and what is known of each edition's way to each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

__all__ = ["Delivery", "DeliveryState", "Reader"]


@dataclass(frozen=True, slots=True)
class Reader:
    """A person who receives.

    `address` is normalised (email-validator) and is the reader's identity; `extra` holds the columns of the user's own.
    """

    address: str
    name: str | None = None
    language: str | None = None
    timezone: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)


class DeliveryState(StrEnum):
    """What is known of one edition on its way to one reader."""

    QUEUED = "queued"
    """Waiting; nothing has been sent."""
    CLAIMED = "claimed"
    """A process is about to send it; nothing of it has left yet."""
    TRANSMITTING = "transmitting"
    """The message is on its way and its reply isn't known; after a crash this becomes in doubt."""
    ACCEPTED = "accepted"
    """The server has taken it over, or the file is in the folder."""
    DEFERRED = "deferred"
    """The server asked to come again later (4xx, or no connection)."""
    REFUSED = "refused"
    """The server will not take it for this reader (5xx)."""
    IN_DOUBT = "in_doubt"
    """Connection or process died between the final dot and its reply: it may have arrived. Not sent again unasked."""
    SUPPRESSED = "suppressed"
    """The address must not be sent to."""
    BOUNCED = "bounced"
    """Taken over, and sent back later."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One edition to one reader: unique on (briefing, edition, address); `code` and `reply` are the last answer."""

    briefing: str
    edition: int
    address: str
    name: str | None
    state: DeliveryState
    attempts: int = 0
    code: int | None = None
    reply: str | None = None
    changed: datetime | None = None
