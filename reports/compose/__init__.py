"""Facts in, the content of an edition out: grouped by event, chosen, ordered, each printed thing with its mark."""

from .edition import Masthead, compose
from .reported import Reported
from .stories import Grouped, Joined, group, join, stories

__all__ = ["Grouped", "Joined", "Masthead", "Reported", "compose", "group", "join", "stories"]
