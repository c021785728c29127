"""What may be configured: dateline.toml and the environment in, `Settings` or all faults at once out."""

from .limits import Limits, OnFailure
from .llm import Llm
from .parse import environment_name, parse
from .schema import Archival, Briefing, Desk, Facts, Mail, ReaderList, Settings, Store
from .selection import NothingNew, Part, Select, Unchanged
from .sources import Expectation, Kind, Source

__all__ = [
    "Archival",
    "Briefing",
    "Desk",
    "Expectation",
    "Facts",
    "Kind",
    "Limits",
    "Llm",
    "Mail",
    "NothingNew",
    "OnFailure",
    "Part",
    "ReaderList",
    "Select",
    "Settings",
    "Source",
    "Store",
    "Unchanged",
    "environment_name",
    "parse",
]
