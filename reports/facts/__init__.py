"""Articles in, facts out: typed, with spans, by rules alone; and findings that say what to check."""

from .compare import compare
from .offices import Office, parse_offices
from .reading import Reading, extract, facts_of, read_facts, settle
from .ruling_file import as_toml, parse_rulings
from .rulings import binding, without_silenced
from .written import read_back, written

__all__ = [
    "Office",
    "Reading",
    "as_toml",
    "binding",
    "compare",
    "extract",
    "facts_of",
    "parse_offices",
    "parse_rulings",
    "read_back",
    "read_facts",
    "settle",
    "without_silenced",
    "written",
]
