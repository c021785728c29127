"""What a briefing prints of all that was collected: filters, sections with quotas, and what is never left out."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from .fields import Line, Section

__all__ = ["NothingNew", "Part", "Select", "Unchanged"]

_Words = tuple[Line, ...]


class Unchanged(StrEnum):
    """What becomes of a story that earlier editions told and that nothing new is known of."""

    LINE = "line"
    """It shrinks to a line."""
    LEAVE_OUT = "leave out"
    """It is left out, and counted."""
    FULL = "full"
    """It is told again."""


class NothingNew(StrEnum):
    """What becomes of an edition in which nothing is new."""

    SAY = "say"
    """It is made, and says so."""
    SKIP = "skip"
    """A scheduled one isn't made; the run says so."""


class Part(Section):
    """A section of a briefing: the stories that meet one of its rules, at most so many."""

    title: Line = Field(description="The section's heading.")
    words: _Words = Field((), description="A story belongs here if one of these words or phrases stands in it,")
    people: _Words = Field((), description="or one of these people is named,")
    places: _Words = Field((), description="or one of these places (a name, or a country's code),")
    publishers: _Words = Field((), description="or one of these publishers tells it,")
    languages: _Words = Field((), description="or it is told in one of these languages.")
    most: int | None = Field(None, ge=1, le=500, description="How many stories it has at most; none: no limit.")


class Select(Section):
    """What is in, what is out, and what counts more. An empty list asks for nothing."""

    words: _Words = Field((), description="Only stories that hold one of these words or phrases,")
    people: _Words = Field((), description="or name one of these people,")
    places: _Words = Field((), description="or one of these places (a name, or a country's code).")
    publishers: _Words = Field((), description="Only articles of these publishers.")
    languages: _Words = Field((), description="Only articles in these languages.")
    must: _Words = Field((), description="A story that holds one of these is always in, whatever the quotas say.")
    never: _Words = Field((), description="A story that holds one of these is always out.")
    watch: _Words = Field((), description="A story that holds one of these counts more.")
    most: int | None = Field(None, ge=1, le=500, description="How many stories an edition tells at most.")
