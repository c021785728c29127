"""Equal files in a joined PDF once: fonts, colour profiles, pictures."""

from __future__ import annotations

from pikepdf import Pdf

__all__ = ["share_streams"]


def share_streams(book: Pdf) -> None:
    """Let all that use a font, profile or picture of the same bytes use one copy of it."""
