"""Articles in, facts out: typed, with spans, by rules alone; and findings that say what to check."""

from .compare import compare
from .extract import extract, facts_of

__all__ = ["compare", "extract", "facts_of"]
