"""Makes PDFs of pages: what to set is a `Job`, who sets it is a `Press`, how it is set is the engine's business."""

from __future__ import annotations

from .job import Attached, Job, Press

__all__ = ["Attached", "Direct", "Job", "Press"]


class Direct:
    """A press that sets each job in this process, one after the other, without limits."""

    def pull(self, jobs: tuple[Job, ...]) -> tuple[bytes, ...]:
        """Return the PDF of each job. Raises RenderError, naming the job, at the first that fails."""
        from .engine import typeset  # noqa: PLC0415 - WeasyPrint takes half a second

        return tuple(typeset(job) for job in jobs)
