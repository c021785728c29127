"""The section of limits: what one PDF may cost, and what becomes of an edition that can't have one."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from .fields import Section

__all__ = ["Limits", "OnFailure"]


class OnFailure(StrEnum):
    """What becomes of an edition of which one story can't be set as PDF."""

    LEAVE_OUT = "leave out"
    """It goes out without the story's articles, and says so."""
    HOLD = "hold"
    """It isn't made."""


class Limits(Section):
    """What one PDF may cost, in a process of its own (on Linux), and what is done when a story costs more."""

    seconds: int = Field(
        300,
        ge=1,
        le=36_000,
        description="How many seconds of processor time the largest page may take; a short one is given 10 and more.",
    )
    megabytes: int = Field(
        2_000, ge=50, le=1_000_000, description="How much memory it may take, beside what is loaded anyway."
    )
    pages: int = Field(2_000, ge=1, le=1_000_000, description="How many pages it may have.")
    workers: int | None = Field(
        None, ge=1, le=8, description="How many PDFs are set at once; none: as many as there are processors."
    )
    on_failure: OnFailure = Field(
        OnFailure.LEAVE_OUT,
        description="Where a story can't be set: `leave out` its articles from the edition, which says so, or `hold` "
        "the edition.",
    )
