"""More than 200 invented cases: each page is made or refused with its cause, in time, and nothing is robbed."""

import random
import re
import sys
import time
from pathlib import Path

import pypdfium2
import pytest

from reports.errors import PressError
from reports.model import Format
from reports.render import render
from reports.render.pdf import Limits
from reports.render.pdf.press import Workers
from tests.render.conftest import OURS
from tests.render.editions import ROOT
from tests.render.pdf.fuzz import edition, markup, sheet
from tests.render.pdf.hostile import job

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="a press of processes forks")]
CAUSE = re.compile(
    r"has more than [\d,]+ [\w ()]+|takes more than [\d,]+ (s|s of processor time|MB of memory)|is nested too deeply"
    r"|broke WeasyPrint \(\w+: .*\)|ended its process by SIG(SEGV|ABRT|BUS|TRAP|FPE); perhaps .*",
    re.DOTALL,
)
ACCOUNT = Path("/etc/passwd").read_text(encoding="utf-8").splitlines()[0]


@pytest.fixture(scope="module")
def press():
    with Workers(Limits(seconds=1, megabytes=300, pages=300)) as press:
        yield press


def made(press, jobs):
    """Return the PDFs of jobs, and why the others have none."""
    try:
        return press.pull(jobs), {}
    except PressError as error:
        failures = dict(error.failures)
        return press.pull(tuple(one for one in jobs if one.name not in failures)), failures


def words(content):
    with pypdfium2.PdfDocument(content) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("seed", range(8))
def test_of_six_pages_of_invented_markup_each_is_made_or_refused_with_its_cause(press, seed):
    draw = random.Random(seed)
    jobs = tuple(
        job(sheet(draw), "".join(markup(draw) for _ in range(4)), name=f"{seed}.{number}") for number in range(6)
    )
    began = time.monotonic()
    pages, failures = made(press, jobs)
    assert len(pages) + len(failures) == len(jobs)
    assert [reason for reason in failures.values() if not CAUSE.fullmatch(reason)] == []
    assert not any(ACCOUNT in words(page) for page in pages)
    assert time.monotonic() - began < len(jobs) * (press.limits.wait_for("") + 60)


@pytest.mark.parametrize("seed", range(2))
def test_no_text_of_twelve_invented_stories_keeps_a_page_from_being_made(press, seed, monkeypatch):
    monkeypatch.setattr(press, "limits", Limits(seconds=60))
    invented = edition(random.Random(seed), 12)
    (page,) = render(invented, [Format.PDF], folders=[OURS], workspace=ROOT, press=press, allow=lambda fault: None)
    text = words(page.content)
    assert "Sources" in text
    assert ACCOUNT not in text
