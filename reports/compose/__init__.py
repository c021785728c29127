"""Facts in, the content of an edition out: grouped by event, chosen, ordered, each printed thing with its mark."""

from .copies import Folded, fold, independent
from .edition import Masthead, compose
from .reported import Reported
from .stories import Grouped, Joined, Stories, group, join, stories

__all__ = [
    "Folded",
    "Grouped",
    "Joined",
    "Masthead",
    "Reported",
    "Stories",
    "compose",
    "fold",
    "group",
    "independent",
    "join",
    "stories",
]
