"""Dateline: news articles in, briefings out, every fact traced to its sentence.

The public names are loaded on first use, so that `import reports` and `dateline --help` cost nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .version import __version__

if TYPE_CHECKING:
    from .compose import stories
    from .facts import extract

__all__ = ["__version__", "extract", "stories"]

_HOMES = {"extract": "reports.facts", "stories": "reports.compose"}


def __getattr__(name: str) -> Any:
    """Import a public name from its home (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'reports' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - the point is to import late

    return getattr(import_module(_HOMES[name]), name)
