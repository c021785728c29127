"""Editions to readers: one message for each, and the truth about what became of it."""

from .copies import stamps_of
from .mailing import Mailing
from .readers import normalised, read_readers, read_suppressions
from .sending import send, send_one
from .tally import Tally
from .transport import Outcome, Transport, transport_for

__all__ = [
    "Mailing",
    "Outcome",
    "Tally",
    "Transport",
    "normalised",
    "read_readers",
    "read_suppressions",
    "send",
    "send_one",
    "stamps_of",
    "transport_for",
]
