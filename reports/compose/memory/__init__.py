"""What editions told, for the next ones: written down, read again, and held against the articles of the day."""

from .memory import Known, Memory
from .news import News, held_against
from .told import told_of
from .turn import Turn

__all__ = ["Known", "Memory", "News", "Turn", "held_against", "told_of"]
