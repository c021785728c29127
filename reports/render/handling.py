"""The Traffic Light Protocol's labels and the embargo, as a page shows them."""

from __future__ import annotations

from datetime import datetime

from .. import model
from ..prose import Wording
from .account import Handling

__all__ = ["embargo", "explained", "handling", "prefix"]


def handling(tlp: model.Tlp | None, *, say: Wording, beside: model.Tlp | None = None) -> Handling | None:
    """Return a label; None where there is none, or where it is the one it stands beside."""
    if tlp is None or tlp is beside:
        return None
    meaning = {
        model.Tlp.CLEAR: say.terms.tlp_clear,
        model.Tlp.GREEN: say.terms.tlp_green,
        model.Tlp.AMBER: say.terms.tlp_amber,
        model.Tlp.AMBER_STRICT: say.terms.tlp_amber_strict,
        model.Tlp.RED: say.terms.tlp_red,
    }[tlp]
    return Handling(shown=tlp.shown, colour=tlp.value.partition("+")[0], meaning=meaning)


def explained(edition: model.Edition, *, say: Wording) -> tuple[Handling, ...]:
    """Return every label that stands on an edition's page, the strictest first, each once."""
    labels = {edition.tlp, *(story.tlp for story in edition.stories), *(source.tlp for source in edition.sources)}
    known = sorted((label for label in labels if label), key=lambda label: -label.rank)
    return tuple(filter(None, (handling(label, say=say) for label in known)))


def embargo(edition: model.Edition, *, say: Wording) -> str | None:
    """Return the instant before which no copy may leave, in words; None where it had passed when this was made."""
    ahead: datetime | None = edition.not_before if edition.not_before and edition.not_before > edition.at else None
    return say.instant(ahead, edition.timezone) if ahead else None


def prefix(edition: model.Edition) -> str:
    """Return what a mail's subject begins with: "[TLP:AMBER] ", or nothing."""
    return f"[{edition.tlp.shown}] " if edition.tlp else ""
