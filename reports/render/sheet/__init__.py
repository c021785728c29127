"""One sheet: what of an edition gives way so that the rest fits on it, found by setting it a few times.

`ladder` says in which order things give way, `kept` takes them away, `notes` shortens the sources, `search` looks for
the most that fits, `measure` says how much of its sheets a PDF fills, and `fit` is the route through them.
"""

from __future__ import annotations

from .fit import Fitted, fit
from .kept import Kept
from .notes import trimmed
from .room import Room, room_of

__all__ = ["Fitted", "Kept", "Room", "fit", "room_of", "trimmed"]
