"""What the tests of PDFs share."""

import pytest

from reports.model import Format
from reports.render import render
from tests.render.conftest import OURS
from tests.render.editions import ROOT


@pytest.fixture
def pdf_job_of():
    """Return the job that a press is given for an edition."""

    class Seen:
        def __init__(self):
            self.jobs = ()

        def pull(self, jobs):
            self.jobs = jobs
            return tuple(b"" for _ in jobs)

    def make(edition, **known):
        seen = Seen()
        render(edition, [Format.PDF], folders=[OURS], workspace=ROOT, press=seen, **known)
        (job,) = seen.jobs
        return job

    return make
