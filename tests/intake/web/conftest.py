"""Two servers — one that is allowed by its name, one that nobody may reach — and the ways out under test."""

import pytest

from reports.intake.web import Limits, Web
from tests.intake.web.server import Clock, Names, serving


@pytest.fixture
def server():
    with serving() as running:
        yield running


@pytest.fixture
def inside():
    """A server of somebody's inside: a test that has it ends with the proof that nothing came there."""
    with serving() as running:
        yield running
    assert running.connections == 0
    assert running.asked == []


@pytest.fixture
def names():
    return Names(news_example=["127.0.0.1"], internal_example=["127.0.0.1"], other_example=["127.0.0.1"])


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def open_web(names, clock):
    """Return a maker of ways out to news.example, whose guard is the real one, with a clock that stands still."""
    opened = []

    def make(**given):
        defaults = {"allow": ["news.example"], "robots": False, "resolve": names, "clock": clock, "sleep": clock.sleep}
        opened.append(Web(**{**defaults, "limits": Limits(silence=5.0), **given}))
        return opened[-1]

    yield make
    for web in opened:
        web.close()


@pytest.fixture
def web(open_web):
    return open_web()
