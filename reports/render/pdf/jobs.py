"""Editions → jobs: what a page's PDF is called in messages, and the files that it carries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC
from pathlib import Path

from ...model import Edition, Format
from ..table import facts_table
from .job import Attached, Job

__all__ = ["FACTS_TABLE", "pdf_job"]

FACTS_TABLE = "facts.csv"


def pdf_job(html: str, edition: Edition, *, facts: str, folders: Sequence[Path]) -> Job:
    """Return the job for a page's HTML; `facts` is the edition's JSON, attached as edition.json beside facts.csv."""
    at = edition.at.astimezone(UTC)  # WeasyPrint writes whatever it is given as UTC

    def attached(name: str, kind: str, told: str, text: str) -> Attached:
        content = text.encode("utf-8", "backslashreplace")
        return Attached(name=name, kind=kind, told=told, content=content, at=at)

    return Job(
        name=f"the PDF of {edition.briefing} no. {edition.number}",
        html=html,
        folders=tuple(folders),
        attached=(
            attached(Format.JSON.filename, "application/json", "The facts of this edition, for machines", facts),
            attached(FACTS_TABLE, "text/csv", "The facts of this edition, as a table", facts_table(edition)),
        ),
    )
