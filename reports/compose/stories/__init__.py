"""Articles of one event, found by the words, names and numbers they share, and by how near in time they are."""

from .grouped import Grouped, Joined
from .grouping import group, join, stories
from .index import Stories

__all__ = ["Grouped", "Joined", "Stories", "group", "join", "stories"]
