"""What we remember: articles, deliveries, cursors, runs. The database library is loaded when a name is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .owner import is_alive, owner_name

if TYPE_CHECKING:
    from .archive import Archive
    from .database import Store, open_store
    from .deliveries import Claim, Outbox
    from .rows import unstorable
    from .runs import RunLedger
    from .searching import Hit

__all__ = [
    "Archive",
    "Claim",
    "Hit",
    "Outbox",
    "RunLedger",
    "Store",
    "is_alive",
    "open_store",
    "owner_name",
    "unstorable",
]

_HOMES = {
    "Archive": "archive",
    "Claim": "deliveries",
    "Hit": "searching",
    "Outbox": "deliveries",
    "RunLedger": "runs",
    "Store": "database",
    "open_store": "database",
    "unstorable": "rows",
}


def __getattr__(name: str) -> Any:
    """Import a name from its module (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - the point is to import late

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
