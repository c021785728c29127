"""How a finding tells a figure."""

from __future__ import annotations

from ..model import Decision, Figure

__all__ = ["told"]


def told(figure: Figure) -> str:
    """Return a figure as the article writes it, or as an editor corrected it."""
    corrected = figure.ruling is not None and figure.ruling.decision is Decision.CORRECTED
    return f"{figure.value:f} (corrected)" if corrected else figure.text
