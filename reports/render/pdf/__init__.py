"""Makes PDFs of pages: what to set is a `Job`, who sets it is a `Press`, how it is set is the engine's business."""

from __future__ import annotations

import sys
from typing import Protocol, Self

from ...errors import MachineError, PressError, RenderError
from .job import Attached, Job, Press
from .limits import Limits
from .reasons import reason_of

__all__ = ["Attached", "Direct", "Job", "Limits", "Press", "Pressroom", "open_press"]


class Pressroom(Press, Protocol):
    """A press that holds something: `prepare` gets it, leaving the `with` lets go of it."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...

    def prepare(self) -> None:
        """Begin to load what the first pull needs, without waiting for it."""


class Direct:
    """A press that sets each job in this process, one after the other, without limits."""

    def __enter__(self) -> Direct:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def prepare(self) -> None:
        """Do nothing: what is loaded here would only be waited for."""

    def pull(self, jobs: tuple[Job, ...]) -> tuple[bytes, ...]:
        """Return the PDF of each job. Raises PressError with every job that failed, and MachineError."""
        from .engine import typeset  # noqa: PLC0415 - WeasyPrint takes half a second

        made, failed = [], []
        for job in jobs:
            try:
                made.append(typeset(job))
            except MachineError:
                raise
            except RenderError as error:
                failed.append((job.name, reason_of(error, Limits())))
        if failed:
            raise PressError(tuple(failed))
        return tuple(made)


def open_press(limits: Limits | None = None, *, workers: int | None = None) -> Pressroom:
    """Return the best press for this system: of processes that can be ended on Linux, of this process elsewhere."""
    if sys.platform != "linux":
        return Direct()
    from .press import Workers  # noqa: PLC0415 - only there

    return Workers(limits, workers=workers)
