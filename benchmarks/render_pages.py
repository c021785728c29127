"""The pages that `render.py` sets: an invented desk's, of several lengths, each time with other words.

The words differ from one render to the next, as they do from one morning to the next, so that nothing which is kept
of a text can help; what editions share (templates, style sheets, fonts) stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reports.model import Edition, Format
from reports.render import render
from reports.render.pdf import Job
from tests.render.editions import sample_edition
from tests.render.worst import many_edition

__all__ = ["EDITIONS", "ROOT", "page", "varied"]

ROOT = Path(__file__).resolve().parents[1]
EDITIONS: dict[str, Callable[[], Edition]] = {
    "sample": sample_edition,
    "ten": lambda: many_edition(30),
    "fifty": lambda: many_edition(190),
    "hundred articles": lambda: many_edition(100),
    "two hundred": lambda: many_edition(740),
}
_TEXT = re.compile(r">[^<]+<")
_PART = re.compile(r"&[^;\s]{1,9};|[aeiou]")
_VOWELS = "aeiou"


class _Asked(Exception):  # noqa: N818 - not an error: it ends the rendering once the press was asked
    """Carries the jobs that the press was given."""


class _Looking:
    """A press that only looks at its jobs."""

    def pull(self, jobs: tuple[Job, ...]) -> tuple[bytes, ...]:
        """Raise _Asked with the jobs."""
        raise _Asked(jobs)


def page(name: str) -> Job:
    """Return what the press is given for one of the editions."""
    try:
        render(EDITIONS[name](), [Format.PDF], folders=[ROOT / "templates"], workspace=ROOT, press=_Looking())
    except _Asked as asked:
        job: Job = asked.args[0][0]
        return job
    raise AssertionError("the press was not asked")


def varied(job: Job, number: int) -> Job:
    """Return a job with the vowels of its page's words moved on, by another step in each word for each number."""
    head, body, rest = job.html.partition("<body")
    turn = number

    def vowel(found: re.Match[str]) -> str:
        nonlocal turn
        if len(found[0]) > 1:
            return found[0]
        turn = (turn * 1_103_515_245 + 12_345 + number) % 2**31
        return _VOWELS[(turn >> 16) % 5]

    return replace(job, html=head + body + _TEXT.sub(lambda text: _PART.sub(vowel, text[0]), rest))
