"""What a server loads before it is asked for anything: WeasyPrint, its own style sheet, the fonts, hyphens."""

from __future__ import annotations

import logging
import os
import warnings
from dataclasses import dataclass
from pathlib import Path

from ...errors import DatelineError, MachineError
from .job import Job

__all__ = ["Warmed", "warm"]

_LONGEST_SHEETS = 500_000
_SPECIMEN = """<!DOCTYPE html><html lang="en"><title>Specimen</title><style>
body { font-family: "Source Serif Pro"; hyphens: auto } p { font-family: "Source Sans Pro" }</style>
<h1>Specimen</h1><p>Regular, <b>bold</b></p>Regular, <i>italic</i>, <b>bold</b>, extraordinary
<table><tr><td>1</table>"""


@dataclass(frozen=True, slots=True)
class Warmed:
    """A server's engine; `trouble` says why nothing can be set on this machine, None where all is well."""

    trouble: str | None = None

    def typeset(self, job: Job) -> bytes:
        """Set a job. Raises what the engine raises."""
        from .engine import typeset  # noqa: PLC0415 - WeasyPrint

        if self.trouble:
            raise MachineError(self.trouble)
        return typeset(job)

    def ready(self, job: Job) -> None:
        """Parse the style sheets of a job, which are its template's, so that each child has them."""
        from .engine import keep_styles  # noqa: PLC0415 - WeasyPrint

        if self.trouble or len(job.html) > _LONGEST_SHEETS * 20:
            return
        try:
            keep_styles(job, longest=_LONGEST_SHEETS)
        except (DatelineError, ArithmeticError, LookupError, ValueError, RecursionError) as error:
            # The child will meet it again, and tell it as its own.
            logging.getLogger(__name__).debug("style sheets could not be parsed: %s", error)


def warm() -> Warmed:
    """Load all that pages have in common."""
    from .engine import forget_fonts, typeset  # noqa: PLC0415 - WeasyPrint

    try:
        import lxml.etree  # noqa: F401, PLC0415 - the guard's
        from PIL import Image  # noqa: PLC0415

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            typeset(Job(name="specimen", html=_SPECIMEN, folders=(Path("/nonexistent"),)))
    except MachineError as error:
        return Warmed(str(error))
    Image.init()
    if len(os.listdir("/proc/self/task")) > 1:  # noqa: PTH208 - a child has no threads but its own
        forget_fonts()
    return Warmed()
