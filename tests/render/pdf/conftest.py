"""What the tests of PDFs share."""

import pytest

from reports.model import Format
from reports.render import render
from tests.render.conftest import OURS
from tests.render.editions import ROOT


@pytest.fixture
def pdf_job_of():
    """Return the job that a press is given for an edition."""

    class Seen(Exception):  # noqa: N818 - not an error: it ends the rendering once the press was asked
        pass

    class Press:
        def pull(self, jobs):
            raise Seen(jobs)

    def make(edition, **known):
        with pytest.raises(Seen) as seen:
            render(edition, [Format.PDF], folders=[OURS], workspace=ROOT, press=Press(), **known)
        ((job,),) = seen.value.args
        return job

    return make
