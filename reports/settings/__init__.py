"""What may be configured: dateline.toml and the environment in, `Settings` or all faults at once out."""

from .llm import Llm
from .parse import environment_name, parse
from .schema import Briefing, Desk, Facts, Mail, ReaderList, Settings, Store

__all__ = ["Briefing", "Desk", "Facts", "Llm", "Mail", "ReaderList", "Settings", "Store", "environment_name", "parse"]
