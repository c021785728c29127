"""The guarded way out to the network: what must not be reached isn't, and nothing outgrows its limits."""

from .answer import Answer
from .fetch import Web
from .limits import Limits
from .pace import Pace

__all__ = ["Answer", "Limits", "Pace", "Web"]
