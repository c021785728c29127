"""Articles in, facts out: typed, with spans, by rules alone; and findings that say what to check."""

from .compare import compare
from .extract import extract, facts_of
from .offices import Office, parse_offices

__all__ = ["Office", "compare", "extract", "facts_of", "parse_offices"]
