"""How long, how often and how deep: the bounds of one look at the network, with defaults for a desk."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of fetching; seconds everywhere.

    `silence` is the longest wait for one more byte, `request` the longest for a whole answer, `whole` for everything
    that one `get` does, its redirects, attempts and pauses included, and `source` for all that one `Web` does, so that
    who drips at each page anew keeps no edition waiting. `pause` lies between two requests to a host.
    """

    silence: float = 15.0
    request: float = 60.0
    whole: float = 180.0
    source: float = 900.0
    pause: float = 1.0
    redirects: int = 5
    retries: int = 3
    longest_wait: float = 30.0
