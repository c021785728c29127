"""Facts in, the content of an edition out: grouped by event, chosen, ordered, each printed thing with its mark."""

from .edition import Masthead, compose
from .grouping import Grouped, group, stories
from .reported import Reported

__all__ = ["Grouped", "Masthead", "Reported", "compose", "group", "stories"]
