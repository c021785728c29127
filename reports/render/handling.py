"""The Traffic Light Protocol's labels and the embargo, as a page shows them."""

from __future__ import annotations

from datetime import datetime

from .. import model
from ..prose import Wording
from .account import Handling

__all__ = ["embargo", "handling", "prefix"]


def handling(tlp: model.Tlp | None, *, say: Wording, beside: model.Tlp | None = None) -> Handling | None:
    """Return a label; None where there is none, or where it is the one it stands beside."""
    if tlp is None or tlp is beside:
        return None
    meaning = {
        model.Tlp.CLEAR: say.labels.tlp_clear,
        model.Tlp.GREEN: say.labels.tlp_green,
        model.Tlp.AMBER: say.labels.tlp_amber,
        model.Tlp.AMBER_STRICT: say.labels.tlp_amber_strict,
        model.Tlp.RED: say.labels.tlp_red,
    }[tlp]
    return Handling(shown=tlp.shown, colour=tlp.value.partition("+")[0], meaning=meaning)


def embargo(edition: model.Edition, *, say: Wording) -> str | None:
    """Return the instant before which no copy may leave, in words; None where it had passed when this was made."""
    ahead: datetime | None = edition.not_before if edition.not_before and edition.not_before > edition.at else None
    return say.instant(ahead, edition.timezone) if ahead else None


def prefix(edition: model.Edition) -> str:
    """Return what a mail's subject begins with: "[TLP:AMBER] ", or nothing."""
    return f"[{edition.tlp.shown}] " if edition.tlp else ""
