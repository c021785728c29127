"""Why a page couldn't be set, in words that are the same every time: no times, addresses or numbers of processes."""

from __future__ import annotations

from ...errors import RenderError
from .limits import Limits

__all__ = ["reason_of"]

_LONGEST = 500


def reason_of(error: BaseException, limits: Limits) -> str:
    """Return the innermost cause of an error in words that go on from the name of a page."""
    while isinstance(error, RenderError) and error.__cause__ is not None:
        error = error.__cause__
    match error:
        case RenderError():
            told = str(error)
        case MemoryError():
            told = f"takes more than {limits.megabytes:,} MB of memory"
        case RecursionError():
            told = "is nested too deeply"
        case _:
            told = f"broke WeasyPrint ({type(error).__name__}: {error})"
    return told[:_LONGEST]
