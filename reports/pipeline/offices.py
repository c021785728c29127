"""The desk's table of offices, read from where dateline.toml says it is."""

from __future__ import annotations

from ..errors import Fault
from ..facts import Office, parse_offices
from ..workspace import Workspace

__all__ = ["read_offices"]


def read_offices(workspace: Workspace) -> tuple[tuple[Office, ...], tuple[Fault, ...]]:
    """Return the table and every fault of it; an empty one where the workspace keeps none."""
    shown = workspace.settings.facts.offices
    if shown is None:
        return (), ()
    try:
        text = workspace.path(shown).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return (), (Fault(shown, f"can't be read as UTF-8 text: {getattr(error, 'strerror', None) or error}"),)
    return parse_offices(text, shown=shown)
