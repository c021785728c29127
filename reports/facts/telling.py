"""How a finding tells a figure."""

from __future__ import annotations

from ..model import Decision, Figure

__all__ = ["amount", "told"]


def told(figure: Figure) -> str:
    """Return a figure as the article writes it, or as an editor corrected it."""
    return amount(figure) if _is_corrected(figure) else figure.text


def amount(figure: Figure) -> str:
    """Return a figure's number in digits, and whether it is an editor's."""
    return f"{figure.value:f} (corrected)" if _is_corrected(figure) else f"{figure.value:f}"


def _is_corrected(figure: Figure) -> bool:
    return figure.ruling is not None and figure.ruling.decision is Decision.CORRECTED
