"""Editions → jobs: what a page's PDF is called in messages, and the files that it carries."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ...model import Edition, Format
from .job import Attached, Job

__all__ = ["pdf_job"]


def pdf_job(html: str, edition: Edition, *, facts: str, folders: Sequence[Path]) -> Job:
    """Return the job for a page's HTML; `facts` is the edition's JSON, attached as edition.json."""
    data = Attached(
        name=Format.JSON.filename,
        kind="application/json",
        told="The facts of this edition, for machines",
        content=facts.encode("utf-8", "backslashreplace"),
        at=edition.at,
    )
    return Job(
        name=f"the PDF of {edition.briefing} no. {edition.number}",
        html=html,
        folders=tuple(folders),
        attached=(data,),
    )
