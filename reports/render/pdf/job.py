"""What a press is asked for: plain records, so that they can be sent to another process and hashed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

__all__ = ["Attached", "Job", "Press"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file inside a PDF. `at` is its time of creation and change; `kind` its media type; `told` says what it is."""

    name: str
    kind: str
    told: str
    content: bytes
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A page to set. `name` is for messages; `folders` are those of the templates, which the page may load files of."""

    name: str
    html: str
    folders: tuple[Path, ...]
    attached: tuple[Attached, ...] = ()


class Press(Protocol):
    """Whoever makes PDFs of jobs."""

    def pull(self, jobs: tuple[Job, ...]) -> tuple[bytes, ...]:
        """Return the PDF of each job, in their order. Raises RenderError or MachineError."""
