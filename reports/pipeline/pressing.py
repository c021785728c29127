"""The press of a desk: what makes its PDFs, within the desk's limits."""

from __future__ import annotations

from ..render.pdf import Limits, Pressroom, open_press
from ..workspace import Workspace

__all__ = ["press_of"]


def press_of(workspace: Workspace) -> Pressroom:
    """Return the press of a workspace: to be closed, and to be prepared where time can be won by it."""
    most = workspace.settings.limits
    limits = Limits(seconds=most.seconds, megabytes=most.megabytes, pages=most.pages)
    return open_press(limits, workers=most.workers)
